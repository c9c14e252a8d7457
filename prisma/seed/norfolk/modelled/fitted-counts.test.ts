import { describe, expect, it } from 'vitest';
import { fittedDenominator, isPrintable, nearestNumerator, prints } from './fitted-counts';

describe('counts that fit what is printed', () => {
  it('come nearest to a percentage, whether or not one gives it exactly', () => {
    expect(nearestNumerator('56.0%', 711)).toBe(398);
    expect(nearestNumerator('72.0%', 612)).toBe(441);
    expect(prints(398, 711, '56.0%')).toBe(true);
    expect(prints(441, 612, '72.0%')).toBe(false);
  });

  it('respect the decimals of the print', () => {
    expect(isPrintable('49%', 71)).toBe(true);
    expect(isPrintable('49.0%', 71)).toBe(false);
  });

  it('are the nearest to a level over which every percentage can be printed', () => {
    const found = fittedDenominator(98, ['37.3%'], 'plans');
    expect(found).toBe(102);
    for (let nearer = 95; nearer < 102; nearer += 1) {
      expect(isPrintable('37.3%', nearer)).toBe(false);
    }
  });

  it('say what nothing fits', () => {
    expect(() => fittedDenominator(3, ['0.1%', '99.95%', '50.55%', '33.34%'], 'nothing')).toThrow(
      'nothing',
    );
  });
});
