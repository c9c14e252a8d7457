import { RATING_STATES } from '../vocabulary';
import type { JudgementModel, RatingState } from '../vocabulary';
import type { StateCount } from './judged-scorecard';

/** The states that a judging model can give, in the order in which they are counted. */
const STATES_OF_MODEL: Record<JudgementModel, readonly RatingState[]> = {
  THRESHOLDS: ['RED', 'AMBER', 'GREEN', 'MIS_SET', 'NOT_RATED'],
  BAND: ['RED', 'OUTSIDE_BAND', 'ZERO_CONCERN', 'GREEN', 'MIS_SET', 'NOT_RATED'],
  DUAL: ['RED', 'GREEN', 'MIS_SET', 'NOT_RATED'],
  MINIMUM_UPPER: ['RED', 'AMBER', 'GREEN', 'MIS_SET', 'NOT_RATED'],
};

/**
 * How many rows are in each state: every state of the authority's own model, also where there is
 * none of it, and any other that a row is in. They add up to the number of rows.
 */
export function countStates(
  states: readonly RatingState[],
  model: JudgementModel,
): readonly StateCount[] {
  const expected = STATES_OF_MODEL[model];
  const found = RATING_STATES.filter(
    (state) => !expected.includes(state) && states.includes(state),
  );
  return [...expected, ...found].map((state) => ({
    state,
    count: states.filter((other) => other === state).length,
  }));
}
