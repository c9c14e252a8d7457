import { periodTicks } from '../../charts/period-ticks';
import { dateWords } from '../../lib/date-words';
import { monthTyped } from './month-typed';
import type { SayingDraft } from './saying-draft';

/** While a year is typed, a field of the browser's has it begin with noughts. */
const FIRST_MEANT = '1900';

/** What is said of dates of an action that lie in the past. */
export interface PastWords {
  /** Of the day by which it is done; null: it is to come. */
  readonly due: string | null;
  /** Of the month by which a figure is expected; null: it is to come, or none is. */
  readonly month: string | null;
}

/** What is to be known of an action whose day or month is over when it is agreed: both stay allowed. */
export function pastWords(
  { dueOn, expectedBy }: Pick<SayingDraft, 'dueOn' | 'expectedBy'>,
  today: string,
): PastWords {
  const month = monthTyped(expectedBy);
  const isDue = /^\d{4}-\d{2}-\d{2}$/.test(dueOn) && dueOn > FIRST_MEANT && dueOn < today;
  const isOver = month !== null && month > FIRST_MEANT && month < today.slice(0, 7);
  return {
    due: isDue ? `${dateWords(dueOn)} is over already: it will be overdue at once.` : null,
    month: isOver ? `${periodTicks(month).name} is over already.` : null,
  };
}
