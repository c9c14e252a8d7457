import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month, shift } from '../period';
import { periodKey } from '../period-key';
import { ageInMonths, learnedDelay, maturingAt, type MonthLoads } from './learned-delay';
import { maturingSentence } from './maturing-words';

/** A month whose figure was loaded on the tenth of each month after its end, as given by age. */
function loaded(back: number, byAge: readonly (number | null)[]): MonthLoads {
  const period = shift(month('2018-03'), -back);
  const figures = byAge.flatMap((value, age) => {
    if (age > 0 && value === byAge[age - 1]) return [];
    const after = shift(period, 1 + age).start.slice(0, 8);
    return [{ on: `${after}10`, value }];
  });
  return { month: periodKey(period), end: period.end, figures };
}

/** Months of which each rose by so much in the second month after its end, and as much in the third. */
function rising(moves: readonly number[]): readonly MonthLoads[] {
  return moves.map((move, index) => loaded(index + 6, [50, 50 + move, 50 + 2 * move]));
}

const LAST_LOAD = '2018-04-10';

describe('the age of a figure', () => {
  it.each([
    ['2018-04-01', '2018-03-28', 0],
    ['2018-04-01', '2018-04-10', 0],
    ['2018-04-01', '2018-05-01', 1],
    ['2018-01-01', '2018-04-30', 3],
    ['2017-12-01', '2018-01-02', 1],
  ])('of a month that ended before %s, loaded on %s, is %i', (end, on, age) => {
    expect(ageInMonths(end, on)).toBe(age);
  });
});

describe('a month that usually still moves', () => {
  const learned = learnedDelay(rising([3, 4, 4, 4, 5, 6]), LAST_LOAD);

  it('carries the usual size of the change, over how many months, and by when', () => {
    expect(maturingAt(learned, 0, 1)).toEqual({
      ...{ median: 8, least: 6, most: 12, months: 6, by: 3 },
    });
    expect(maturingAt(learned, 1, 1)).toEqual({
      ...{ median: 4, least: 3, most: 6, months: 6, by: 3 },
    });
  });

  it('is final at the age at which most stand', () => {
    expect(maturingAt(learned, 2, 1)).toBeNull();
    expect(maturingAt(learned, 6, 1)).toBeNull();
  });

  it('is said in a sentence', () => {
    const maturing = maturingAt(learned, 0, 1);
    expect(maturing && maturingSentence(maturing, '%', 1)).toBe(
      'still maturing: it usually rises by 8.0 points by the third month after the month’s end (6.0 to 12.0, over 6 months); nothing better is concluded from it',
    );
    const falling = maturingAt(learnedDelay(rising([-1, -1, -1, -1, -1, -1]), LAST_LOAD), 0, 0);
    expect(falling && maturingSentence(falling, '', 0)).toContain('it usually falls by 2 by');
  });
});

describe('nothing is learned', () => {
  it.each([
    ['from fewer than six months', rising([4, 4, 4, 4, 4])],
    ['where half of the months stood', rising([4, 4, 4, 0, 0, 0])],
    [
      'from months that were first loaded long after they had ended',
      rising([4, 4, 4, 4, 4, 4]).map((each) => ({
        ...each,
        figures: each.figures.map(({ value }, index) => ({ on: `2018-04-1${index}`, value })),
      })),
    ],
    [
      'from months without a figure at first',
      [1, 2, 3, 4, 5, 6].map((back) => loaded(back + 5, [null, 5])),
    ],
    ['from nothing', []],
  ])('%s', (_, loads) => {
    expect(maturingAt(learnedDelay(loads, LAST_LOAD), 0, 1)).toBeNull();
  });
});

it('what is said lies within what was seen, whatever was loaded', () => {
  const moves = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 0, maxLength: 12 });
  fc.assert(
    fc.property(moves, fc.integer({ min: 0, max: 6 }), (given, age) => {
      const maturing = maturingAt(learnedDelay(rising(given), LAST_LOAD), age, 0);
      if (maturing === null) return;
      expect(maturing.months).toBeGreaterThanOrEqual(6);
      expect(maturing.least).toBeLessThanOrEqual(maturing.median);
      expect(maturing.median).toBeLessThanOrEqual(maturing.most);
      expect(maturing.by).toBeGreaterThan(age + 1);
    }),
  );
});
