import { partsOf } from '../calendar-date';
import { counted } from '../format';
import { containsDate, lastDay } from '../period';
import type { Period } from '../period';

/** A chart on which an action may stand. */
export interface PinnedChart {
  /** Those that are shown, the earliest first. */
  readonly periods: readonly Period[];
  /** The latest of which there is any figure of the indicator and place, shown or not; null: there is none. */
  readonly latest: Period | null;
}

/** Where an action stands on a chart. */
export interface ActionOnChart {
  /** Of the period at whose end it stands. */
  readonly index: number;
  /** How long after the figures it was agreed, where there are none of its time: "8 months after these figures". */
  readonly late: string | null;
}

/**
 * Where an action stands on the chart of its indicator and place: at the end of the period in which it was
 * agreed. What was agreed later than all that is shown stands at the right edge, however long after, where
 * there are no later figures, and says how long after these it was agreed: a meeting looks at the latest
 * figures that there are. Null: it has no place here, for it was agreed before what is shown, or there are
 * later figures than these, beside which it stands.
 */
export function placeOnChart(
  agreedOn: string,
  { periods, latest }: PinnedChart,
): ActionOnChart | null {
  const index = periods.findIndex((period) => containsDate(period, agreedOn));
  if (index !== -1) return { index, late: null };
  const last = periods.at(-1);
  if (last === undefined || latest === null || agreedOn < last.end) return null;
  if (latest.start > last.start) return null;
  return { index: periods.length - 1, late: lateWords(latest, agreedOn) };
}

function lateWords(latest: Period, agreedOn: string): string {
  const [ended, agreed] = [partsOf(lastDay(latest)), partsOf(agreedOn)];
  const months = (agreed.year - ended.year) * 12 + agreed.month - ended.month;
  return `${counted(months, 'month')} after these figures`;
}
