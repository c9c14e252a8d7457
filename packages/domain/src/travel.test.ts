import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOfTravel, directionSentence } from './travel';
import type { Direction, TravelInput } from './travel';
import type { Tolerance } from './tolerance';
import type { DirectionArrow, DirectionMeaning, Polarity } from './vocabulary';

const band: Tolerance = {
  model: 'BAND',
  lower: 8,
  upper: 12,
  zeroConcern: false,
  zeroConcernMinimumDenominator: 20,
};

function travel(
  previous: TravelInput['previous'],
  current: TravelInput['current'],
  polarity: Polarity,
  more: Partial<TravelInput> = {},
): Direction {
  return directionOfTravel({ current, previous, polarity, tolerance: null, ...more });
}

describe('direction of travel', () => {
  it.each<[number, number, Polarity, DirectionArrow, DirectionMeaning]>([
    [50.2, 56, 'HIGH', 'UP', 'BETTER'],
    [56, 50.2, 'HIGH', 'DOWN', 'WORSE'],
    [56, 56, 'HIGH', 'SAME', 'SAME'],
    [68.9, 69.7, 'LOW', 'DOWN', 'WORSE'],
    [69.7, 68.9, 'LOW', 'UP', 'BETTER'],
    [69.7, 69.7, 'LOW', 'SAME', 'SAME'],
    [2864, 3016, 'INFO', 'UP', 'NEUTRAL'],
    [3016, 2864, 'INFO', 'DOWN', 'NEUTRAL'],
    [3016, 3016, 'INFO', 'SAME', 'SAME'],
    [1555, 1637, 'NOT_LEGIBLE', 'UP', 'NEUTRAL'],
  ])('from %d to %d, %s, points %s and is %s', (previous, current, polarity, arrow, meaning) => {
    expect(travel(previous, current, polarity)).toMatchObject({ arrow, meaning });
  });

  it.each<[number, number, DirectionArrow]>([
    [14, 13, 'UP'],
    [13, 14, 'DOWN'],
    [7, 9, 'UP'],
    [9, 7, 'DOWN'],
    [9, 11, 'SAME'],
    [7, 13, 'SAME'],
    [13, 13, 'SAME'],
    [8, 12, 'SAME'],
    [5, 12.1, 'UP'],
    [7.9, 12.2, 'DOWN'],
  ])('from %d to %d about a band of 8 to 12 points %s', (previous, current, arrow) => {
    const direction = travel(previous, current, 'BAND', { tolerance: band });
    expect(direction).toMatchObject({ arrow, reason: 'JUDGED' });
  });

  it('has no dead band and no rounding: 5 of 651 to 5 of 612 is worse on a LOW measure', () => {
    const of = (denominator: number) => ({ numerator: 5, denominator, multiplier: 100 });
    expect(travel(of(651), of(612), 'LOW')).toEqual({
      arrow: 'DOWN',
      meaning: 'WORSE',
      movement: 'ROSE',
      reason: 'JUDGED',
    });
  });

  it('is the same for equal ratios of different counts', () => {
    const half = { numerator: 1, denominator: 2, multiplier: 100 };
    expect(travel(half, { numerator: 306, denominator: 612, multiplier: 100 }, 'HIGH').arrow).toBe(
      'SAME',
    );
  });

  it('says why there is none', () => {
    expect(travel(50, null, 'HIGH')).toEqual({
      arrow: 'NONE',
      meaning: 'NONE',
      movement: null,
      reason: 'NO_VALUE',
    });
    expect(travel(null, 50, 'HIGH').reason).toBe('GAP_BEFORE');
    expect(travel(null, 50, 'HIGH', { hasEarlier: false }).reason).toBe('NO_PREVIOUS');
    expect(travel(null, 50, 'INFO').arrow).toBe('NONE');
  });

  it('is only the raw movement where nobody has said what is good', () => {
    expect(travel(1, 2, 'INFO').reason).toBe('RAW_INFORMATION_ONLY');
    expect(travel(1, 2, 'NOT_LEGIBLE').reason).toBe('RAW_POLARITY_NOT_LEGIBLE');
    expect(travel(1, 2, 'BAND')).toMatchObject({ reason: 'RAW_NO_BAND', meaning: 'NEUTRAL' });
    const misSet = { tolerance: { ...band, lower: 13 } };
    expect(travel(1, 2, 'BAND', misSet).reason).toBe('RAW_NO_BAND');
  });

  it('is only the raw movement where what is recorded changed between the two', () => {
    const direction = travel(32.8, 69.5, 'LOW', { seriesChanged: true });
    expect(direction).toEqual({
      arrow: 'UP',
      meaning: 'NEUTRAL',
      movement: 'ROSE',
      reason: 'RAW_SERIES_CHANGED',
    });
    expect(directionSentence(direction, { current: 69.5, previous: 32.8 }, '%', 1)).toBe(
      'rose from 32.8% to 69.5%, but what is recorded changed between the two',
    );
    const same = travel(50, 50, 'HIGH', { seriesChanged: true });
    expect(directionSentence(same, { current: 50, previous: 50 }, '%', 0)).toBe(
      'stayed at 50%, but what is recorded changed between the two',
    );
    expect(travel(null, 50, 'HIGH', { seriesChanged: true }).reason).toBe('GAP_BEFORE');
  });

  it('turns round when the two periods change places', () => {
    const value = fc.integer({ min: 0, max: 500 }).map((tenths) => tenths / 10);
    const opposite = { UP: 'DOWN', DOWN: 'UP', SAME: 'SAME', NONE: 'NONE' } as const;
    const polarity = fc.constantFrom<Polarity>('HIGH', 'LOW', 'INFO', 'BAND', 'NOT_LEGIBLE');
    fc.assert(
      fc.property(value, value, polarity, (a, b, good) => {
        const there = travel(a, b, good, { tolerance: band });
        const back = travel(b, a, good, { tolerance: band });
        expect(back.arrow).toBe(opposite[there.arrow]);
      }),
    );
  });
});

describe('a direction in words', () => {
  const say = (previous: number | null, current: number | null, polarity: Polarity, more = {}) =>
    directionSentence(travel(previous, current, polarity, more), { current, previous }, '%', 1);

  it.each<[number | null, number | null, Polarity, string]>([
    [50.2, 56, 'HIGH', 'rose from 50.2% to 56.0%, which is better'],
    [68.9, 69.7, 'LOW', 'rose from 68.9% to 69.7%, which is worse'],
    [69.7, 68.9, 'LOW', 'fell from 69.7% to 68.9%, which is better'],
    [5, 5, 'LOW', 'stayed at 5.0%'],
    [5, 5, 'INFO', 'stayed at 5.0%'],
    [1, 2, 'INFO', 'rose from 1.0% to 2.0%'],
    [1, 2, 'NOT_LEGIBLE', 'rose from 1.0% to 2.0%, and which way is good is not stated'],
    [0.768, 0.817, 'LOW', 'rose from 0.77% to 0.82%, which is worse'],
    [50, null, 'HIGH', 'no direction of travel: no figure for this period'],
    [null, 50, 'HIGH', 'no direction of travel: no figure for the period before'],
  ])('from %s to %s, %s: %s', (previous, current, polarity, sentence) => {
    expect(say(previous, current, polarity)).toBe(sentence);
  });

  it('says that a move inside the band is neither', () => {
    expect(say(9, 11, 'BAND', { tolerance: band })).toBe(
      'rose from 9.0% to 11.0%, neither nearer to the band nor further from it',
    );
  });

  it('says that a series begins', () => {
    expect(say(null, 50, 'HIGH', { hasEarlier: false })).toContain('this is the first period');
  });
});
