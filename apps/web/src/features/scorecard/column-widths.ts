import type { ViewColumn } from '@vital-signs/domain';
import type { ShownScorecard } from './shown-scorecard';

/** A column as far as its width goes. */
interface Widths {
  readonly column: ViewColumn;
  readonly width: number;
  readonly least: number;
}

/** Widths in a window without room for all columns; what is not named here keeps its own. */
const LEAST: Partial<Record<ViewColumn, number>> = {
  ...{ indicator: 13.4, good: 2.8, note: 5.2, months: 4.95, parent: 4.95, trend: 4.4 },
  ...{ ytd: 5.6, 'previous-ytd': 5.6, target: 3.9, direction: 2.9, rag: 2.05, tolerances: 5.9 },
  ...{ neighbours: 4.1, 'best-neighbour': 4.1, national: 4.1, 'top-quartile': 4.1, region: 4.1 },
  ...{ unit: 4.4, frequency: 5.2, basis: 5.2, numerator: 4.5, denominator: 4.5, current: 4.95 },
  ...{ period: 5.2, 'previous-year': 4.8, limits: 4.6, gap: 8.6, rating: 9 },
};

/** Room for the last of the places' names on the slant. */
const SLANTED = 4;
/** Room at the end of any other last column, so that nothing stands at the window's edge. */
const AT_THE_END: Partial<Record<ViewColumn, number>> = { rag: 0, region: 0.4 };

/** What a column keeps free where it stands last, in ems of the table's letters. */
export function freeAtTheEnd(column: ViewColumn): number {
  return AT_THE_END[column] ?? 1.2;
}

/** How wide a table of these columns is, in ems of its letters. */
export function widthOf(columns: readonly Pick<Widths, 'column' | 'width'>[]): number {
  const last = columns.at(-1)?.column ?? 'rag';
  const free = last === 'rag' ? SLANTED : freeAtTheEnd(last);
  return columns.reduce((total, { width }) => total + width, free);
}

/** How wide a letter of a heading or of a period is, and what a cell keeps free, in ems of the table. */
const LETTER = 0.59;
const FREE = 0.7;
/** A period longer than a quarter's name stands on two lines. */
const LONGEST_PERIOD = 10;

/** No narrower than the longest word over a column, or than a quarter in it: they would run into the next. */
export function leastOf(
  scorecard: ShownScorecard,
  { column, heading, width }: Pick<Widths, 'column' | 'width'> & { readonly heading: string },
): number {
  const least = Math.min(LEAST[column] ?? width, width);
  // The widths of the product's own layout are measured by its headings already.
  if (scorecard.layout.headings.size === 0 || column === 'rag') return least;
  const words = heading.split(/[\s\u00ad]+/).map(({ length }) => length);
  const periods = column === 'period' ? periodLengths(scorecard) : [];
  return Math.max(least, Math.max(...words, ...periods) * LETTER + FREE);
}

function periodLengths({ rows, layout }: ShownScorecard): number[] {
  const at = layout.saidAt.get('period') ?? -1;
  const lengths = rows.map(({ said }) => said[at]?.length ?? 0);
  return lengths.map((length) => Math.min(length, LONGEST_PERIOD));
}

/** The same columns, of which the name gives way to all others: it takes what they leave. */
export function withNarrowName<Column extends Widths>(
  columns: readonly Column[],
): readonly Column[] {
  return columns.map((column) =>
    column.column === 'indicator' ? { ...column, width: column.least } : column,
  );
}

/** The columns as narrow as their words allow. */
export function narrowed<Column extends Widths>(columns: readonly Column[]): readonly Column[] {
  return columns.map((column) => ({ ...column, width: column.least }));
}
