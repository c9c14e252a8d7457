import { formatLimit } from '../format';
import { formatDate, formatPeriod, parsePeriodKey } from '../period-key';

/** How an action stands. */
export const ACTION_STATES = ['OPEN', 'DONE', 'DROPPED'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** As much of an action as is put into words. */
export interface ActionFacts {
  readonly state: ActionState;
  /** An ISO date; null where nobody said by when. */
  readonly dueOn: string | null;
  /** What it should achieve; null where nobody said. */
  readonly expectedEffect: string | null;
  /** In the indicator's unit; null where nobody named a figure. */
  readonly expectedValue: number | null;
  /** First day of the month by which the figure should be reached. */
  readonly expectedBy: string | null;
}

/** Whether an open action should have been done before a day. */
export function isOverdue({ state, dueOn }: Pick<ActionFacts, 'state' | 'dueOn'>, day: string) {
  return state === 'OPEN' && dueOn !== null && dueOn < day;
}

/** How an action stands, in words: "by 30 June 2018", "was due on 31 March 2018", "done". */
export function actionStanding(
  { state, dueOn }: Pick<ActionFacts, 'state' | 'dueOn'>,
  day: string,
): string {
  if (state === 'DONE') return 'done';
  if (state === 'DROPPED') return 'dropped';
  if (dueOn === null) return 'no date is stated';
  return isOverdue({ state, dueOn }, day)
    ? `was due on ${formatDate(dueOn)}`
    : `by ${formatDate(dueOn)}`;
}

/** What an action should achieve: "Fewer cases wait: 80% by June 2018." Null where nobody said. */
export function expectedWords(
  { expectedEffect, expectedValue, expectedBy }: ActionFacts,
  unit: string,
): string | null {
  const figure = [
    ...(expectedValue === null ? [] : [formatLimit(expectedValue, unit)]),
    ...(expectedBy === null ? [] : [`by ${formatPeriod(parsePeriodKey(expectedBy.slice(0, 7)))}`]),
  ].join(' ');
  const effect = expectedEffect?.trim().replace(/[.]$/, '') ?? '';
  if (effect === '' && figure === '') return null;
  if (effect === '') return `${figure}.`;
  return figure === '' ? `${effect}.` : `${effect}: ${figure}.`;
}

const RANK: Readonly<Record<ActionState, number>> = { OPEN: 0, DONE: 1, DROPPED: 2 };

/** Open actions before those that are over; those due first before others, those without a day last. */
export function byUrgency(
  a: Pick<ActionFacts, 'state' | 'dueOn'>,
  b: Pick<ActionFacts, 'state' | 'dueOn'>,
): number {
  if (a.state !== b.state) return RANK[a.state] - RANK[b.state];
  if (a.dueOn === b.dueOn) return 0;
  if (a.dueOn === null) return 1;
  if (b.dueOn === null) return -1;
  return a.dueOn < b.dueOn ? -1 : 1;
}
