import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from './apportionment';

const byShare = (share: number) => (level: number) => share * Math.exp(level);
const free = (most: number) => ({ least: 0, most });

describe('apportioning a count', () => {
  it('gives each part its share, and what is left over to those that lost most', () => {
    const shares = [5, 3, 2].map(byShare);
    expect(apportion(11, shares, [free(11), free(11), free(11)], 'test')).toEqual([6, 3, 2]);
  });

  it('keeps to what is fixed and divides the rest', () => {
    const bounds = [{ least: 9, most: 9 }, free(20), free(20)];
    expect(apportion(19, [1, 1, 1].map(byShare), bounds, 'test')).toEqual([9, 5, 5]);
  });

  it('says what cannot be divided', () => {
    const bounds = [{ least: 4, most: 5 }, free(2)];
    expect(() => apportion(8, [1, 1].map(byShare), bounds, 'plans in March')).toThrow(
      'plans in March: 8 cannot be divided within 4 and 7',
    );
  });

  it('always adds up, within every bound', () => {
    const part = fc.record({
      share: fc.double({ min: 0.01, max: 100, noNaN: true }),
      least: fc.integer({ min: 0, max: 30 }),
      more: fc.integer({ min: 0, max: 80 }),
    });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (parts, fullness) => {
          const bounds = parts.map(({ least, more }) => ({ least, most: least + more }));
          const least = parts.reduce((sum, each) => sum + each.least, 0);
          const room = parts.reduce((sum, each) => sum + each.more, 0);
          const total = least + Math.round(room * fullness);
          const found = apportion(
            total,
            parts.map(({ share }) => byShare(share)),
            bounds,
            'test',
          );
          expect(found.reduce((sum, count) => sum + count, 0)).toBe(total);
          found.forEach((count, index) => {
            expect(Number.isInteger(count)).toBe(true);
            expect(count).toBeGreaterThanOrEqual(bounds[index]?.least ?? 0);
            expect(count).toBeLessThanOrEqual(bounds[index]?.most ?? 0);
          });
        },
      ),
    );
  });
});
