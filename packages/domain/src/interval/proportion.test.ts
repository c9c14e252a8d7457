import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from './interval';
import { newcombeDifference, proportionInterval, wilson } from './proportion';

const counts = fc
  .tuple(fc.nat({ max: 2000 }), fc.nat({ max: 2000 }))
  .map(([some, rest]) => ({ numerator: some, denominator: some + rest }))
  .filter(({ denominator }) => denominator > 0);

/** The normal distribution beyond z on both sides, by adding up its density in narrow strips. */
function beyond(z: number): number {
  const strip = 1e-5;
  let inside = 0;
  for (let x = strip / 2; x < z; x += strip) inside += Math.exp((-x * x) / 2);
  return 1 - (2 * inside * strip) / Math.sqrt(2 * Math.PI);
}

describe('the normal quantile', () => {
  it.each([0.95, 0.998] as const)('of %f leaves the rest on both sides', (confidence) => {
    expect(beyond(normalQuantile(confidence))).toBeCloseTo(1 - confidence, 5);
  });
});

describe("Wilson's interval of a proportion", () => {
  // Published: Newcombe 1998 (Statistics in Medicine 17, 857–872), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i of %i is %f to %f, as published', (numerator, denominator, lower, upper) => {
    const interval = wilson(numerator, denominator);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('ends where the score test just fails to reject: |p − P| is z errors of P', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0.95 as const, 0.998 as const), (some, confidence) => {
        const { numerator, denominator } = some;
        const { estimate, lower, upper } = wilson(numerator, denominator, confidence);
        for (const limit of [lower, upper].filter((each) => each > 0 && each < 1)) {
          const error = Math.sqrt((limit * (1 - limit)) / denominator);
          expect(Math.abs(estimate - limit) / error).toBeCloseTo(normalQuantile(confidence), 6);
        }
      }),
    );
  });

  it('holds the proportion, lies from 0 to 1, and mirrors its complement', () => {
    fc.assert(
      fc.property(counts, ({ numerator, denominator }) => {
        const { estimate, lower, upper } = wilson(numerator, denominator);
        const rest = wilson(denominator - numerator, denominator);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(estimate);
        expect(upper).toBeGreaterThanOrEqual(estimate);
        expect(rest.lower).toBeCloseTo(1 - upper, 12);
        expect(rest.upper).toBeCloseTo(1 - lower, 12);
      }),
    );
  });

  it('widens with confidence and narrows with cases', () => {
    fc.assert(
      fc.property(counts, ({ numerator, denominator }) => {
        const plain = wilson(numerator, denominator);
        const sure = wilson(numerator, denominator, 0.998);
        const more = wilson(numerator * 2, denominator * 2);
        expect(sure.upper - sure.lower).toBeGreaterThan(plain.upper - plain.lower);
        expect(more.upper - more.lower).toBeLessThan(plain.upper - plain.lower);
      }),
    );
  });

  it.each([
    [5, 4],
    [1, 0],
    [-1, 4],
  ])('refuses %i of %i', (numerator, denominator) => {
    expect(() => wilson(numerator, denominator)).toThrow('Not a proportion');
    expect(proportionInterval(numerator, denominator)).toBeNull();
  });

  it('in per cent is a hundred times that, and none without counts', () => {
    expect(proportionInterval(81, 263)?.upper).toBeCloseTo(36.62, 2);
    expect(proportionInterval(null, 263)).toBeNull();
    expect(proportionInterval(81, null)).toBeNull();
  });
});

describe("Newcombe's interval of a difference of proportions", () => {
  const of = (numerator: number, denominator: number) => ({ numerator, denominator });

  // Published: Newcombe 1998 (Statistics in Medicine 17, 873–890), table II, method 10.
  it.each([
    [of(56, 70), of(48, 80), 0.0524, 0.3339],
    [of(9, 10), of(3, 10), 0.1705, 0.809],
    [of(5, 56), of(0, 29), -0.0381, 0.1926],
    [of(10, 10), of(0, 10), 0.6075, 1],
  ])('of %j and %j is %f to %f, as published', (first, second, lower, upper) => {
    const difference = newcombeDifference(first, second);
    expect(difference.lower).toBeCloseTo(lower, 4);
    expect(difference.upper).toBeCloseTo(upper, 4);
  });

  it('holds the difference and turns round with its two sides', () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const there = newcombeDifference(first, second);
        const back = newcombeDifference(second, first);
        expect(there.lower).toBeLessThanOrEqual(there.estimate);
        expect(there.upper).toBeGreaterThanOrEqual(there.estimate);
        expect(back.lower).toBeCloseTo(-there.upper, 12);
        expect(back.upper).toBeCloseTo(-there.lower, 12);
      }),
    );
  });
});
