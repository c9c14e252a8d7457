/** One row of a table as printed: the text of its cells by column heading. */
export type PrintedRow = ReadonlyMap<string, string>;

/**
 * Reads a table kept as text, one row a line, cells between bars, headings first. In a cell, "?"
 * stands for print that cannot be read, "-" for a printed dash, and nothing for an empty cell.
 */
export function printedTable(text: string): readonly PrintedRow[] {
  const [headings, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  if (headings === undefined) return [];
  return rows.map((cells) => {
    if (cells.length !== headings.length) {
      throw new Error(
        `A row has ${cells.length} cells for ${headings.length} headings: ${cells[0]}`,
      );
    }
    return new Map(headings.map((heading, index) => [heading, cells[index] ?? '']));
  });
}

/** The text of a cell. @throws Error when the table has no such column. */
export function cellOf(row: PrintedRow, heading: string): string {
  const text = row.get(heading);
  if (text === undefined) throw new Error(`The table has no column ${heading}`);
  return text;
}
