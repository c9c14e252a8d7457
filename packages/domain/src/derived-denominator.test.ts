import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedDenominator } from './derived-denominator';
import { roundHalfAwayFromZero } from './exact';

describe('the denominator that a printed figure and its numerator leave', () => {
  it.each([
    [26.5, 1, 13, 49],
    [12.5, 1, 5, 40],
    [84.8, 1, 28, 33],
    [50, 0, 36, 72],
    [100, 0, 3, 3],
  ])('%d%% at %d decimals with %d above is over %d', (printed, decimals, numerator, expected) => {
    expect(derivedDenominator(printed, decimals, numerator)).toBe(expected);
  });

  it.each([
    ['two whole numbers fit', 44, 0, 38],
    ['none fits', 99, 0, 1],
    ['nought is printed', 0, 1, 5],
    ['the numerator is nought', 12.5, 1, 0],
    ['the print rounds to less than its own half', 0.05, 1, 1],
  ])('nothing is derived where %s', (_, printed, decimals, numerator) => {
    expect(derivedDenominator(printed, decimals, numerator)).toBeNull();
  });

  it('gives the printed figure back whenever it finds one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 2 }),
        (numerator, over, decimals) => {
          const denominator = Math.max(numerator, over);
          const printed = roundHalfAwayFromZero(
            { numerator, denominator, multiplier: 100 },
            decimals,
          );
          const found = derivedDenominator(printed, decimals, numerator);
          if (found === null) return;
          expect(found).toBe(denominator);
        },
      ),
    );
  });
});
