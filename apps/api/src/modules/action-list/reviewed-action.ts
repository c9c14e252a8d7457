import {
  judgeCell,
  questionOf,
  reviewAction,
  seriesSince,
  spanOfRow,
  type ActionReview,
  type Period,
} from '@vital-signs/domain';
import { MOST_MONTHS_OF_ONE } from '../../month-range';
import type { ActionRecord } from '../action/action.repository';
import type { FactsAsked, LoadedFacts, RowRecord } from '../scorecard/scorecard-facts.service';

/** With what the facts are loaded by which actions are reviewed. */
export const REVIEWED_FACTS: Pick<
  FactsAsked,
  'months' | 'modelled' | 'measuredSince' | 'columns' | 'withFindings'
> = {
  // A modelled figure is seen here, to say that nothing is concluded from it.
  ...{ months: MOST_MONTHS_OF_ONE, modelled: true, measuredSince: null },
  ...{ columns: 'SELF', withFindings: false },
};

/** What the figures of the first place say of an action, up to their latest period; null where there are none. */
export function reviewedBy(
  facts: LoadedFacts,
  row: RowRecord,
  action: Pick<ActionRecord, 'agreedOn' | 'expectedValue' | 'expectedBy'>,
): { readonly review: ActionReview; readonly latest: Period | null } | null {
  const cell = judgeCell(questionOf(facts, row, 0));
  const { months } = spanOfRow(facts, row);
  const [own] = facts.places;
  if (own === undefined) return null;
  const { agreedOn, expectedValue: value, expectedBy: by } = action;
  const series = seriesSince({ row, place: own, cell, months }, agreedOn);
  if (series.months.every((each) => each.value === null)) return null;
  const { multiplier } = row.indicator;
  return {
    review: reviewAction({ series, agreedOn, expected: { value, by, multiplier } }),
    latest: months.at(-1) ?? null,
  };
}
