import type { ActionReview } from './action-review';

const CAVEAT = 'What follows an action need not come of it.';

/**
 * What the figures say of an action that is due for review, for a room that meets it again: whether what
 * happened is more than ordinary variation, and whether the expected figure was reached.
 */
export function dueReviewWords({ effect, expectation, headline }: ActionReview): string {
  return [
    'Due for review.',
    // Of its own month there is a figure, and none since: nothing to tell a change by.
    ...(effect.kind === 'NO_FIGURE_YET' ? [] : [headline]),
    ...(expectation.state === 'NONE_NAMED' ? [] : [expectation.sentence]),
    CAVEAT,
  ].join(' ');
}

/** The same where the action stands alone: “To be reviewed: Look weekly at each. Due for review. …” */
export function toBeReviewed(text: string, review: string): string {
  const whole = text.trim().replace(/[.]$/, '');
  return `To be reviewed: ${whole}${/[!?]$/.test(whole) ? '' : '.'} ${review.replace(/^Due for review[.] /, '')}`;
}
