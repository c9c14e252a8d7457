import { comparableName } from './names';
import { readHeading } from './read-heading';
import type { HeadingSaid } from './read-heading';
import type { ImportIndicator, ImportPlace } from './import-catalogue';
import type { NameIndex } from './names';
import { readNumber } from './read-number';
import { isBlankRow } from './row-kind';
import type { MergedRange, SourceCell, SourceRow, SourceSheet } from './source-table';

/** What headings are recognised by. */
export interface KnownNames {
  readonly indicators: NameIndex<ImportIndicator>;
  readonly places: NameIndex<ImportPlace>;
}

/** The headings of a table: the row in which they end, and a text for each column, empty where none stands. */
export interface TableHeadings {
  readonly headingRow: number | null;
  readonly texts: readonly string[];
  /** How many rows they stand in. */
  readonly rows: number;
  /** What stands above them: titles and notes. */
  readonly above: readonly string[];
}

const LOOKED_THROUGH = 40;
const ROWS_AT_MOST = 3;
const LEAST_SCORE = 4;
const WEIGHT = { known: 3, ignored: 2, text: 0.3, number: -1.5 } as const;

/**
 * Finds the headings among the first rows: the row whose cells are most of all words for columns,
 * periods or places, and few of them numbers; with the rows right above and below that say of the same
 * columns which period, place or part they hold. Titles and notes above the table are none.
 */
export function findHeadings(
  rows: readonly SourceRow[],
  sheet: Pick<SourceSheet, 'merged'>,
  names: KnownNames,
): TableHeadings {
  const visible = rows.slice(0, LOOKED_THROUGH).filter((row) => !row.hidden && !isBlankRow(row));
  const best = bestRow(visible, names);
  if (best === null) {
    return { headingRow: null, texts: [], rows: 0, above: [] };
  }
  let [first, last] = [best, best];
  while (last - first + 1 < ROWS_AT_MOST && isSubheading(visible, last + 1, names)) last += 1;
  while (last - first + 1 < ROWS_AT_MOST && isGroup(visible, first - 1, sheet.merged, names)) {
    first -= 1;
  }
  const headings = visible.slice(first, last + 1);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const filled = headings.map((row, index) =>
    filledAcross(row, sheet.merged, width, index < headings.length - 1),
  );
  const texts = Array.from({ length: width }, (_, column) =>
    [...new Set(filled.map((texts) => texts[column] ?? ''))]
      .filter((text) => text !== '')
      .join(' '),
  );
  const above = visible
    .slice(0, first)
    .flatMap(({ cells }) => cells.map((cell) => cell?.text.trim() ?? ''))
    .filter((text) => text !== '');
  return { headingRow: headings.at(-1)?.row ?? null, texts, rows: headings.length, above };
}

function bestRow(rows: readonly SourceRow[], names: KnownNames): number | null {
  let best: number | null = null;
  let bestScore = LEAST_SCORE;
  for (const [index, row] of rows.entries()) {
    const { score, numbers, filled } = scoreOf(row, names);
    if (filled < 2 || numbers * 3 > filled || score <= bestScore) continue;
    best = index;
    bestScore = score;
  }
  return best;
}

function scoreOf({ cells }: SourceRow, names: KnownNames) {
  let score = 0;
  let numbers = 0;
  let filled = 0;
  for (const cell of cells) {
    if (cell === null || cell.text.trim() === '') continue;
    filled += 1;
    const said = readHeading(cell.date ?? cell.text, names.places);
    if (isFigure(cell, said)) {
      numbers += 1;
      score += WEIGHT.number;
    } else if (isKnown(said)) score += WEIGHT.known;
    else score += said.role === 'IGNORED' ? WEIGHT.ignored : WEIGHT.text;
  }
  return { score, numbers, filled };
}

/** A number, but for a year, and for a period that begins with one: "2018 P01", "2018 April". */
function isFigure(cell: SourceCell, { period }: HeadingSaid): boolean {
  if (cell.date !== null || readNumber(cell).kind !== 'NUMBER') return false;
  return period === null || (period.kind !== 'YEAR' && !/[a-z]/i.test(cell.text));
}

function isKnown({ role, period, place, basis }: HeadingSaid): boolean {
  return (
    (role !== null && role !== 'IGNORED') || period !== null || place !== null || basis !== null
  );
}

/** A row below that says more of the columns: "Num", "Den", "%"; never one that names an indicator. */
function isSubheading(rows: readonly SourceRow[], index: number, names: KnownNames): boolean {
  const row = rows[index];
  const above = rows[index - 1];
  if (row === undefined || above === undefined || row.row !== above.row + 1) return false;
  const texts = row.cells.flatMap((cell) =>
    cell === null || cell.text.trim() === '' ? [] : [cell],
  );
  if (texts.length < 2 || texts.some(({ text }) => names.indicators.has(text))) return false;
  if (texts.some((cell) => readNumber(cell).kind === 'NUMBER' && cell.date === null)) return false;
  const known = texts.filter(({ text }) => {
    const { role, basis } = readHeading(text, names.places);
    return basis !== null || role === 'NUMERATOR' || role === 'DENOMINATOR' || role === 'VALUE';
  });
  return known.length * 5 >= texts.length * 3 && distinctFrom(above, row);
}

function distinctFrom(above: SourceRow, row: SourceRow): boolean {
  const text = ({ cells }: SourceRow) =>
    cells.map((cell) => comparableName(cell?.text ?? '')).join('|');
  return text(above) !== text(row);
}

/** A row above that groups the columns: periods or places, over several columns each; no title. */
function isGroup(
  rows: readonly SourceRow[],
  index: number,
  merged: readonly MergedRange[],
  names: KnownNames,
): boolean {
  const row = rows[index];
  const below = rows[index + 1];
  if (row === undefined || below === undefined || row.row !== below.row - 1) return false;
  const filled = row.cells.flatMap((cell, at) =>
    cell === null || cell.text.trim() === '' ? [] : [{ cell, column: at + 1 }],
  );
  const width = below.cells.filter((cell) => cell !== null && cell.text.trim() !== '').length;
  const known = filled.filter(({ cell }) =>
    isKnown(readHeading(cell.date ?? cell.text, names.places)),
  );
  if (known.length === 0 || known.length * 2 < filled.length) return false;
  const widest = Math.max(
    1,
    ...merged
      .filter(({ firstRow, lastRow }) => row.row >= firstRow && row.row <= lastRow)
      .map(({ firstColumn, lastColumn }) => lastColumn - firstColumn + 1),
  );
  const startsTable = filled[0]?.column === 1 && filled.length === 1;
  return !startsTable && (filled.length > 1 || (widest > 1 && widest < width));
}

/** The texts of a row of headings, those over several columns repeated in each. */
function filledAcross(
  { row, cells }: SourceRow,
  merged: readonly MergedRange[],
  width: number,
  isGroupRow: boolean,
): readonly string[] {
  const ranges = merged.filter(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
  const texts: string[] = [];
  for (let column = 1; column <= width; column += 1) {
    const own = cells[column - 1];
    const text = (own?.date ?? own?.text ?? '').replace(/\s+/g, ' ').trim();
    const range = ranges.find(
      ({ firstColumn, lastColumn }) => column > firstColumn && column <= lastColumn,
    );
    const carries = text === '' && isGroupRow && (range !== undefined || ranges.length === 0);
    texts.push(carries ? (texts[column - 2] ?? '') : text);
  }
  return texts;
}
