import { counted } from '../format';
import { formatDate, formatPeriod } from '../period-key';
import { month, shift, type Period } from '../period';

/** The last month in which an indicator was measured that ended on the first of a month. */
export function lastMeasuredMonth(measuredUntil: string): Period {
  return shift(month(measuredUntil.slice(0, 7)), -1);
}

/** "No longer measured since 1 April 2018: March 2018 was its last month." */
export function endedSentence(measuredUntil: string): string {
  return `No longer measured since ${formatDate(measuredUntil)}: ${formatPeriod(lastMeasuredMonth(measuredUntil))} was its last month.`;
}

/**
 * Over which months the preview of a change looked, in a sentence: drafts are shown to those alone who
 * read what is unpublished.
 */
export function monthsLookedAt(months: number, publishedAlone: boolean): string {
  return publishedAlone
    ? `${counted(months, 'published month')} looked at; drafts are seen by analysts.`
    : `${counted(months, 'month')} looked at, drafts among them.`;
}

/** A month whose pages would lose an indicator, or have it again. */
export interface LeavingMonth {
  /** First day of the month. */
  readonly month: string;
  readonly figures: number;
  /** The edition that keeps what it says of the month; null: there is none. */
  readonly edition: number | null;
}

/** What the end of an indicator, or taking it back, does to the months that have figures of it. */
export function monthsLeavingSentence(months: readonly LeavingMonth[], leaves: boolean): string {
  if (months.length === 0) return 'No month that has figures of it would change.';
  const figures = months.reduce((sum, each) => sum + each.figures, 0);
  const held = months.filter(({ edition }) => edition !== null).length;
  const kept = held === 0 ? '' : ` Editions, of ${counted(held, 'month')}, keep what they say.`;
  const of = `${counted(figures, 'figure')} of ${counted(months.length, 'month')}`;
  return leaves
    ? `${of} would leave the pages as known now; they stay on record.${kept}`
    : `${of} would stand on the pages as known now again.${kept}`;
}
