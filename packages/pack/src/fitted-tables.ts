import { columnWeights, isShortHeading } from './column-weights';
import { widthsOfFewLines } from './column-widths';
import { missingEndings } from './decimal-endings';
import { letterWidth } from './drawing/arial-widths';
import { LONGEST_WHOLE_MARK, plainText, type Mark } from './inline';
import { cellOf, type PackTable } from './table';

/** The type of a table that does not fit otherwise, against that of others. */
export const SMALL_TABLE = 0.875;

/** A table as a page has room for it. */
export interface FittedTable {
  readonly table: PackTable;
  /** Widths of its columns, in sizes of its type; together they are the page's. */
  readonly widths: readonly number[];
  /** Set smaller by SMALL_TABLE. */
  readonly isSmall: boolean;
  /** How high its headings and first rows are together, in sizes of its type: a page has room for these, or none. */
  readonly firstRows: number;
}

/** Inter's letters are wider than Arial's, by which they are measured here. */
const WIDER = 1.14;
/** The room on both sides of a cell, and a gap that is seen. */
const GAP = 1.1;
/** A mark has a ground of its own, and a space behind it. */
const MARK_ROOM = 1.6;
/** A figure of more letters is running text, and may go on in the next line. */
const LONGEST_FIGURE = 16;
/** A word of running text that is wider may be hyphenated: in sizes of type, and of a page's width. */
const WIDEST_WORD = 14;
const WIDEST_SHARE = 0.3;
/** What heads a row is not squeezed to its longest word. */
const ROOM_OF_HEAD = 11;

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + letterWidth(letter, false), 0) * WIDER;

/** Where a line may end: not between the parts of a year such as 2017/18. */
const pieces = (text: string): string[] => text.split(/[\s\u200b]+|(?<=–)|(?<=[-/])(?!\d)/u);

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

/** A mark stands in one piece, unless it is of some words: then in two lines. */
function widthOfMark({ symbol, word }: Mark): number {
  const text = `${symbol} ${word}`;
  const whole = widthOf(text);
  const inside =
    word.length > LONGEST_WHOLE_MARK ? Math.max(widest(pieces(text)), whole * 0.55) : whole;
  return inside + MARK_ROOM;
}

/** The width below which a heading, a figure or a word of each column would break, or touch the next. */
function leastWidths(table: PackTable, room: number): number[] {
  const missing = missingEndings(table);
  const widestWord = Math.min(WIDEST_WORD, room * WIDEST_SHARE);
  return table.columns.map(({ heading, align }, index) => {
    const cells = table.rows.map((row) => {
      const { words, mark, notes = [] } = cellOf(row[index]);
      const text = plainText(words);
      const marked = mark === undefined ? 0 : widthOfMark(mark);
      const isFigure = align === 'DECIMAL' && text.length <= LONGEST_FIGURE;
      if (isFigure) return marked + widthOf(text + (missing[index]?.(text) ?? '') + notes.join(''));
      return Math.min(widestWord, Math.max(marked, widest(pieces(text))));
    });
    const head = index === 0 ? Math.min(ROOM_OF_HEAD, widest(table.rows.map(textOfHead))) : 0;
    const inside = cells.reduce((most, cell) => Math.max(most, cell), head);
    // A month over its figures is read in one line: "Aug 17".
    const isWhole = align === 'DECIMAL' && isShortHeading(heading);
    const parts = isWhole ? [heading] : pieces(heading);
    return Math.max(inside, Math.min(room / 2, widest(parts))) + GAP;
  });
}

const textOfHead = (row: PackTable['rows'][number]): string => plainText(cellOf(row[0]).words);

/** How wide each text of a table is in one line, its headings first. */
function cellWidths(table: PackTable): number[][] {
  return [
    table.columns.map(({ heading }) => widthOf(heading)),
    ...table.rows.map((row) =>
      table.columns.map((_, index) => {
        const { words, mark } = cellOf(row[index]);
        return (mark === undefined ? 0 : widthOfMark(mark)) + widthOf(plainText(words));
      }),
    ),
  ];
}

/** Rows that do not stand alone at the foot of a page. */
const FIRST_ROWS = 3;
/** Of a line, and of the room above and below those of a row, in sizes of type. */
const LINE = 1.13;
const ROOM_OF_ROW = 0.85;

function heightOfFirst(table: PackTable, widths: readonly number[]): number {
  const rows = cellWidths({ ...table, rows: table.rows.slice(0, FIRST_ROWS) });
  const lines = rows.map((row) =>
    row.reduce((most, width, at) => Math.max(most, width / ((widths[at] ?? 0) - GAP)), 1),
  );
  return lines.reduce((sum, one) => sum + Math.ceil(one) * LINE + ROOM_OF_ROW, 0);
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, one) => sum + one, 0);

/** Widths by weight, none of them less than its least: what those take is taken from the others. */
function sharedOut(weights: readonly number[], least: readonly number[], room: number): number[] {
  const isHeld = new Set<number>();
  for (;;) {
    const rest = room - sumOf(least.filter((_, index) => isHeld.has(index)));
    const free = sumOf(weights.filter((_, index) => !isHeld.has(index)));
    const widths = weights.map((weight, index) =>
      isHeld.has(index) ? (least[index] ?? 0) : (rest * weight) / (free || 1),
    );
    const narrow = widths.findIndex(
      (width, index) => !isHeld.has(index) && width < (least[index] ?? 0),
    );
    if (narrow < 0 || isHeld.size === weights.length - 1) return widths;
    isHeld.add(narrow);
  }
}

/**
 * A table as one that a page of so many sizes of type has room for: at its own size, else set smaller,
 * else as several one below another, each with what heads the rows. No column is narrower than its
 * longest word or figure and a gap.
 */
export function fittedTables(table: PackTable, room: number, isLargePrint: boolean): FittedTable[] {
  const least = leastWidths(table, room);
  const at = (share: number) => room / share;
  const fits = (columns: readonly number[], share: number) =>
    sumOf(columns.map((index) => least[index] ?? 0)) <= at(share);
  const all = table.columns.map((_, index) => index);
  const smallest = isLargePrint ? 1 : SMALL_TABLE;
  const made = (columns: readonly number[], part: PackTable): FittedTable => {
    const isSmall = !isLargePrint && !fits(columns, 1);
    const weights = columnWeights(part);
    const own = columns.map((index) => least[index] ?? 0);
    const space = at(isSmall ? smallest : 1);
    const isAsked = part.columns.every(({ weight }) => weight !== undefined);
    const widths =
      isAsked || sumOf(own) >= space
        ? sharedOut(weights, own, space)
        : widthsOfFewLines(cellWidths(part), { least: own, weights, room: space, gap: GAP });
    return { table: part, isSmall, widths, firstRows: heightOfFirst(part, widths) };
  };
  if (all.length < 3 || fits(all, smallest)) return [made(all, table)];

  const chunks = chunked(all.slice(1), (columns) => fits([0, ...columns], 1));
  return chunks.map((columns, index) => {
    const kept = [0, ...columns];
    return made(kept, partOf(table, kept, { index, isLast: index === chunks.length - 1 }));
  });
}

/** Columns in as few runs as have room for them, about as many in each. */
function chunked(
  columns: readonly number[],
  fits: (columns: readonly number[]) => boolean,
): number[][] {
  const filled = columns.reduce<number[][]>((runs, column) => {
    const last = runs.at(-1);
    if (last !== undefined && fits([...last, column])) last.push(column);
    else runs.push([column]);
    return runs;
  }, []);
  const size = Math.ceil(columns.length / filled.length);
  const even = filled.map((_, index) => columns.slice(index * size, (index + 1) * size));
  return even.every((run) => run.length > 0 && fits(run)) ? even : filled;
}

function partOf(
  table: PackTable,
  kept: readonly number[],
  { index, isLast }: { index: number; isLast: boolean },
): PackTable {
  const { id, caption, columns, rows, footnotes = [], source, ...rest } = table;
  const own = rows.map((row) => kept.map((at) => row[at] ?? null));
  const used = new Set(own.flat().flatMap((cell) => cellOf(cell).notes ?? []));
  return {
    ...rest,
    id: index === 0 ? id : `${id}_columns_${index + 1}`,
    caption: index === 0 ? caption : `${caption}, further columns`,
    columns: kept.flatMap((at) => columns[at] ?? []),
    rows: own,
    footnotes: footnotes.filter(({ mark }) => used.has(mark)),
    ...(isLast && source !== undefined && { source }),
  };
}
