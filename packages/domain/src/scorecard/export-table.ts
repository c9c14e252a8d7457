import { laidOutColumns } from '../layout/laid-out-columns';
import { DEFAULT_LAYOUT } from '../layout/scorecard-layout';
import type { HeadedColumn } from '../layout/laid-out-columns';
import { formatPeriod, parsePeriodKey } from '../period-key';
import { provenanceWord } from '../provenance-words';
import { ratingSentence } from '../rating-words';
import type { RatingPrecision } from '../vocabulary';
import { direction, figure, plain, ratings, standing, text, verdict } from './export-cells';
import { furtherColumns, limitColumns } from './export-further-columns';
import { inexactColumn, monthColumns, ownPeriodColumns } from './export-month-columns';
import { placeColumns, remainderColumns } from './export-place-columns';
import { trajectoryColumns } from './export-trajectory-columns';
import type {
  ExportableRow,
  ExportableScorecard,
  ExportableYearToDate,
  ExportCell,
  ExportColumn,
} from './exportable';
import { latestCodeOf } from './month-codes';
import type { ScorecardView } from './view';
import { SCORECARD_COLUMNS } from './view-columns';
import type { ViewColumn } from './view-columns';
import type { Comparator } from './view-row';
import { polarityWord } from './view-words';

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
  const offered: readonly HeadedColumn[] =
    scorecard.layout == null
      ? SCORECARD_COLUMNS.map((column) => ({ column, heading: null }))
      : laidOutColumns(scorecard.layout);
  const chosen = view.columns ?? offered.map(({ column }) => column);
  const columns = [
    ...identity(scorecard),
    ...ownPeriodColumns(scorecard, rows),
    ...offered
      .filter(({ column }) => chosen.includes(column))
      .flatMap(({ column, heading }) =>
        headed(columnsOf(column, scorecard, chosen, view), column, heading),
      ),
    ...trajectoryColumns(scorecard, rows),
    ...inexactColumn(scorecard, rows),
    ...NOTES(scorecard),
  ];
  return {
    headings: columns.map(({ heading }) => heading),
    lines: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}
/** Columns that stand for several of their own names, which no heading replaces. */
const OWN_NAMES: readonly ViewColumn[] = ['months', 'parent', 'rag', 'tolerances', 'limits'];

/** Columns under an authority's own heading: “Year to date is” then has it too. */
function headed(
  columns: readonly ExportColumn[],
  of: ViewColumn,
  own: string | null,
): readonly ExportColumn[] {
  const first = columns[0]?.heading;
  if (own === null || first === undefined || OWN_NAMES.includes(of)) return columns;
  return columns.map((column) => ({
    ...column,
    heading: column.heading.startsWith(first)
      ? own + column.heading.slice(first.length)
      : column.heading,
  }));
}

/** A key has the authority before it, so that no spreadsheet takes 2.10 for the number 2.1. */
const identity = ({ authority }: ExportableScorecard): readonly ExportColumn[] => [
  { heading: 'Ref', cell: ({ indicator }) => text(indicator.ref) },
  { heading: 'Key', cell: ({ indicator }) => `${authority}/${indicator.key}` },
  { heading: 'Report area', cell: ({ indicator }) => indicator.reportArea.name },
  { heading: 'Indicator', cell: ({ indicator }) => indicator.name ?? 'name not legible' },
  { heading: 'Unit', cell: ({ indicator }) => text(indicator.unit) },
];

function columnsOf(
  column: ViewColumn,
  scorecard: ExportableScorecard,
  chosen: readonly ViewColumn[],
  view: ScorecardView,
): readonly ExportColumn[] {
  switch (column) {
    case 'ref':
    case 'indicator':
    case 'unit':
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
          chosen.includes('trend') ? scorecard.months.length : monthsBeside(scorecard, view),
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
        {
          heading: 'Previous year to date is',
          cell: ({ previousYearToDate }) => yearToDateStanding(previousYearToDate),
        },
      ];
    case 'target':
      return [{ heading: 'Target', cell: ({ target }) => plain(target?.value) }];
    case 'direction':
      return [
        { heading: 'Direction of travel', cell: (row) => direction(row, 0) },
        { heading: 'Control chart', cell: (row) => verdict(row, 0) },
      ];
    case 'rag':
      return [
        { heading: 'Rating', cell: (row) => ratings(row, 0, scorecard.layout) },
        { heading: 'Why', cell: (row) => whyRated(row, scorecard.precision) },
        ...placeColumns(scorecard, 'CHILD'),
        ...remainderColumns(scorecard),
      ];
    case 'tolerances':
      return limitColumns(scorecard);
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
      return furtherColumns(column, scorecard);
  }
}

function monthsBeside({ layout }: ExportableScorecard, view: ScorecardView): number {
  return view.months ?? (layout ?? DEFAULT_LAYOUT).trendMonths;
}

function countsWord({ countsProvenances }: ExportableRow): string {
  const [provenance] = countsProvenances;
  return provenance ? provenanceWord(provenance) : '';
}
function whyRated(row: ExportableRow, precision: RatingPrecision): string {
  return ratingSentence(
    {
      value: row.values[0]?.at(-1) ?? null,
      absence: latestCodeOf(row.codes[0] ?? '0').absence,
      polarity: row.indicator.polarity,
      tolerance: row.toleranceInForce,
      precision,
      decimals: row.decimals[0] ?? row.indicator.decimals,
      denominator: row.denominators[0] ?? null,
      ...(row.publishedRating && { published: row.publishedRating }),
    },
    row.indicator.unit ?? '',
  );
}
/** Whether it was printed or is computed, and where it comes from if that is not the report itself. */
function yearToDateStanding({ origin, provenance }: ExportableYearToDate): string {
  if (origin === 'NONE') return '';
  const word = origin.toLowerCase();
  return provenance === 'MODELLED' ? `${word}, ${provenanceWord(provenance)}` : word;
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
  const when = key === null ? null : formatPeriod(parsePeriodKey(key));
  const about = [where, when].filter((part) => part !== null).join(', ');
  return about === '' ? sentence : `${about}: ${sentence}`;
}
