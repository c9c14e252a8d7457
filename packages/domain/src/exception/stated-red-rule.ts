import type { StatedRating } from './exception-facts';
import { saysRed } from './exception-facts';
import { judgedAt } from './exception-rule';
import type { ExceptionRule, RuleQuestion } from './exception-rule';

/** What a paper says of the period's rating without printing a figure; null: nothing that says red. */
export function statedRedAt(question: RuleQuestion): StatedRating | null {
  const { asked, history, position } = question;
  if (asked.stated.length === 0) return null;
  const { end } = history.periodAt(position);
  if (judgedAt(question).value !== null) return null;
  const found = asked.stated.find(
    ({ indicatorId, placeId, periodEnd, printed }) =>
      indicatorId === history.row.indicator.id &&
      placeId === history.place.id &&
      periodEnd === end &&
      saysRed(printed),
  );
  return found ?? null;
}

/** Stated red in the paper, no figure printed: an exception that nobody rated. METHODS section 7. */
export const STATED_RED_RULE: ExceptionRule = {
  fires: (question) => statedRedAt(question) !== null,
  sentence: () =>
    'Stated red in the paper, no figure printed: nobody has rated it here, and it counts neither as green nor as absent.',
  clears: () => ({
    sentence: 'A figure on record would be rated in its place, and clears it unless that is red.',
    children: null,
  }),
};
