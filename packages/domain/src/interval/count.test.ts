import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byar, countInterval, exactPoisson, rateInterval } from './count';
import type { Confidence } from './interval';

/**
 * P(X = k) for k = 0, 1, 2 … by multiplying factors up: another way than the summing in logs that
 * is tested, and good as long as exp(−expectation) does not vanish.
 */
function probability(count: number, expectation: number): number {
  let term = Math.exp(-expectation);
  for (let k = 1; k <= count; k += 1) term = (term * expectation) / k;
  return term;
}

function atMost(count: number, expectation: number): number {
  let sum = 0;
  for (let k = 0; k <= count; k += 1) sum += probability(k, expectation);
  return sum;
}

/** P(X ≥ count) by adding up the upper tail itself, so that little is lost where it is small. */
function atLeast(count: number, expectation: number): number {
  let sum = 0;
  for (let k = count; k <= count + 400; k += 1) sum += probability(k, expectation);
  return sum;
}

const confidences: readonly Confidence[] = [0.95, 0.998];

describe('the exact Poisson interval', () => {
  // Checked against probabilities summed in this test, not against a published table.
  it.each(
    [0, 1, 2, 5, 9, 10, 25, 100].flatMap((count) =>
      confidences.map((confidence) => ({ count, confidence })),
    ),
  )('of $count leaves half of the rest at each end at $confidence', ({ count, confidence }) => {
    const { lower, upper } = exactPoisson(count, confidence);
    const tail = (1 - confidence) / 2;
    expect(atMost(count, upper)).toBeCloseTo(tail, 10);
    if (count === 0) expect(lower).toBe(0);
    else expect(atLeast(count, lower)).toBeCloseTo(tail, 10);
  });

  // Published: Garwood's table (Biometrika 1936), 95%.
  it.each([
    [1, 0.0253, 5.57],
    [5, 1.62, 11.67],
    [9, 4.12, 17.08],
  ])('of %i is %f to %f, as published', (count, lower, upper) => {
    const interval = exactPoisson(count);
    expect(Math.abs(interval.lower - lower)).toBeLessThan(0.01);
    expect(Math.abs(interval.upper - upper)).toBeLessThan(0.01);
  });

  it('of none ends where none has half of the rest as its chance', () => {
    expect(exactPoisson(0).upper).toBeCloseTo(-Math.log(0.025), 10);
  });

  it.each([-1, 1.5, NaN])('refuses %f', (count) => {
    expect(() => exactPoisson(count)).toThrow('Not a count');
  });
});

describe("Byar's interval of a count", () => {
  it('agrees with the exact one to 1% of the limit from ten on', () => {
    for (const count of [10, 15, 30, 100, 400]) {
      for (const confidence of confidences) {
        const exact = exactPoisson(count, confidence);
        const near = byar(count, confidence);
        expect(Math.abs(near.upper / exact.upper - 1)).toBeLessThan(0.01);
        expect(Math.abs(near.lower / exact.lower - 1)).toBeLessThan(0.01 + 0.3 / count);
      }
    }
  });

  it('is worked by its formula: 100 is 81.4 to 121.6', () => {
    expect(byar(100).lower).toBeCloseTo(81.36, 2);
    expect(byar(100).upper).toBeCloseTo(121.63, 2);
  });

  it('never begins below nought', () => {
    expect(byar(0).lower).toBe(0);
    expect(byar(1, 0.998).lower).toBeGreaterThanOrEqual(0);
    expect(() => byar(-1)).toThrow('Not a count');
  });
});

describe('the interval of a count', () => {
  it('is exact below ten and Byar’s from ten', () => {
    expect(countInterval(9)).toEqual(exactPoisson(9));
    expect(countInterval(10)).toEqual(byar(10));
  });

  it('holds the count, widens with confidence and rises with the count', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), (count) => {
        const plain = countInterval(count);
        const sure = countInterval(count, 0.998);
        const next = countInterval(count + 1);
        expect(plain.lower).toBeLessThanOrEqual(count);
        expect(plain.upper).toBeGreaterThan(count);
        expect(sure.lower).toBeLessThanOrEqual(plain.lower);
        expect(sure.upper).toBeGreaterThan(plain.upper);
        expect(next.lower).toBeGreaterThan(plain.lower);
        expect(next.upper).toBeGreaterThan(plain.upper);
      }),
    );
  });
});

describe('the interval of a rate', () => {
  it('is that of its count over its population', () => {
    const rate = rateInterval(1178, 169_052);
    expect(rate?.estimate).toBeCloseTo(69.68, 2);
    expect(rate?.lower).toBeCloseTo((byar(1178).lower / 169_052) * 10_000, 8);
  });

  it('of an annualised month is twelve times as wide', () => {
    const month = rateInterval(138, 169_052);
    const year = rateInterval(138, 169_052, 120_000);
    expect((year?.upper ?? 0) / (month?.upper ?? 1)).toBeCloseTo(12, 10);
  });

  it.each([
    [null, 100],
    [5, null],
    [5, 0],
    [-1, 100],
  ])('is none for %j in %j', (count, population) => {
    expect(rateInterval(count, population)).toBeNull();
  });
});
