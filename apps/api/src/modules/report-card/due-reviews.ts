import { isReviewDue, lastDay, dueReviewWords } from '@vital-signs/domain';
import { REVIEWED_FACTS, reviewedBy } from '../action-list/reviewed-action';
import type { ReviewedRecord } from '../action/action.repository';
import type { Moment } from '../edition/moment';
import type { LoadedFacts, ScorecardFactsService } from '../scorecard/scorecard-facts.service';

export interface ActionsOnDay {
  readonly actions: readonly ReviewedRecord[];
  /** By which they are due. */
  readonly day: string;
}

/**
 * What the figures up to the period of some cards say of the actions on them that are due for review, by the
 * number of each. One load for all of them, and none where none is due.
 */
export async function dueReviews(
  facts: ScorecardFactsService,
  moment: Moment,
  { places, rows }: LoadedFacts,
  { actions, day }: ActionsOnDay,
): Promise<ReadonlyMap<number, string>> {
  // A month that is not looked at yet is not reviewed.
  const due = actions.filter(
    (action) =>
      action.expectedBy !== null &&
      action.expectedBy <= lastDay(moment.period) &&
      isReviewDue(action, day),
  );
  const about = rows.filter(({ indicator: { id } }) => due.some((each) => each.indicatorId === id));
  if (about.length === 0) return new Map();
  const long = await facts.load({
    ...{ ...moment, ...REVIEWED_FACTS, place: places[0]?.slug ?? null },
    indicators: about.map(({ indicator }) => indicator.key),
  });
  return new Map(
    due.flatMap((action) => {
      const row = long?.rows.find(({ indicator }) => indicator.id === action.indicatorId);
      const found = !long || row === undefined ? null : reviewedBy(long, row, action);
      return found === null ? [] : [[action.id, dueReviewWords(found.review)] as const];
    }),
  );
}
