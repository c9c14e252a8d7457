import type { Period } from '../period';
import { EMPTY_CELL } from './observed-counts';
import type { CellFacts, Observed } from './scorecard-facts';

/**
 * Whether an indicator is measured in a period: until the first day on which it no longer is, always the
 * first of a month. A longer period in which it ended was measured for its first months.
 */
export function isMeasuredIn(
  { start }: Pick<Period, 'start'>,
  measuredUntil: string | null,
): boolean {
  return measuredUntil === null || start < measuredUntil;
}

/**
 * Whether an indicator has a row in a period: from the first day on which it is measured, where that is
 * known, and until it no longer is; where several periods are looked at, until it no longer is in the
 * first of them. What is on record of the months before is a comparison that its first report printed,
 * and makes no row of those months.
 */
export function hasRowIn(
  period: Period,
  { measuredFrom, measuredUntil }: MeasuredSpan,
  first = period,
): boolean {
  return (measuredFrom === null || period.end > measuredFrom) && isMeasuredIn(first, measuredUntil);
}

/** The first day on which an indicator is measured, and the first on which it no longer is, where known. */
interface MeasuredSpan {
  readonly measuredFrom: string | null;
  readonly measuredUntil: string | null;
}

/** What stands in a month in which the indicator is no longer measured, whatever was recorded of it. */
const NOT_MEASURED: Observed = {
  ...{ value: null, numerator: null, denominator: null },
  ...{ absence: 'NOT_COLLECTED', provenance: 'PUBLISHED', countsProvenance: null },
};

/** A series without what was recorded of the months in which its indicator is no longer measured. */
export function whileMeasured(
  series: readonly (Observed | null)[],
  months: readonly Period[],
  measuredUntil: string | null,
): readonly (Observed | null)[] {
  if (measuredUntil === null) return series;
  return series.map((observed, index) => {
    const month = months[index];
    return month === undefined || isMeasuredIn(month, measuredUntil) ? observed : NOT_MEASURED;
  });
}

/** A cell without what was recorded of the months in which its indicator is no longer measured. */
export function cellWhileMeasured(
  cell: CellFacts | null,
  months: readonly Period[],
  measuredUntil: string | null,
): CellFacts | null {
  const period = months.at(-1);
  if (measuredUntil === null || period === undefined || isMeasuredIn(period, measuredUntil)) {
    return cell;
  }
  const { months: series, printedPreviousYearToDate } = cell ?? EMPTY_CELL;
  const whole = months.map((_, index) => series[index] ?? null);
  return {
    months: whileMeasured(whole, months, measuredUntil),
    printedYearToDate: null,
    printedPreviousYearToDate,
  };
}
