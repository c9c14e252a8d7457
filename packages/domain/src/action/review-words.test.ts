import { describe, expect, it } from 'vitest';
import type { ActionReview } from './action-review';
import { dueReviewWords, toBeReviewed } from './review-words';

const review: ActionReview = {
  effect: { kind: 'ORDINARY', before: null, after: null, sentence: 'It is within the limits.' },
  expectation: {
    ...{ state: 'NOT_REACHED', children: 12 },
    sentence: 'Expected: 80% by June 2018; not reached: 62.1% in June 2018.',
  },
  headline:
    'The expected figure was not reached, and what happened is no more than ordinary variation.',
};

describe('the review of an action, where a room meets it again', () => {
  it('says both answers, and that the one need not come of the other', () => {
    expect(dueReviewWords(review)).toBe(
      'Due for review. The expected figure was not reached, and what happened is no more than ordinary variation. ' +
        'Expected: 80% by June 2018; not reached: 62.1% in June 2018. What follows an action need not come of it.',
    );
  });

  it('says nothing of a figure where none was named, nor of a change where nothing is later', () => {
    const none: ActionReview['expectation'] = {
      ...{ state: 'NONE_NAMED', children: null, sentence: 'No figure was named.' },
    };
    expect(dueReviewWords({ ...review, expectation: none })).not.toContain('No figure was named');
    const untold = { ...review, effect: { ...review.effect, kind: 'NO_FIGURE_YET' as const } };
    expect(dueReviewWords(untold)).toBe(
      'Due for review. Expected: 80% by June 2018; not reached: 62.1% in June 2018. What follows an action need not come of it.',
    );
  });

  it('names the action where it stands alone', () => {
    expect(toBeReviewed('Look weekly at each.', 'Due for review. It got better.')).toBe(
      'To be reviewed: Look weekly at each. It got better.',
    );
  });
});
