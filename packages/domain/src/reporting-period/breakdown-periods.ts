import { periodsUpTo } from '../period';
import type { Period } from '../period';
import type { ReportingPeriod } from '../settings/authority-settings';
import type { PeriodKind } from '../vocabulary';
import { lastMonthOf, periodHolding, periodShownAt } from './period-of-kind';
import { periodsBetween } from './periods-between';

/**
 * The kind of period that a breakdown goes by: that of its indicator where anything is recorded of it,
 * or else the one that is. Contacts that are reported by quarter are broken down by quarter; where their
 * sources are told month by month they go by month.
 */
export function breakdownKind(
  frequency: PeriodKind,
  recorded: readonly PeriodKind[],
): ReportingPeriod {
  const own = frequency === 'QUARTER' ? 'QUARTER' : 'MONTH';
  const other = own === 'QUARTER' ? 'MONTH' : 'QUARTER';
  return !recorded.includes(own) && recorded.includes(other) ? other : own;
}

/**
 * The periods of a breakdown beside those of its page: quarters beside months are those that end in
 * them, the latest at least; months beside quarters are as many, up to the last month.
 */
export function breakdownPeriods(
  kind: ReportingPeriod,
  shown: readonly Period[],
  startMonth?: number,
): readonly Period[] {
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined || last.kind === kind) return shown;
  if (kind === 'MONTH') return periodsUpTo(lastMonthOf(last), shown.length);
  const latest = periodShownAt(kind, last, startMonth);
  const earliest = periodHolding(kind, first.start, startMonth);
  return periodsUpTo(latest, Math.max(1, periodsBetween(earliest, latest) + 1));
}
