import { absenceSentence } from '../absence';
import { assertNever } from '../never';
import { month } from '../period';
import { formatPeriod } from '../period-key';
import { provenanceWord } from '../provenance-words';
import { ratingSentence, ratingWord } from '../rating-words';
import { limitsOf } from '../tolerance';
import type { Tolerance } from '../tolerance';
import type { Provenance, RatingPrecision, RatingReason, YearToDateOrigin } from '../vocabulary';
import type { ShownRemainder } from './judged-scorecard';
import { latestCodeOf } from './month-codes';
import { remainderName } from './remainder';
import type { PlaceFacts } from './scorecard-facts';
import { alignedWith } from './series-start';
import type { ScorecardView } from './view';
import { SCORECARD_COLUMNS } from './view-columns';
import type { ScorecardColumn } from './view-columns';
import type { Comparator, PlaceRelation, ViewableRow } from './view-row';
import { directionWord, polarityWord } from './view-words';

/** A row as an export needs it, beside what a view looks at. */
export interface ExportableRow extends ViewableRow {
  readonly indicator: ViewableRow['indicator'] & {
    readonly unit: string | null;
    readonly decimals: number;
  };
  readonly decimals: readonly number[];
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  readonly countsProvenances: readonly (Provenance | null)[];
  readonly reasons: readonly RatingReason[];
  readonly yearToDate: {
    readonly value: number | null;
    readonly origin: YearToDateOrigin;
    readonly provenance: Provenance | null;
  };
  /** What no place below recorded. */
  readonly remainder: ShownRemainder | null;
  /** The tolerance in force at the place itself. */
  readonly toleranceInForce: Tolerance | null;
  readonly marks: readonly {
    readonly mark: ViewableRow['marks'][number]['mark'];
    readonly place: number | null;
    readonly month: string | null;
    readonly sentence: string;
  }[];
}

/** The scorecard around the rows. */
export interface ExportableScorecard {
  /** Slug of the authority. */
  readonly authority: string;
  readonly months: readonly string[];
  readonly places: readonly {
    readonly name: string;
    readonly kind: PlaceFacts['kind'];
    readonly relation: PlaceRelation;
  }[];
  readonly precision: RatingPrecision;
  /** What the authority calls its region. */
  readonly regionName: string | null;
}

/** A cell of an exported table: figures as numbers with their decimals kept, words, or nothing. */
export type ExportCell = string;

interface ExportColumn {
  readonly heading: string;
  readonly cell: (row: ExportableRow) => ExportCell;
}

/** A table of text, every line as long as the headings. */
export interface ExportTable {
  readonly headings: readonly string[];
  readonly lines: readonly (readonly ExportCell[])[];
}

/**
 * The rows of a scorecard as a table for spreadsheets and scripts: one line for each row, figures
 * plain and with the decimals shown, the unit in a column of its own, and beside every figure where
 * it comes from or why there is none. The first heading is always Ref.
 */
export function exportTable(
  scorecard: ExportableScorecard,
  rows: readonly ExportableRow[],
  view: ScorecardView,
): ExportTable {
  const chosen = view.columns ?? SCORECARD_COLUMNS;
  const columns = [
    ...identity(scorecard),
    ...SCORECARD_COLUMNS.filter((column) => chosen.includes(column)).flatMap((column) =>
      columnsOf(column, scorecard, rows, chosen, view),
    ),
    ...NOTES(scorecard),
  ];
  return {
    headings: columns.map(({ heading }) => heading),
    lines: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

const text = (value: string | null | undefined): string => value ?? '';

function figure(value: number | null | undefined, decimals: number): string {
  return value === null || value === undefined ? '' : value.toFixed(decimals);
}

const plain = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** A key has the authority before it, so that no spreadsheet takes 2.10 for the number 2.1. */
const identity = ({ authority }: ExportableScorecard): readonly ExportColumn[] => [
  { heading: 'Ref', cell: ({ indicator }) => text(indicator.ref) },
  { heading: 'Key', cell: ({ indicator }) => `${authority}/${indicator.key}` },
  { heading: 'Report area', cell: ({ indicator }) => indicator.reportArea.name },
  { heading: 'Indicator', cell: ({ indicator }) => indicator.name ?? 'name not legible' },
  { heading: 'Unit', cell: ({ indicator }) => text(indicator.unit) },
];

function columnsOf(
  column: ScorecardColumn,
  scorecard: ExportableScorecard,
  rows: readonly ExportableRow[],
  chosen: readonly ScorecardColumn[],
  view: ScorecardView,
): readonly ExportColumn[] {
  switch (column) {
    case 'ref':
    case 'indicator':
      return [];
    case 'good':
      return [
        { heading: 'Good performance is', cell: (row) => polarityWord(row.indicator.polarity) },
      ];
    case 'note':
      return [{ heading: 'Data note', cell: (row) => text(row.indicator.dataNote) }];
    case 'months':
      return [
        ...monthColumns(
          scorecard,
          chosen.includes('trend') ? scorecard.months.length : view.months,
        ),
        { heading: 'Figure is', cell: (row) => standing(row, 0) },
        { heading: 'Numerator', cell: (row) => plain(row.numerators[0]) },
        { heading: 'Denominator', cell: (row) => plain(row.denominators[0]) },
        { heading: 'Counts are', cell: (row) => countsWord(row) },
      ];
    case 'trend':
      return chosen.includes('months') ? [] : monthColumns(scorecard, scorecard.months.length);
    case 'parent':
      return placeColumns(scorecard, 'PARENT');
    case 'ytd':
      return [
        {
          heading: 'Year to date',
          cell: (row) => figure(row.yearToDate.value, row.indicator.decimals),
        },
        {
          heading: 'Year to date is',
          cell: ({ yearToDate }) => yearToDateStanding(yearToDate),
        },
      ];
    case 'previous-ytd':
      return [
        {
          heading: 'Previous year to date',
          cell: (row) => figure(row.previousYearToDate.value, row.indicator.decimals),
        },
      ];
    case 'target':
      return [{ heading: 'Target', cell: ({ target }) => plain(target?.value) }];
    case 'direction':
      return [
        {
          heading: 'Direction of travel',
          cell: ({ meanings }) => directionWord(meanings[0] ?? 'NONE'),
        },
      ];
    case 'rag':
      return [
        { heading: 'Rating', cell: (row) => ratings(row, 0) },
        { heading: 'Why', cell: (row) => whyRated(row, scorecard.precision) },
        ...placeColumns(scorecard, 'CHILD'),
        ...remainderColumns(scorecard),
      ];
    case 'tolerances':
      return toleranceColumns(rows);
    case 'neighbours':
      return [benchmarkColumn('Neighbour average', 'NEIGHBOUR_AVERAGE')];
    case 'best-neighbour':
      return [benchmarkColumn('Best neighbour', 'BEST_NEIGHBOUR')];
    case 'national':
      return [benchmarkColumn('National', 'NATIONAL')];
    case 'top-quartile':
      return [benchmarkColumn('National top quartile', 'NATIONAL_TOP_QUARTILE')];
    case 'region':
      return [benchmarkColumn(scorecard.regionName ?? 'Region', 'REGION')];
    default:
      return assertNever(column);
  }
}

function monthColumns({ months }: ExportableScorecard, count: number): readonly ExportColumn[] {
  return months.slice(-count).map((key, index, shown) => ({
    heading: formatPeriod(month(key), 'SHORT'),
    cell: (row) => {
      const isPeriod = index === shown.length - 1;
      const decimals = isPeriod ? (row.decimals[0] ?? 0) : row.indicator.decimals;
      const series = alignedWith(months, row.values[0] ?? []);
      return figure(series[months.length - shown.length + index], decimals);
    },
  }));
}

/** Where the period's figure comes from, or why there is none. */
function standing(row: ExportableRow, place: number): string {
  const { provenance, absence, doesNotRecompute } = latestCodeOf(row.codes[place] ?? '0');
  if (provenance === null) return absenceSentence(absence);
  return doesNotRecompute
    ? `${provenanceWord(provenance)}, does not recompute`
    : provenanceWord(provenance);
}

function countsWord({ countsProvenances }: ExportableRow): string {
  const [provenance] = countsProvenances;
  return provenance ? provenanceWord(provenance) : '';
}

function ratings(row: ExportableRow, place: number): string {
  const first = row.states[place];
  const second = row.secondStates?.[place];
  if (first === undefined) return '';
  return second === undefined ? ratingWord(first) : `${ratingWord(first)} / ${ratingWord(second)}`;
}

function whyRated(row: ExportableRow, precision: RatingPrecision): string {
  return ratingSentence(
    {
      value: row.values[0]?.at(-1) ?? null,
      polarity: row.indicator.polarity,
      tolerance: row.toleranceInForce,
      precision,
      decimals: row.decimals[0] ?? row.indicator.decimals,
      denominator: row.denominators[0] ?? null,
    },
    row.indicator.unit ?? '',
  );
}

function placeColumns(
  { places }: ExportableScorecard,
  relation: PlaceRelation,
): readonly ExportColumn[] {
  return places.flatMap(({ name, relation: own }, place): readonly ExportColumn[] =>
    own !== relation
      ? []
      : [
          {
            heading: name,
            cell: (row) => figure(row.values[place]?.at(-1), row.decimals[place] ?? 0),
          },
          { heading: `${name}: rating`, cell: (row) => ratings(row, place) },
          {
            heading: `${name}: direction`,
            cell: (row) => directionWord(row.meanings[place] ?? 'NONE'),
          },
          { heading: `${name}: figure is`, cell: (row) => standing(row, place) },
        ],
  );
}

/** Whether it was printed or is computed, and where it comes from if that is not the report itself. */
function yearToDateStanding({ origin, provenance }: ExportableRow['yearToDate']): string {
  if (origin === 'NONE') return '';
  const word = origin.toLowerCase();
  return provenance === 'MODELLED' ? `${word}, ${provenanceWord(provenance)}` : word;
}

/** What no place below recorded in the period, where there are places below. */
function remainderColumns({ places }: ExportableScorecard): readonly ExportColumn[] {
  const [own] = places;
  if (own === undefined || places.every(({ relation }) => relation !== 'CHILD')) return [];
  const name = remainderName(own.kind);
  return [
    {
      heading: name,
      cell: ({ remainder, indicator }) => figure(remainder?.values.at(-1), indicator.decimals),
    },
    { heading: `${name}: figure is`, cell: ({ remainder }) => remainderStanding(remainder) },
  ];
}

function remainderStanding(remainder: ShownRemainder | null): string {
  if (remainder === null) return '';
  const { provenance } = latestCodeOf(remainder.codes);
  if (provenance === null) return '';
  return provenance === 'MODELLED' ? `computed, ${provenanceWord(provenance)}` : 'computed';
}

/** One column for each kind of limit that any of the rows has. */
function toleranceColumns(rows: readonly ExportableRow[]): readonly ExportColumn[] {
  const names = rows.flatMap(({ toleranceInForce }) =>
    toleranceInForce === null ? [] : limitsOf(toleranceInForce).map(({ name }) => name),
  );
  return [...new Set(names)].map((name) => ({
    heading: `${name.charAt(0).toUpperCase()}${name.slice(1)} tolerance`,
    cell: ({ toleranceInForce }) =>
      toleranceInForce === null
        ? ''
        : plain(limitsOf(toleranceInForce).find((limit) => limit.name === name)?.value),
  }));
}

function benchmarkColumn(heading: string, comparator: Comparator): ExportColumn {
  return {
    heading,
    cell: ({ benchmarks }) =>
      plain(benchmarks.find((benchmark) => benchmark.comparator === comparator)?.value),
  };
}

const NOTES = ({ places }: ExportableScorecard): readonly ExportColumn[] => [
  {
    heading: 'Notes',
    cell: ({ marks }) => marks.map((mark) => noteOf(mark, places)).join('; '),
  },
];

function noteOf(
  { sentence, place, month: key }: ExportableRow['marks'][number],
  places: ExportableScorecard['places'],
): string {
  const where = place === null || place === 0 ? null : (places[place]?.name ?? null);
  const when = key === null ? null : formatPeriod(month(key));
  const about = [where, when].filter((part) => part !== null).join(', ');
  return about === '' ? sentence : `${about}: ${sentence}`;
}
