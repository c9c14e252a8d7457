import type { ColumnMeaning, ImportMapping, ImportShape, MappedColumn } from '@vital-signs/domain';
import type { FileRow, Mapping } from './import-query';

/** What a column may be, with its name in a list. */
export const MEANINGS: readonly { readonly key: ColumnMeaning; readonly label: string }[] = [
  { key: 'IGNORED', label: 'Not read' },
  { key: 'INDICATOR', label: 'Indicator' },
  { key: 'PLACE', label: 'Place' },
  { key: 'PERIOD', label: 'Period' },
  { key: 'BASIS', label: 'Basis' },
  { key: 'VALUE', label: 'Value' },
  { key: 'NUMERATOR', label: 'Numerator' },
  { key: 'DENOMINATOR', label: 'Denominator' },
  { key: 'VALUE_OF_PERIOD', label: 'Values of a period' },
  { key: 'VALUE_OF_PLACE', label: 'Values of a place' },
];

const FIGURES: ReadonlySet<ColumnMeaning> = new Set([
  'VALUE',
  'NUMERATOR',
  'DENOMINATOR',
  'VALUE_OF_PERIOD',
  'VALUE_OF_PLACE',
]);

/** Whether a column holds figures, so that it may have a period, a place and a basis of its own. */
export function holdsFigures(meaning: ColumnMeaning): boolean {
  return FIGURES.has(meaning);
}

/** A mapping as the API says it, as the domain has it. */
export function draftOf(mapping: Mapping): ImportMapping {
  const { sheet, shape, headingRow, columns, indicator, place, period, basis, names } = mapping;
  return {
    ...{ sheet, shape, headingRow, indicator, place, period, basis },
    percentagesAreFractions: mapping.percentagesAreFractions,
    prints: mapping.prints,
    names: names.map(({ kind, text, means, reason }) => ({ kind, text, means, reason })),
    columns: columns.map((column) => ({
      ...{ column: column.column, heading: column.heading, meaning: column.meaning },
      ...{ period: column.period, place: column.place, basis: column.basis },
    })),
  };
}

/** A mapping as it is asked of the API, which reads the headings itself. */
export function askedOf({ columns, names = [], ...mapping }: ImportMapping) {
  return {
    ...mapping,
    names: names.map(({ kind, text, means, reason }) => ({ kind, text, means, reason })),
    columns: columns.map(({ column, meaning, period, place, basis }) => ({
      ...{ column, meaning, period, place, basis },
    })),
  };
}

/** What a mapping says of a column; not read where it says nothing. */
export function columnOf(draft: ImportMapping, column: number, rows: readonly FileRow[]) {
  const said = draft.columns.find((each) => each.column === column);
  return said ?? unread(column, headingOf(draft.headingRow, column, rows));
}

/** The mapping with another understanding of one column; its shape follows from its columns. */
export function withColumn(draft: ImportMapping, changed: MappedColumn): ImportMapping {
  const others = draft.columns.filter(({ column }) => column !== changed.column);
  const columns = changed.meaning === 'IGNORED' ? others : [...others, withoutIdle(changed)];
  columns.sort((a, b) => a.column - b.column);
  return { ...draft, columns, shape: shapeOf(columns) };
}

/** The mapping with its headings in another row. */
export function withHeadingRow(
  draft: ImportMapping,
  headingRow: number | null,
  rows: readonly FileRow[],
): ImportMapping {
  const columns = draft.columns.map((column) => ({
    ...column,
    heading: headingOf(headingRow, column.column, rows),
  }));
  return { ...draft, headingRow, columns };
}

/** How the figures stand in a table whose columns are these. */
export function shapeOf(columns: readonly MappedColumn[]): ImportShape {
  if (columns.some(({ meaning }) => meaning === 'VALUE_OF_PLACE')) return 'PLACES_ACROSS';
  if (columns.some(({ meaning }) => meaning === 'VALUE_OF_PERIOD')) return 'PERIODS_ACROSS';
  return 'LONG';
}

export const SHAPE_SENTENCES: Readonly<Record<ImportShape, string>> = {
  LONG: 'Each row is read as one figure.',
  PERIODS_ACROSS: 'Each row is read as an indicator, with a column for each period.',
  PLACES_ACROSS: 'Each row is read as an indicator or a period, with a column for each place.',
};

/** Whether no column says something of every figure, so that it may hold for every row. */
export function isSaidByNone(
  draft: ImportMapping,
  what: 'INDICATOR' | 'PLACE' | 'PERIOD',
): boolean {
  if (draft.columns.some(({ meaning }) => meaning === what)) return false;
  if (what === 'INDICATOR') return true;
  const figures = draft.columns.filter(({ meaning }) => holdsFigures(meaning));
  const own = what === 'PLACE' ? 'place' : 'period';
  return figures.length === 0 || figures.some((column) => column[own] === null);
}

/** How many columns there are to be understood: as many as the longest of the first rows has. */
export function columnCount(draft: ImportMapping, rows: readonly FileRow[]): number {
  return Math.max(
    0,
    ...rows.map(({ cells }) => cells.length),
    ...draft.columns.map(({ column }) => column),
  );
}

/** What stands above a column; empty where nothing does. */
export function headingOf(
  headingRow: number | null,
  column: number,
  rows: readonly FileRow[],
): string {
  return rows.find(({ row }) => row === headingRow)?.cells[column - 1]?.trim() ?? '';
}

function unread(column: number, heading: string): MappedColumn {
  return { column, heading, meaning: 'IGNORED', period: null, place: null, basis: null };
}

/** What says nothing of a column that holds no figures. */
function withoutIdle(column: MappedColumn): MappedColumn {
  return holdsFigures(column.meaning)
    ? column
    : { ...column, period: null, place: null, basis: null };
}
