/** The room that the texts of a table take: of each row, how wide the text of each cell is in one line. */
export type CellWidths = readonly (readonly number[])[];

const STEPS = 80;
/** How much more the highest cell of a row decides of its height than the others. */
const SHARPNESS = 4;

/**
 * Widths of columns by which a table takes few lines: none is narrower than its least, and what is left goes,
 * a little at a time, to the column that makes rows lower by it. So a column that says the same in every row,
 * or a dash, takes no room from one that says more. Where no row becomes lower, the rest goes by weight.
 */
export function widthsOfFewLines(
  cells: CellWidths,
  { least, weights, room, gap }: Asked,
): readonly number[] {
  const widths = [...least];
  let left = room - least.reduce((sum, one) => sum + one, 0);
  const step = left / STEPS;
  const linesAt = (row: number, column: number, more = 0) => {
    const inside = Math.max(0.5, (widths[column] ?? 0) + more - gap);
    return Math.max(1, (cells[row]?.[column] ?? 0) / inside) ** SHARPNESS;
  };
  while (step > 0 && left > step / 2) {
    const heights = cells.map((row, at) =>
      row.reduce((sum, _, column) => sum + linesAt(at, column), 0),
    );
    const gains = widths.map((_, column) =>
      heights.reduce((sum, height, at) => {
        const lower = height - linesAt(at, column) + linesAt(at, column, step);
        return sum + height ** (1 / SHARPNESS) - lower ** (1 / SHARPNESS);
      }, 0),
    );
    const most = Math.max(...gains);
    if (most <= 1e-9) break;
    const column = gains.indexOf(most);
    widths[column] = (widths[column] ?? 0) + step;
    left -= step;
  }
  const weight = weights.reduce((sum, one) => sum + one, 0) || 1;
  return widths.map((width, column) => width + (left * (weights[column] ?? 0)) / weight);
}

interface Asked {
  readonly least: readonly number[];
  readonly weights: readonly number[];
  /** What all of them take together. */
  readonly room: number;
  /** What of a column is no room for its text. */
  readonly gap: number;
}
