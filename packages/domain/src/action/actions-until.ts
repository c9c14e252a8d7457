import { londonDay } from '../london-clock';
import { lastDay } from '../period';
import type { Period } from '../period';

/** As much of an edition as says until when what was agreed is shown. */
export interface EditionDays {
  /** The day on whose morning its figures were taken; null: it names none. */
  readonly accurateAsOf: string | null;
  readonly publishedAt: string;
}

/**
 * The last day on which an action that a period shows was agreed: the day its edition is accurate as of,
 * or was published where it names none, for reports are written, and actions agreed, after their month;
 * without an edition, and never earlier than, the last day of the period.
 */
export function actionsUntil(period: Period, edition: EditionDays | null): string {
  const ended = lastDay(period);
  if (edition === null) return ended;
  const known = edition.accurateAsOf ?? londonDay(edition.publishedAt);
  return known > ended ? known : ended;
}
