import type { MappedColumn } from './import-mapping';
import { comparableName } from './names';
import type { SourceCell, SourceRow } from './source-table';

const TOTAL = /^(?:grand |sub ?|overall )?totals?$/;
const BOUND = /^(?:<|<=|≤|>|>=|≥|~|≈|under|over|about|approx\.?|at least|at most)$/i;

/** Headings under which national files name an area: rows of other areas than ours are not ours to load. */
const AREA_OF_NATIONAL_FILE = new Set([
  'la name',
  'la code',
  'new la code',
  'old la code',
  'local authority',
  'local authority name',
  'local authority code',
]);

/** Whether a column names areas as national files do: 150 other authorities stand there beside ours. */
export function namesAreasOfCountry({ heading }: Pick<MappedColumn, 'heading'>): boolean {
  return AREA_OF_NATIONAL_FILE.has(comparableName(heading));
}

/** Whether nothing at all stands in a row. */
export function isBlankRow({ cells }: SourceRow): boolean {
  return cells.every((cell) => cell === null || cell.text.trim() === '');
}

/** Whether a cell that should name what a row is of says that it is a sum of the others. */
export function isTotal(cell: SourceCell | null): boolean {
  return cell !== null && /total/i.test(cell.text) && TOTAL.test(comparableName(cell.text));
}

/** Whether a row prints the headings again, as tables of several pages do. `headings`: as they stand in their row. */
export function repeatsHeadings(row: SourceRow, headings: readonly string[]): boolean {
  let same = 0;
  let other = 0;
  for (const [index, heading] of headings.entries()) {
    const text = row.cells[index]?.text.trim() ?? '';
    if (text === '' || heading === '') continue;
    if (text === heading) same += 1;
    else other += 1;
  }
  return same >= 2 && same > other;
}

/** The column in which a row says that its figure is only a bound; null where it does not. */
export function boundColumn(
  { cells }: SourceRow,
  isRead: (column: number) => boolean,
): number | null {
  const index = cells.findIndex(
    (cell, at) =>
      cell !== null && cell.text.length <= 9 && !isRead(at + 1) && BOUND.test(cell.text.trim()),
  );
  return index === -1 ? null : index + 1;
}
