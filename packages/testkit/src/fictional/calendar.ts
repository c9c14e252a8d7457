import { month, monthsBetween, periodsUpTo } from '@vital-signs/domain';
import type { Period } from '@vital-signs/domain';

/** The last month of the invented record: that of the sample report beside which it stands. */
export const LATEST_MONTH = '2018-03';

/** Months of figures that the record holds. */
const MONTHS_ON_RECORD = 48;

/** The year before the record begins is drawn too: figures of twelve months take it. */
const MONTHS_BEFORE = 12;

/** Every month that is drawn, oldest first; the first twelve are not on record. */
export const DRAWN_MONTHS: readonly Period[] = periodsUpTo(
  month(LATEST_MONTH),
  MONTHS_BEFORE + MONTHS_ON_RECORD,
);

/** A month of the record, with where it stands among the drawn ones. */
export interface RecordedMonth {
  readonly index: number;
  readonly period: Period;
}

export const RECORDED_MONTHS: readonly RecordedMonth[] = DRAWN_MONTHS.map((period, index) => ({
  index,
  period,
})).slice(MONTHS_BEFORE);

/** Where a month stands among the drawn ones; below nought before the first. */
export function monthIndex(key: string): number {
  const [first] = DRAWN_MONTHS;
  if (first === undefined) throw new RangeError('No month is drawn.');
  return monthsBetween(first, month(key));
}

/** The first day of the record, and of what is in force from its beginning. */
export const RECORD_FROM = '2014-04-01';
