import { parsePeriodKey } from '../period-key';
import type { Period } from '../period';
import type { Basis } from '../vocabulary';
import { placeIndex } from './find-place';
import { sayContradictedHeadings } from './heading-contradictions';
import { HEADING_PERIODS, whyUnclear } from './heading-period';
import type { ImportCatalogue, ImportIndicator, ImportPlace } from './import-catalogue';
import type { ColumnMeaning, ImportMapping, MappedColumn } from './import-mapping';
import type { IssueLog } from './issue-log';
import { namesNobody, PERIOD_KEY, PLACE_SLUG, sayWhatNamesNobody } from './mapping-names-nobody';
import { readHeading } from './read-heading';
import { columnName } from './source-table';

/** Columns whose cells make one figure, with what their headings say of it. */
export interface FigureColumns {
  /** Null: what the row says, or the mapping. */
  readonly period: Period | null;
  readonly place: ImportPlace | null;
  readonly basis: Basis | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A mapping that can be read by: columns by number, periods and places instead of keys and slugs. */
export interface CompiledMapping {
  readonly indicatorColumns: readonly number[];
  readonly placeColumn: MappedColumn | null;
  /** None, one, or two that say the year and the month of a row together. */
  readonly periodColumns: readonly MappedColumn[];
  readonly basisColumn: number | null;
  /** The numbers of all columns that are read. */
  readonly read: ReadonlySet<number>;
  readonly figures: readonly FigureColumns[];
  /**
   * True where what the row says of its basis holds for columns that name a period, too. Not where
   * others do not: beside "current", which is a year to date, stand the months as they were.
   */
  readonly basisHoldsForPeriods: boolean;
  readonly indicator: ImportIndicator | null;
  readonly place: ImportPlace | null;
  readonly period: Period | null;
}

type Part = 'value' | 'numerator' | 'denominator';

const PARTS: Partial<Record<ColumnMeaning, Part>> = {
  VALUE: 'value',
  VALUE_OF_PERIOD: 'value',
  VALUE_OF_PLACE: 'value',
  NUMERATOR: 'numerator',
  DENOMINATOR: 'denominator',
};

/** Makes a mapping ready to read by, and says what is missing or cannot be; null where anything is. */
export function compileMapping(
  mapping: ImportMapping,
  catalogue: ImportCatalogue,
  log: IssueLog,
): CompiledMapping | null {
  const figures = figureColumns(mapping, catalogue, log);
  const [placeColumn = null] = onlySome(mapping, 'PLACE', 1, log);
  const periodColumns = onlySome(mapping, 'PERIOD', 2, log);
  const [basisColumn = null] = onlySome(mapping, 'BASIS', 1, log);
  const compiled: CompiledMapping = {
    indicatorColumns: columnsOf(mapping, 'INDICATOR').map(({ column }) => column),
    placeColumn,
    periodColumns,
    basisColumn: basisColumn?.column ?? null,
    read: new Set(mapping.columns.map(({ column }) => column)),
    figures,
    basisHoldsForPeriods: figures.every(({ period }) => period !== null),
    indicator: catalogue.indicators.find(({ key }) => key === mapping.indicator) ?? null,
    place: mapping.place === null ? null : placeOf(mapping.place, catalogue),
    period: mapping.period === null ? null : periodOfKey(mapping.period),
  };
  sayWhatNamesNobody(compiled, mapping, catalogue, log);
  sayWhatIsMissing(compiled, mapping, log);
  if (log.hasFailures) return null;
  sayContradictedHeadings(mapping, catalogue, log);
  return compiled;
}

function columnsOf({ columns }: ImportMapping, meaning: ColumnMeaning): readonly MappedColumn[] {
  return columns.filter((column) => column.meaning === meaning);
}

/** The columns of a meaning of which there may be so many; more cannot be. */
function onlySome(
  mapping: ImportMapping,
  meaning: 'PLACE' | 'PERIOD' | 'BASIS',
  atMost: 1 | 2,
  log: IssueLog,
): readonly MappedColumn[] {
  const columns = columnsOf(mapping, meaning);
  const beyond = columns[atMost];
  if (beyond !== undefined) {
    const many =
      atMost === 1
        ? 'Only one column can be'
        : 'At most two columns, one of years and one of months, can be';
    const what = meaning.toLowerCase();
    notPossible(
      log,
      beyond,
      `${many} the ${what}. Choose, and say of the others that they are not read.`,
    );
  }
  return columns;
}

function notPossible(log: IssueLog, { column, heading }: MappedColumn, sentence: string): void {
  const where = `Column ${columnName(column)}${heading === '' ? '' : ` "${heading}"`}`;
  log.add('MAPPING_NOT_POSSIBLE', {
    ...{ row: null, column, read: heading, expected: 'another meaning of the column' },
    sentence: `${where}: ${sentence}`,
  });
}

function figureColumns(
  mapping: ImportMapping,
  catalogue: ImportCatalogue,
  log: IssueLog,
): readonly FigureColumns[] {
  const groups = new Map<
    string,
    { columns: Partial<Record<Part, MappedColumn>> } & FigureColumns
  >();
  const seen = new Set<number>();
  for (const column of mapping.columns) {
    if (!Number.isInteger(column.column) || column.column < 1 || seen.has(column.column)) {
      notPossible(log, column, 'A column has one number from 1, and one meaning.');
      continue;
    }
    seen.add(column.column);
    const part = PARTS[column.meaning];
    if (part === undefined) continue;
    const period = column.period === null ? null : periodOfKey(column.period);
    const place = column.place === null ? null : placeOf(column.place, catalogue);
    if (!isWhole(column, period, place, catalogue, log)) continue;
    const { basis } = column;
    const key = JSON.stringify([column.period, column.place, basis]);
    const group = groups.get(key) ?? { columns: {}, ...EMPTY_FIGURE, period, place, basis };
    const other = group.columns[part];
    if (other !== undefined) sayTheyAgree(log, other, column, part);
    const columns = { ...group.columns, [part]: column };
    groups.set(key, { ...group, columns, [part]: column.column });
  }
  return [...groups.values()].map(({ columns: _columns, ...figure }) => figure);
}

const EMPTY_FIGURE = { value: null, numerator: null, denominator: null } as const;

function isWhole(
  column: MappedColumn,
  period: Period | null,
  place: ImportPlace | null,
  catalogue: ImportCatalogue,
  log: IssueLog,
): boolean {
  if (period === null && column.period !== null) {
    namesNobody(log, column, 'period', column.period, PERIOD_KEY);
    return false;
  }
  if (place === null && column.place !== null) {
    namesNobody(log, column, 'place', column.place, PLACE_SLUG);
    return false;
  }
  if (period === null && column.meaning === 'VALUE_OF_PERIOD') {
    notPossible(log, column, withoutPeriod(column, catalogue));
    return false;
  }
  if (place === null && column.meaning === 'VALUE_OF_PLACE') {
    notPossible(log, column, 'Say which place its values are of.');
    return false;
  }
  return true;
}

/** What to say of a column of a period that nobody has said, with why its heading does not tell it. */
function withoutPeriod({ heading }: MappedColumn, catalogue: ImportCatalogue): string {
  const { period } = readHeading(heading, placeIndex(catalogue.places));
  const why = whyUnclear(period, catalogue.financialYearStartMonth);
  const unclear = why === null ? '' : `The heading does not tell the period: ${why}. `;
  return `${unclear}Say which period its values are of, as in 2018-03, or write it above them as in ${HEADING_PERIODS}.`;
}

function placeOf(slug: string, { places }: ImportCatalogue): ImportPlace | null {
  return places.find((place) => place.slug === slug) ?? null;
}

function sayTheyAgree(log: IssueLog, first: MappedColumn, second: MappedColumn, part: Part): void {
  const [one, other] = [columnName(first.column), columnName(second.column)];
  log.add('COLUMNS_AGREE', {
    ...{ row: null, column: second.column, read: second.heading },
    expected: 'another period, place or basis, or a column that is not read',
    sentence: `Columns ${one} "${first.heading}" and ${other} "${second.heading}" both hold the ${part} of the same period, place and basis. Say what tells them apart (month, year to date, rolling), or ignore one of them.`,
  });
}

function periodOfKey(key: string): Period | null {
  try {
    return parsePeriodKey(key);
  } catch {
    return null;
  }
}

function sayWhatIsMissing(
  { indicatorColumns, placeColumn, periodColumns, figures }: CompiledMapping,
  mapping: ImportMapping,
  log: IssueLog,
): void {
  const missing = (expected: string, sentence: string) => {
    const about = { row: mapping.headingRow, column: null, read: null };
    log.add('MAPPING_INCOMPLETE', { ...about, expected, sentence });
  };
  if (indicatorColumns.length === 0 && mapping.indicator === null) {
    missing('an indicator', 'Say which column names the indicator, or which one all rows are of.');
  }
  const needs = (of: 'period' | 'place') =>
    mapping[of] === null && figures.some((figure) => figure[of] === null);
  if (placeColumn === null && needs('place')) {
    missing('a place', 'Say which column names the place, or which one all rows are of.');
  }
  if (periodColumns.length === 0 && needs('period')) {
    missing('a period', 'Say which column names the period, or which one all rows are of.');
  }
  if (figures.length === 0) {
    missing('a value', 'Say which columns hold the values, or numerators and denominators.');
  }
}
