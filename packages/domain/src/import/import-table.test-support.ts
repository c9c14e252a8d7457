import type { ImportCatalogue, ImportIndicator, ImportPlace } from './import-catalogue';
import type { SourceCell, SourceRow, SourceSheet } from './source-table';

/** A cell as a text file holds it; null where nothing stands. */
export function textCell(text: string): SourceCell | null {
  return text === '' ? null : { text, number: null, date: null, isPercentFormat: false };
}

/** A cell as a workbook holds a number. */
export function numberCell(
  number: number,
  text = String(number),
  isPercentFormat = false,
): SourceCell {
  return { text, number, date: null, isPercentFormat };
}

/** A cell as a workbook holds a date: a number of days, formatted as one. */
export function dateCell(date: string, text = date): SourceCell {
  return { text, number: 43_160, date, isPercentFormat: false };
}

/** Rows of texts as a file of them is read, the first being row 1. */
export function rowsOf(...lines: readonly (readonly string[])[]): readonly SourceRow[] {
  return lines.map((line, index) => ({ row: index + 1, hidden: false, cells: line.map(textCell) }));
}

/** A sheet in which nothing is hidden or merged. */
export const PLAIN_SHEET: SourceSheet = {
  name: null,
  hidden: false,
  merged: [],
  hiddenColumns: [],
};

/** An indicator of the kind that most are, otherwise as told. */
export function indicatorNamed(ref: string, facts: Partial<ImportIndicator> = {}): ImportIndicator {
  return {
    id: Math.round(Number.parseFloat(ref) * 100),
    key: ref.toLowerCase(),
    ref,
    name: `Indicator ${ref}`,
    measureKind: 'COUNT',
    basis: 'IN_PERIOD',
    frequency: 'MONTH',
    unit: null,
    multiplier: 1,
    decimals: 0,
    denominatorIsPopulation: false,
    measuredFrom: null,
    measuredUntil: null,
    ...facts,
  };
}

/** A percentage. */
export function percentageNamed(
  ref: string,
  facts: Partial<ImportIndicator> = {},
): ImportIndicator {
  const percentage = {
    measureKind: 'PERCENTAGE',
    unit: '%',
    multiplier: 100,
    decimals: 1,
  } as const;
  return indicatorNamed(ref, { ...percentage, ...facts });
}

/** A place of Norfolk, otherwise as told. */
export function placeNamed(name: string, facts: Partial<ImportPlace> = {}): ImportPlace {
  const slug = name.toLowerCase().replace(/[^a-z]+/g, '-');
  return {
    id: [...name].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7) % 100_003,
    slug,
    name,
    shortName: name,
    kind: 'LOCALITY',
    within: 'Norfolk',
    otherNames: [],
    from: null,
    to: null,
    ...facts,
  };
}

/** Norfolk with its six localities. */
export const NORFOLK_PLACES: readonly ImportPlace[] = [
  placeNamed('Norfolk', {
    id: 1,
    kind: 'AUTHORITY',
    within: null,
    otherNames: ['926', 'E10000020'],
  }),
  placeNamed('Breckland'),
  placeNamed('North & Broadland', { shortName: 'N & B', slug: 'north-and-broadland' }),
  placeNamed('Norwich'),
  placeNamed('South'),
  placeNamed('West'),
  placeNamed('Great Yarmouth'),
];

/** What files are understood against in tests. */
export function catalogueOf(
  indicators: readonly ImportIndicator[],
  facts: Partial<ImportCatalogue> = {},
): ImportCatalogue {
  return {
    financialYearStartMonth: 4,
    today: '2018-05-01',
    places: NORFOLK_PLACES,
    indicators,
    ...facts,
  };
}

/** Fields of comma-separated text, with quoted commas, quotes and line ends. */
export function fieldsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((fields) => fields.some((field) => field !== ''));
}

/** The indicators that a transcribed table names, each of the kind that its figures are of. */
export function indicatorsOfTable(
  rows: readonly SourceRow[],
  refColumn: string,
  nameColumn: string,
): readonly ImportIndicator[] {
  const [headings, ...data] = rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''));
  const [ref, name] = [refColumn, nameColumn].map((heading) => headings?.indexOf(heading) ?? -1);
  const found = new Map<string, ImportIndicator>();
  for (const [index, fields] of data.entries()) {
    const title = fields[name ?? -1] ?? '';
    const printed = fields[ref ?? -1] ?? '';
    const key = printed === '' ? title : printed;
    if (key === '' || found.has(key)) continue;
    const isPercentage = fields.some((field) => field.endsWith('%'));
    found.set(key, {
      ...(isPercentage
        ? percentageNamed(key)
        : indicatorNamed(key, { measureKind: 'AVERAGE', decimals: 1 })),
      id: index + 1,
      ref: printed === '' ? null : printed,
      name: title === '' ? null : title,
    });
  }
  return [...found.values()];
}
