import {
  countsBehind,
  knownRegion,
  KNOWN_SUCCESSIONS,
  type NationalFile,
} from '../packages/domain/src/index';
import type { ExtractPart } from '../prisma/seed/national/extract-files';
import { LAMBETH_LINKS } from '../prisma/seed/lambeth/national-links';
import { NATIONAL_LINKS as NORFOLK_LINKS } from '../prisma/seed/norfolk/national-links';
import { NORTHUMBERLAND_LINKS } from '../prisma/seed/northumberland/national-links';
import { SOLIHULL_LINKS } from '../prisma/seed/solihull/national-links';

/** Norfolk, Solihull, Northumberland, Lambeth, by the Department's numbers. */
const COUNCILS = ['926', '334', '929', '208'];
const ENGLAND = '970';
const LONDON = '986';

/** Published files, as they were read. */
export interface PublishedFiles {
  readonly areas: NationalFile;
  readonly tool: NationalFile;
  readonly dictionary: NationalFile;
  readonly neighbours: NationalFile;
  readonly assessments: NationalFile;
}

type Table = readonly (readonly string[])[];

const LINKED = [NORFOLK_LINKS, SOLIHULL_LINKS, NORTHUMBERLAND_LINKS, LAMBETH_LINKS].flat();

const linkedTo = (source: 'LAIT' | 'DFE') => [
  ...new Set(LINKED.flatMap((link) => (link.source === source ? link.measure : []))),
];

/** Numbers of the areas that the extract speaks of. */
function areasOf({ areas, neighbours }: PublishedFiles): ReadonlySet<string> {
  const found = new Set([...COUNCILS, ENGLAND, LONDON]);
  for (const { area, neighbour } of neighbours.neighbours) {
    if (COUNCILS.includes(area)) found.add(neighbour);
  }
  for (const number of COUNCILS) {
    const area = areas.areas.find(({ laNumber }) => laNumber === number);
    const region = knownRegion(area?.region ?? '')?.laNumber;
    if (region == null) throw new Error(`The list of authorities does not say where ${number} is.`);
    found.add(region);
  }
  for (const { predecessor, successor, whole } of KNOWN_SUCCESSIONS) {
    if (whole && (found.has(predecessor) || found.has(successor))) {
      found.add(predecessor).add(successor);
    }
  }
  return found;
}

/** Areas of which a figure is made from those of others, and those others: their counts are needed. */
function divided(areas: ReadonlySet<string>): ReadonlySet<string> {
  const split = KNOWN_SUCCESSIONS.filter(
    ({ predecessor, whole }) =>
      whole &&
      areas.has(predecessor) &&
      KNOWN_SUCCESSIONS.filter((other) => other.predecessor === predecessor).length > 1,
  );
  return new Set(split.flatMap(({ predecessor, successor }) => [predecessor, successor]));
}

const byName = (rows: Table): Table =>
  [...rows].sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));

/** The measures of the tool that are tied, and those counted behind them. */
function toolMeasures(): readonly { readonly key: string; readonly isCount: boolean }[] {
  const keys = linkedTo('LAIT');
  const counts = keys.flatMap((key) => {
    const behind = countsBehind('LAIT', key);
    return behind === null ? [] : [behind.numerator, behind.denominator];
  });
  return [
    ...keys.map((key) => ({ key, isCount: false })),
    ...[...new Set(counts)].map((key) => ({ key, isCount: true })),
  ];
}

function toolFigures(files: PublishedFiles, areas: ReadonlySet<string>): Table {
  const names = new Map(files.tool.areas.map(({ laNumber, name }) => [laNumber, name]));
  const parts = divided(areas);
  const measures = toolMeasures();
  const rows = files.tool.values.flatMap(({ measure, area, period, value, symbol }) => {
    const asked = measures.find(({ key }) => key === measure);
    if (asked === undefined || !(asked.isCount ? parts : areas).has(area)) return [];
    const type = files.dictionary.measures.find(({ key }) => key === measure)?.yearType ?? '';
    const kind = area === ENGLAND ? 'England' : knownRegion(area) === null ? 'LA' : 'Region';
    const year = period.end.slice(0, 4);
    return [[measure, area, names.get(area) ?? area, kind, type, year, said(value, symbol)]];
  });
  return [
    ['measure_short', 'la_number', 'area', 'area_type', 'Year_Type', 'year', 'value'],
    ...byName(rows),
  ];
}

const said = (value: number | null, symbol: string | null) =>
  value === null ? (symbol ?? '') : String(value);

const POLARITY_WORDS = { HIGH: 'High', LOW: 'Low', INFO: '-' } as const;

function dictionary({ dictionary: file }: PublishedFiles): Table {
  const rows = toolMeasures().map(({ key }) => {
    const measure = file.measures.find((one) => one.key === key);
    if (measure === undefined) throw new Error(`The dictionary does not describe ${key}.`);
    const { name, topic, polarity, unit, decimals, yearType, noQuartile } = measure;
    return [
      ...[key, name ?? key, topic ?? 'NA', POLARITY_WORDS[polarity ?? 'INFO'], unit ?? 'NA'],
      ...[decimals === null ? 'NA' : String(decimals), yearType ?? 'NA', noQuartile ? 'N' : 'NA'],
    ];
  });
  return [
    [
      ...['Measure_short', 'Measure', 'Topic', 'Polarity', 'y_axis_name', 'dps', 'Year_Type'],
      'No_Quartile',
    ],
    ...byName(rows),
  ];
}

function assessments({ assessments: file }: PublishedFiles, areas: ReadonlySet<string>): Table {
  const known = new Map(file.areas.map((area) => [area.laNumber, area]));
  const [measure] = linkedTo('DFE');
  const rows = file.values.flatMap(({ measure: key, area, period, value, symbol }) => {
    const found = known.get(area);
    if (key !== measure || !areas.has(area) || found === undefined) return [];
    const { name, onsCode } = found;
    const code = onsCode ?? '';
    const place =
      area === ENGLAND
        ? ['National', '', '', '', '', '']
        : found.kind === 'REGION'
          ? ['Regional', code, name, '', '', '']
          : ['Local authority', '', '', area, code, name];
    const [level = '', ...where] = place;
    return [
      [
        ...[period.end.slice(0, 4), 'Reporting year', level, 'E92000001', 'England', ...where],
        said(value, symbol),
      ],
    ];
  });
  return [
    [
      ...['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'],
      ...['region_code', 'region_name', 'old_la_code', 'new_la_code', 'la_name'],
      (measure ?? '').replace(/^.*\//, ''),
    ],
    ...byName(rows),
  ];
}

function neighbours({ neighbours: file, areas }: PublishedFiles): Table {
  const names = new Map(
    [...areas.areas, ...file.areas].map(({ laNumber, name }) => [laNumber, name]),
  );
  const named = (number: string) => names.get(number) ?? number;
  const rows = file.neighbours
    .filter(({ area }) => COUNCILS.includes(area))
    .map(({ model, area, rank, neighbour, closeness }) => [
      ...[model, area, named(area), String(rank), neighbour, named(neighbour), closeness ?? ''],
    ]);
  return [
    [
      ...['model', 'la_number', 'la_name', 'rank', 'neighbour_la_number', 'neighbour_la_name'],
      'closeness',
    ],
    ...rows,
  ];
}

function authorities({ areas: file, tool }: PublishedFiles, areas: ReadonlySet<string>): Table {
  const listed = new Map([...tool.areas, ...file.areas].map((area) => [area.laNumber, area]));
  const rows = [...areas]
    .filter((number) => knownRegion(number) === null)
    .map((number) => {
      const area = listed.get(number);
      if (area === undefined) throw new Error(`No published file names ${number}.`);
      return [number, area.name, area.region ?? '', 'Authority'];
    });
  return [['LA Number', 'LA Name', 'Region', 'Type'], ...byName(rows)];
}

/** The tables of the extract, each with its headings. */
export function extractOf(files: PublishedFiles): Readonly<Record<ExtractPart, Table>> {
  const areas = areasOf(files);
  return {
    AREAS: authorities(files, areas),
    DICTIONARY: dictionary(files),
    TOOL: toolFigures(files, areas),
    ASSESSMENTS: assessments(files, areas),
    NEIGHBOURS: neighbours(files),
  };
}
