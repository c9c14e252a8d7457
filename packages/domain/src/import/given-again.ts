import { formatPeriod } from '../period-key';
import type { PrintThatCounts } from './import-mapping';
import type { ImportedCell } from './imported-cell';
import type { IssueLog } from './issue-log';

/** Says of a figure that the file gave it before. */
export function sayGivenAgain(cell: ImportedCell, first: number, log: IssueLog): void {
  const { row, column, text, period } = cell;
  const sentence = `Row ${row} says the same of ${formatPeriod(period)} as row ${first}; it is read once.`;
  log.add('SAME_FIGURE_TWICE', { row, column, read: text, expected: null, sentence });
}

/** Says of a figure that the file gave another one of the same thing, and nobody said which counts. */
export function sayGivenOtherwise(cell: ImportedCell, first: number, log: IssueLog): void {
  const { row, column, text, period } = cell;
  log.add('DIFFERENT_FIGURES', {
    ...{ row, column, read: text },
    expected: `what row ${first} says, or another indicator, place, period or basis`,
    sentence: `Row ${row} gives another figure of ${formatPeriod(period)} than row ${first}, for the same indicator, place and basis. Say what tells them apart (month, year to date, rolling), or with the columns whether the first or the last of them counts: both are then kept.`,
  });
}

/** Says of a figure that another one of the same cell stands in the file, and which of them counts. */
export function sayPrintedTwice(
  cell: ImportedCell,
  former: number,
  counts: PrintThatCounts,
  log: IssueLog,
): void {
  const { row, column, text, value, period } = cell;
  const [used, beside] = counts === 'FIRST' ? [former, row] : [row, former];
  const read = text ?? (value === null ? null : String(value));
  log.add('PRINTED_TWICE', {
    ...{ row, column, read },
    expected: `what row ${former} says`,
    sentence: `Rows ${former} and ${row} give different figures of ${formatPeriod(period)}, for the same indicator, place and basis. That of row ${used} counts, and that of row ${beside} is kept beside it. Say why it is that one.`,
  });
}
