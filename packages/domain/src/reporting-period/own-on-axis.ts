import type { Period } from '../period';

type Stretch = Pick<Period, 'start' | 'end'>;

/**
 * Which of a row's own periods stands in a column of a scorecard: in the last column the latest, which is
 * what the row shows now and is named there; in one before it, the period that ended in that month or
 * quarter. Null where none ended in it, which is no gap. By their indexes.
 */
export function ownPeriodIn(
  own: readonly Stretch[],
  columns: readonly Stretch[],
  column: number,
): number | null {
  const latest = own.length - 1;
  if (latest < 0) return null;
  if (column === columns.length - 1) return latest;
  const found = ownPeriodEndedIn(own, columns, column);
  return found === latest ? null : found;
}

/** Which of a row's own periods ended in a column's month or quarter, the latest as any other; null: none. */
export function ownPeriodEndedIn(
  own: readonly Stretch[],
  columns: readonly Stretch[],
  column: number,
): number | null {
  const { start = '', end = '' } = columns[column] ?? {};
  const found = own.findLastIndex((period) => period.end <= end && period.end > start);
  return found === -1 ? null : found;
}
