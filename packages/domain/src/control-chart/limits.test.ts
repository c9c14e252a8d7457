import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlLimits, movingRangesOf } from './limits';

const twelve = [50, 52, 51, 49, 50, 53, 48, 50, 51, 52, 49, 51];

describe('the limits of a control chart', () => {
  it('are the mean and 2.66 mean moving ranges either side', () => {
    // Moving ranges 2 1 2 1 3 5 2 1 1 3 2: 23 over 11; mean 606 over 12.
    const limits = controlLimits(twelve, null);
    expect(limits?.mean).toBeCloseTo(50.5, 10);
    expect(limits?.meanMovingRange).toBeCloseTo(23 / 11, 10);
    expect(limits?.upper).toBeCloseTo(50.5 + (2.66 * 23) / 11, 10);
    expect(limits?.lower).toBeCloseTo(50.5 - (2.66 * 23) / 11, 10);
  });

  it('have inner lines at two thirds of the way', () => {
    const limits = controlLimits(twelve, null);
    expect(limits?.innerUpper).toBeCloseTo(50.5 + ((2 / 3) * 2.66 * 23) / 11, 10);
    expect(limits?.innerLower).toBeCloseTo(50.5 - ((2 / 3) * 2.66 * 23) / 11, 10);
  });

  it('leave out, once, a moving range of 3.267 times the mean of all and more', () => {
    // Ranges 1 ten times and 20 twice: mean 50 ÷ 12; 20 is above 3.267 × 4.17 = 13.6.
    const jump = [0, 1, 0, 1, 0, 1, 21, 1, 0, 1, 0, 1, 0];
    const screened = controlLimits(jump, 3.267);
    expect(screened).toMatchObject({ meanMovingRange: 1, movingRanges: 10, screenedOut: 2 });
    expect(controlLimits(jump, null)).toMatchObject({ movingRanges: 12, screenedOut: 0 });
  });

  it('leave out no more on a second look, though the mean is then less', () => {
    // Ranges 1 ×9, 4, 30: mean 43 ÷ 11 = 3.9, so only 30 goes; against the rest 4 would go too.
    const ranges = [1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 30];
    const values = ranges.reduce<number[]>((all, by) => [...all, (all.at(-1) ?? 0) + by], [0]);
    expect(controlLimits(values, 3.267)).toMatchObject({ movingRanges: 10, screenedOut: 1 });
  });

  it('take no moving range over a month without a figure', () => {
    expect(movingRangesOf([10, null, 20, 22])).toEqual([2]);
  });

  it('have no width when nothing varies, whatever binary fractions say', () => {
    expect(controlLimits([0.1 + 0.2, 0.3, 0.3], 3.267)?.meanMovingRange).toBe(0);
  });

  it.each([[[]], [[5]], [[5, null, 6]]])('cannot be set from %j', (values) => {
    expect(controlLimits(values, 3.267)).toBeNull();
  });

  it('move with the series and grow with its scale', () => {
    const series = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 12, maxLength: 30 });
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 100 }), (values, by) => {
        const plain = controlLimits(values, 3.267);
        const moved = controlLimits(
          values.map((value) => value + by),
          3.267,
        );
        const grown = controlLimits(
          values.map((value) => value * by),
          3.267,
        );
        expect(moved?.upper).toBeCloseTo((plain?.upper ?? 0) + by, 6);
        expect(grown?.lower).toBeCloseTo((plain?.lower ?? 0) * by, 4);
      }),
    );
  });
});
