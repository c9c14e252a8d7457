import { assertNever } from '../never';
import type { RatingState } from '../vocabulary';

/** What is to be said of a row first: that it meets its target, that it is a concern, or that it is told for information. */
export const HEADLINES = ['MEETING_TARGET', 'CONCERN', 'INFORMATION'] as const;
export type Headline = (typeof HEADLINES)[number];

const WORDS: Record<Headline, string> = {
  MEETING_TARGET: 'Meeting target',
  CONCERN: 'Not meeting target, or a concern',
  INFORMATION: 'For information',
};

/** The product's own words over the rows of a headline. */
export function headlineWord(headline: Headline): string {
  return WORDS[headline];
}

/**
 * Under which headline a row stands: green in every rating meets its target; anything else that was
 * judged is a concern, as are amber and a figure on the favourable side of a band; what was not
 * judged is told for information.
 */
export function headlineOf(ratings: readonly { readonly state: RatingState }[]): Headline {
  const standings = ratings.map(({ state }) => standingOf(state));
  if (standings.includes('CONCERN')) return 'CONCERN';
  return standings.includes('MEETING_TARGET') ? 'MEETING_TARGET' : 'INFORMATION';
}

function standingOf(state: RatingState): Headline {
  switch (state) {
    case 'GREEN':
      return 'MEETING_TARGET';
    case 'RED':
    case 'AMBER':
    case 'OUTSIDE_BAND':
    case 'ZERO_CONCERN':
      return 'CONCERN';
    case 'MIS_SET':
    case 'NOT_RATED':
      return 'INFORMATION';
    default:
      return assertNever(state);
  }
}
