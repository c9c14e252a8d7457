import { createRowReader, formatPeriod, periodKey } from '@vital-signs/domain';
import type {
  ImportCatalogue,
  ImportMapping,
  IssueCode,
  ListedIssue,
  SourceRow,
} from '@vital-signs/domain';
import type { Catalogue, FileRow } from './import-query';
import { indicatorWords } from './import-words';
import { figureWords } from './understood-figure';
import type { UnderstoodFigure } from './understood-figure';

/** What the first rows of a file become, as its columns are understood. */
export interface Understood {
  readonly figures: readonly UnderstoodFigure[];
  readonly issues: readonly ListedIssue[];
  /** Keys of the periods that the figures are of. */
  readonly periods: ReadonlySet<string>;
}

/**
 * Reads the first rows by the domain's own rules, at once and in the page, so that whoever says what
 * a column is sees what follows. The check reads the whole file, with its numbers and dates as such.
 */
export function understandRows(
  mapping: ImportMapping,
  rows: readonly FileRow[],
  catalogue: Catalogue,
  today: string,
): Understood {
  const known = importCatalogue(catalogue, today);
  const reader = createRowReader(mapping, known);
  const cells = rows
    .flatMap((row) => reader.read(sourceRow(row)))
    .filter(({ isOtherPrint }) => isOtherPrint !== true);
  const issues = reader.finish();
  return {
    figures: cells.map((cell) => {
      const { row, column, basis, period, indicatorId, placeId, text, ...measured } = cell;
      const indicator = catalogue.indicators[indicatorId];
      return {
        ...{ row, column, basis, text, period: formatPeriod(period) },
        indicator: indicator === undefined ? '' : indicatorWords(indicator),
        place: catalogue.places[placeId]?.name ?? '',
        figure: figureWords(measured, indicator?.unit ?? ''),
      };
    }),
    issues: [...issues, ...issuesOfIncomplete(mapping, issues, rows, known)],
    periods: new Set(cells.map(({ period }) => periodKey(period))),
  };
}

/** What says of a column that it does not hold what it is said to hold, whatever else is missing. */
const OF_COLUMNS: ReadonlySet<IssueCode> = new Set([
  ...(['NUMBER_NOT_READ', 'NUMBER_DOUBTFUL', 'SPREADSHEET_ERROR'] as const),
  ...(['INDICATOR_NOT_KNOWN', 'PLACE_NOT_KNOWN', 'PERIOD_NOT_READ'] as const),
]);

/**
 * Nothing is read while it is not said what every figure is of. Whoever chose a wrong column is to see
 * that all the same: the rows are read as if it were said, for what stands against their columns.
 */
function issuesOfIncomplete(
  mapping: ImportMapping,
  issues: readonly ListedIssue[],
  rows: readonly FileRow[],
  known: ImportCatalogue,
): readonly ListedIssue[] {
  if (issues.length === 0 || issues.some(({ code }) => code !== 'MAPPING_INCOMPLETE')) return [];
  const reader = createRowReader(
    {
      ...mapping,
      indicator: mapping.indicator ?? known.indicators[0]?.key ?? null,
      place: mapping.place ?? known.places[0]?.slug ?? null,
      period: mapping.period ?? known.today.slice(0, 7),
    },
    known,
  );
  for (const row of rows) reader.read(sourceRow(row));
  return reader.finish().filter(({ code }) => OF_COLUMNS.has(code));
}

/** The columns of which something stops the file in the first rows. */
export function troubledColumns({ issues }: Understood): ReadonlySet<number> {
  const failed = issues.filter(({ severity }) => severity === 'FAIL');
  return new Set(failed.map(({ column }) => column).filter((column) => column !== null));
}

/** The catalogue as the domain wants it; its ids are positions in the lists. */
function importCatalogue(
  { indicators, places, financialYearStartMonth }: Catalogue,
  today: string,
): ImportCatalogue {
  return {
    financialYearStartMonth,
    today,
    indicators: indicators.map((indicator, id) => {
      const { key, ref, name, unit, measureKind, basis, frequency, multiplier } = indicator;
      const { decimals, denominatorIsPopulation, measuredUntil } = indicator;
      return {
        ...{ id, key, ref, name, unit, measureKind, basis, frequency, multiplier, decimals },
        ...{ denominatorIsPopulation, measuredFrom: null, measuredUntil },
      };
    }),
    places: places.map(({ slug, name, shortName, kind, parent }, id) => ({
      ...{ id, slug, name, shortName, kind, within: parent?.name ?? null },
      ...{ otherNames: [], from: null, to: null },
    })),
  };
}

function sourceRow({ row, hidden, cells }: FileRow): SourceRow {
  const plain = { number: null, date: null, isPercentFormat: false };
  return { row, hidden, cells: cells.map((text) => (text === '' ? null : { text, ...plain })) };
}
