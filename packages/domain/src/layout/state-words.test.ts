import { expect, it } from 'vitest';
import { standing } from '../area-summary/standing';
import { turnWords } from '../area-summary/turned-ratings';
import { scorecardSentence } from '../scorecard/scorecard-sentence';
import {
  againstFirst,
  namedRating,
  namedRatings,
  PRODUCT_WORDING,
  ratingsWithin,
  ratingWithin,
  ratingWording,
} from './state-words';

const LAMBETH = ratingWording(
  { words: { RED: { word: 'Worse than minimum' }, GREEN: { word: 'At or better than upper' } } },
  'MINIMUM_UPPER',
);
const NORTHUMBERLAND = ratingWording(
  {
    words: { RED: { word: 'Red' }, GREEN: { word: 'Green' } },
    columns: [
      { column: 'RATING', heading: 'Against tolerance' },
      { column: 'SECOND_RATING', heading: 'Against target' },
    ],
  },
  'DUAL',
);

it('names which of two ratings is meant, and says one rating alone', () => {
  expect(namedRatings(NORTHUMBERLAND, ['GREEN', 'RED'])).toBe(
    'Green against tolerance, red against target',
  );
  expect(namedRating(NORTHUMBERLAND, 'RED', 'SECOND')).toBe('Red against target');
  expect(namedRatings(NORTHUMBERLAND, ['GREEN', 'NOT_RATED'])).toBe(
    'Green against tolerance, not rated against target',
  );
  expect(namedRatings(NORTHUMBERLAND, ['NOT_RATED', 'NOT_RATED'])).toBe('not rated');
  expect(namedRatings(LAMBETH, ['RED'])).toBe('Worse than minimum');
  expect(namedRatings(PRODUCT_WORDING, ['RED'])).toBe('red');
});

it('calls two ratings by what they are against where no layout heads them', () => {
  expect(ratingWording(null, 'DUAL').against).toEqual(['Against tolerance', 'Against target']);
  expect(ratingWording(null, 'BAND').against).toBeUndefined();
});

it('says an authority’s own words within a sentence', () => {
  expect(ratingWithin(LAMBETH, 'RED')).toBe('worse than minimum');
  expect(turnWords({ from: 'GREEN', to: 'RED' }, LAMBETH)).toBe(
    'turned from at or better than upper to worse than minimum',
  );
  const row = { name: '2.1', meaning: 'NONE' } as const;
  expect(
    scorecardSentence(
      [
        { ...row, state: 'RED' },
        { ...row, state: 'GREEN' },
      ],
      LAMBETH,
    ),
  ).toBe('1 of 2 rated indicators is worse than minimum and 1 at or better than upper.');
  expect(scorecardSentence([{ ...row, state: 'GREEN', second: 'RED' }], NORTHUMBERLAND)).toBe(
    'Against tolerance 1 of 1 rated indicators is green; against target 1 of 1 rated indicators is red.',
  );
  const red = { ...row, state: 'RED', meaning: 'WORSE' } as const;
  expect(scorecardSentence([red, red], LAMBETH)).toBe(
    '2 of 2 rated indicators are worse than minimum; of those worse than minimum all got worse since the month before.',
  );
  expect(standing([], false, LAMBETH)).toBe('None of its 0 indicators is rated.');
});

it('says of a turn and of all ratings within a sentence which of two ratings is meant', () => {
  expect(againstFirst(NORTHUMBERLAND)).toBe(' against tolerance');
  expect(againstFirst(LAMBETH)).toBe('');
  expect(turnWords({ from: 'GREEN', to: 'RED' }, NORTHUMBERLAND)).toBe(
    'turned from green to red against tolerance',
  );
  expect(turnWords({ from: 'RED', to: 'NOT_RATED' }, NORTHUMBERLAND)).toBe(
    'is no longer rated against tolerance, after red',
  );
  expect(ratingsWithin(NORTHUMBERLAND, ['GREEN', 'RED'])).toBe(
    'green against tolerance, red against target',
  );
  expect(ratingsWithin(LAMBETH, ['RED'])).toBe('worse than minimum');
  expect(ratingsWithin(PRODUCT_WORDING, ['GREEN', 'RED'])).toBe('green and red');
});
