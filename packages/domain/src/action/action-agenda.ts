import { formatDate, formatPeriod, parsePeriodKey } from '../period-key';
import type { AgendaCandidate, AgendaReason, AgendaSubject } from '../surgery/agenda';
import { isReviewDue } from './action-due';
import type { ReviewedAction } from './action-due';
import { byUrgency, isOverdue } from './action-words';
import type { ActionFacts } from './action-words';

/** As much of an action as an agenda speaks of. */
export interface AgendaAction extends ActionFacts, ReviewedAction {
  readonly reportAreaId: number | null;
  readonly placeId: number;
  readonly text: string;
}

const MOST_LETTERS = 120;

/**
 * What actions put on the agenda of a surgery: those that are overdue, the longest overdue first, then
 * those due for review. One that is both is said once, as overdue.
 */
export function actionCandidates(
  actions: readonly AgendaAction[],
  day: string,
): readonly AgendaCandidate[] {
  const ordered = [...actions].sort(byUrgency);
  const because = (action: AgendaAction, reason: AgendaReason): AgendaCandidate => ({
    ...{ subject: subjectOf(action), reason, children: null },
  });
  return [
    ...ordered.flatMap((action) =>
      isOverdueOn(action, day)
        ? [because(action, { kind: 'OVERDUE_ACTION', words: overdueWords(action, action.dueOn) })]
        : [],
    ),
    ...ordered.flatMap((action) =>
      isReviewDue(action, day) && !isOverdueOn(action, day) && action.expectedBy !== null
        ? [
            because(action, {
              kind: 'ACTION_REVIEW',
              words: reviewWords(action, action.expectedBy),
            }),
          ]
        : [],
    ),
  ];
}

/** Whether it is overdue by the day that it is due on. */
function isOverdueOn(
  action: AgendaAction,
  day: string,
): action is AgendaAction & { readonly dueOn: string } {
  return isOverdue(action, day) && action.dueOn !== null;
}

function subjectOf({ indicatorId, reportAreaId, placeId }: AgendaAction): AgendaSubject {
  if (indicatorId !== null) return { kind: 'INDICATOR', indicatorId, placeId };
  if (reportAreaId !== null) return { kind: 'AREA', reportAreaId, placeId };
  return { kind: 'PLACE', placeId };
}

function overdueWords({ text }: AgendaAction, dueOn: string): string {
  return `Overdue since ${formatDate(dueOn)}: ${shortened(text)}`;
}

function reviewWords({ text }: AgendaAction, expectedBy: string): string {
  const month = formatPeriod(parsePeriodKey(expectedBy.slice(0, 7)));
  return `To be reviewed, as expected by ${month}: ${shortened(text)}`;
}

/** An agenda has no room for all that was agreed: cut between words, with a mark of it. */
function shortened(text: string): string {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  if (words.length <= MOST_LETTERS) return words;
  const cut = words.slice(0, MOST_LETTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}
