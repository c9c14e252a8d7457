import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthsOfFewLines } from './column-widths';

const sum = (widths: readonly number[]) => widths.reduce((total, one) => total + one, 0);

describe('the widths of columns', () => {
  it('give room to what is written, and little to what is the same in every row', () => {
    const cells = Array.from({ length: 12 }, () => [20, 6, 150, 40]);
    const asked = { least: [8, 5, 8, 8], weights: [18, 12, 30, 30], room: 91, gap: 1 };
    const [name = 0, status = 0, comments = 0, actions = 0] = widthsOfFewLines(cells, asked);
    expect(status).toBeLessThan(9);
    expect(comments).toBeGreaterThan(actions);
    expect(comments).toBeGreaterThan(2 * name);
  });

  it('are together those of the page, and none is less than its least', () => {
    const texts = fc.array(
      fc.tuple(fc.nat({ max: 90 }), fc.nat({ max: 400 }), fc.nat({ max: 9 })),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(texts, (cells) => {
        const least = [9, 6, 4];
        const widths = widthsOfFewLines(cells, { least, weights: [3, 2, 1], room: 60, gap: 1.1 });
        expect(sum(widths)).toBeCloseTo(60);
        widths.forEach((width, at) => expect(width).toBeGreaterThan((least[at] ?? 0) - 1e-6));
      }),
    );
  });
});
