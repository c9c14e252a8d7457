import { isAdjacent } from '../period';
import { parsePeriodKey, periodKey } from '../period-key';
import type { Basis, MeasureKind, PeriodKind } from '../vocabulary';
import type { ControlChartInput, ControlChartMonth } from './control-chart-input';

/** What is charted: the values, or their changes from month to month. */
export const CONTROL_CHART_SUBJECTS = ['VALUE', 'MONTHLY_CHANGE'] as const;
export type ControlChartSubject = (typeof CONTROL_CHART_SUBJECTS)[number];

/** The points of a stretch of months that shares one mean and one pair of limits. */
export interface Stretch {
  /** Index of its first and last month in the series. */
  readonly first: number;
  readonly last: number;
  /** Why it begins here; null for the first. */
  readonly reason: string | null;
}

/**
 * A stock of open cases is charted by its monthly change: its cases are mostly those of the month
 * before, so that as it stands almost any series of it shows runs and trends. A percentage of open
 * cases is charted as it stands, with a caveat.
 */
export function chartedSubject(measureKind: MeasureKind, basis: Basis): ControlChartSubject {
  const stock = basis === 'SNAPSHOT' && (measureKind === 'COUNT' || measureKind === 'RATE');
  return stock ? 'MONTHLY_CHANGE' : 'VALUE';
}

/** The months cut where the chart is rebased; refuses months that do not follow one another. */
export function stretchesOf({
  months,
  periodKind = 'MONTH',
  rebases = [],
}: ControlChartInput): readonly Stretch[] {
  refuseGaps(months, periodKind);
  if (rebases.length === 0) return [{ first: 0, last: months.length - 1, reason: null }];
  const reasons = new Map(rebases.map(({ month, reason }) => [month, reason]));
  const starts = months.flatMap(({ month }, index) =>
    index === 0 || reasons.has(month) ? [index] : [],
  );
  return starts.map((first, index) => ({
    first,
    last: (starts[index + 1] ?? months.length) - 1,
    reason: first === 0 ? null : (reasons.get(months[first]?.month ?? '') ?? null),
  }));
}

function refuseGaps(months: readonly ControlChartMonth[], periodKind: PeriodKind): void {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return;
  if (periodKind !== 'MONTH') return refuseGapsBetween(months);
  // Rising keys that span no more than their number of months leave nothing out.
  const gap = months.findIndex(
    ({ month }, index) => index > 0 && month <= (months[index - 1]?.month ?? ''),
  );
  if (gap === -1 && ordinalOf(last.month) - ordinalOf(first.month) === months.length - 1) return;
  throw new RangeError(
    `A control chart needs months in succession: ${months.map(({ month }) => month).join(', ')}`,
  );
}

function refuseGapsBetween(periods: readonly ControlChartMonth[]): void {
  const charted = periods.map(({ month }) => parsePeriodKey(month));
  const gap = charted.findIndex((period, index) => {
    const before = charted[index - 1];
    return before !== undefined && !isAdjacent(before, period);
  });
  if (gap === -1) return;
  throw new RangeError(
    `A control chart needs periods in succession: ${charted.map(periodKey).join(', ')}`,
  );
}

/** A month as a number, counted from the beginning of the calendar; its key is 2018-03. */
function ordinalOf(key: string): number {
  return Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7));
}

/**
 * The points to chart. A change needs both of its months, and there is none over a rebase, where
 * what is counted is no longer the same.
 */
export function chartedValues(
  { months }: ControlChartInput,
  subject: ControlChartSubject,
  stretches: readonly Stretch[],
): readonly (number | null)[] {
  if (subject === 'VALUE') return months.map(({ value }) => value);
  const begins = new Set(stretches.map(({ first }) => first));
  return months.map(({ value }, index) => {
    const before = months[index - 1]?.value ?? null;
    return begins.has(index) || value === null || before === null ? null : value - before;
  });
}

/** The points of one stretch. */
export function valuesIn(
  values: readonly (number | null)[],
  { first, last }: Stretch,
): readonly (number | null)[] {
  return values.slice(first, last + 1);
}
