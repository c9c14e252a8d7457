import type { Period } from '../period';

/** The days of an action that is agreed. */
export interface AgreedDates {
  /** An ISO date. */
  readonly dueOn: string;
  /** First day of the month by which a figure is expected; null where nobody named one. */
  readonly expectedBy: string | null;
}

/**
 * Which of an action's days lies before the end of the period whose figures it is agreed on: nothing
 * agreed then can have brought about a figure that is known already. Null where none does.
 */
export function dateTooEarly(
  { dueOn, expectedBy }: AgreedDates,
  { end }: Period,
): keyof AgreedDates | null {
  if (dueOn < end) return 'dueOn';
  return expectedBy !== null && expectedBy < end ? 'expectedBy' : null;
}
