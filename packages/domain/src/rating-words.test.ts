import { describe, expect, it } from 'vitest';
import { ratingClause, ratingSentence, ratingSymbol, ratingWord } from './rating-words';
import type { RatingInput } from './rating';
import type { Tolerance } from './tolerance';
import { RATING_STATES } from './vocabulary';
import type { Polarity } from './vocabulary';

function input(value: number | null, polarity: Polarity, tolerance: Tolerance | null): RatingInput {
  return { value, polarity, tolerance, precision: 'FULL', decimals: 1 };
}

const high: Tolerance = { model: 'THRESHOLDS', red: 70, green: 80 };
const low: Tolerance = { model: 'THRESHOLDS', red: 65, green: 55 };
const upper: Tolerance = { model: 'MINIMUM_UPPER', minimum: 90, upper: 95 };
const dual: Tolerance = { model: 'DUAL', tolerance: 33, target: 30 };
const band: Tolerance = {
  model: 'BAND',
  lower: 8,
  upper: 12,
  zeroConcern: true,
  zeroConcernMinimumDenominator: 20,
};

describe('a rating in words', () => {
  it.each<[number | null, Polarity, Tolerance | null, string]>([
    [56, 'HIGH', high, '56.0% is below the red tolerance of 70%'],
    [70, 'HIGH', high, '70.0% is at the red tolerance of 70%, short of the green tolerance of 80%'],
    [75, 'HIGH', high, '75.0% is between the red tolerance of 70% and the green tolerance of 80%'],
    [
      79.96,
      'HIGH',
      high,
      '79.96% is between the red tolerance of 70% and the green tolerance of 80%',
    ],
    [80, 'HIGH', high, '80.0% is at or better than the green tolerance of 80%'],
    [69.7, 'LOW', low, '69.7% is above the red tolerance of 65%'],
    [89, 'HIGH', upper, '89.0% is below the minimum of 90%'],
    [91.3, 'HIGH', upper, '91.3% is between the minimum of 90% and the upper target of 95%'],
    [97.8, 'HIGH', upper, '97.8% is at or better than the upper target of 95%'],
    [11, 'LOW', band, '11.0% is inside the band of 8% to 12%'],
    [14, 'LOW', band, '14.0% is outside the band of 8% to 12%, on the unfavourable side'],
    [6, 'LOW', band, '6.0% is outside the band of 8% to 12%, on the favourable side'],
    [0, 'LOW', band, '0.0% is nought, which is a concern for this indicator'],
    [
      33,
      'LOW',
      dual,
      '33.0% is at least as good as the tolerance of 33%, not as good as the target of 30%',
    ],
    [null, 'HIGH', high, 'not rated: no figure'],
    [null, 'LOW', dual, 'not rated: no figure'],
    [50, 'HIGH', null, 'not rated: no tolerance is set'],
    [50, 'INFO', high, 'not rated: for information only'],
    [
      95,
      'HIGH',
      { ...high, red: null },
      'not rated: a tolerance is not printed or not legible in the source',
    ],
    [
      50,
      'NOT_LEGIBLE',
      { ...high, red: 80 },
      'not rated: which way is good is not legible in the source',
    ],
    [
      36.2,
      'LOW',
      { model: 'THRESHOLDS', red: 30, green: 35 },
      'the tolerances are the wrong way round: red 30 is below green 35, but low is good',
    ],
    [
      20.6,
      'NOT_LEGIBLE',
      { model: 'THRESHOLDS', red: 25, green: 20 },
      '20.6% is between the red tolerance of 25% and the green tolerance of 20% (that low is good is implied by the order of its tolerances)',
    ],
  ])('%s, %s', (value, polarity, tolerance, sentence) => {
    expect(ratingSentence(input(value, polarity, tolerance), '%')).toBe(sentence);
  });

  it('names only the limits where the unit stands elsewhere', () => {
    expect(ratingClause(input(69.7, 'LOW', low), 'per 10,000')).toBe(
      'above the red tolerance of 65',
    );
  });

  it('says that a model does not fit two bad ends', () => {
    expect(ratingSentence(input(50, 'BAND', high), '%')).toContain('needs a band');
  });
});

it('a figure that is protected is not rated for that, and not for want of one', () => {
  const hidden: RatingInput = {
    ...{ value: null, absence: 'SUPPRESSED', polarity: 'HIGH', tolerance: null },
    ...{ precision: 'FULL', decimals: 1, denominator: null },
  };
  expect(ratingClause(hidden, '%')).toBe('not rated: suppressed to protect small numbers');
});

describe('the marks of a rating', () => {
  it('are a word and a symbol of its own for every state', () => {
    expect(new Set(RATING_STATES.map(ratingWord)).size).toBe(RATING_STATES.length);
    expect(new Set(RATING_STATES.map(ratingSymbol)).size).toBe(RATING_STATES.length);
    expect(RATING_STATES.slice(0, 3).map(ratingSymbol)).toEqual(['✕', '■', '★']);
  });
});
