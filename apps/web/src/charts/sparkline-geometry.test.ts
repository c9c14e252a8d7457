import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sparklineGeometry } from './sparkline-geometry';
import type { SparklineBand } from './sparkline-geometry';

const SIZE = { width: 100, height: 20, inset: 2 };

describe('a sparkline', () => {
  test('spreads its months over the width and its values over the height', () => {
    const { line, last, singles } = sparklineGeometry([0, 10, 5], [], SIZE);
    expect(line).toBe('M2 18L50 2L98 10');
    expect(last).toBe('M98 10h0');
    expect(singles).toBe('');
  });

  test('breaks where a month has no figure, and marks the last month that has one', () => {
    const { line, last } = sparklineGeometry([0, 10, null, 10, 0, null], [], SIZE);
    expect(line).toBe('M2 18L21.2 2M59.6 2L78.8 18');
    expect(last).toBe('M78.8 18h0');
  });

  test('draws a month that stands alone as a point', () => {
    const { line, singles, last } = sparklineGeometry([4, null, 8, 0], [], SIZE);
    expect(singles).toBe('M2 10h0');
    expect(line).toBe('M66 2L98 18');
    expect(last).toBe('M98 18h0');
  });

  test('with one figure only is its last point and nothing else, in the middle', () => {
    expect(sparklineGeometry([null, 7, null], [], SIZE)).toEqual({
      line: '',
      singles: '',
      last: 'M50 10h0',
      bands: [],
    });
    expect(sparklineGeometry([7], [], SIZE).last).toBe('M50 10h0');
  });

  test('that does not move lies in the middle, also at nought', () => {
    expect(sparklineGeometry([0, 0], [], SIZE).line).toBe('M2 10L98 10');
    expect(sparklineGeometry([-3, -3], [], SIZE).line).toBe('M2 10L98 10');
  });

  test('without a figure draws nothing, whatever its bands', () => {
    const band: SparklineBand = { state: 'RED', firstMonth: 0, lastMonth: 1, from: null, to: 5 };
    expect(sparklineGeometry([null, null], [band], SIZE)).toEqual({
      line: '',
      singles: '',
      last: '',
      bands: [],
    });
  });
});

describe('the bands behind a sparkline', () => {
  const above = (from: number, firstMonth = 0, lastMonth = 2): SparklineBand => ({
    state: 'GREEN',
    firstMonth,
    lastMonth,
    from,
    to: null,
  });

  test('reach from their limit to the edge, over the whole width', () => {
    expect(sparklineGeometry([0, 10, 5], [above(5)], SIZE).bands).toEqual([
      { state: 'GREEN', path: 'M0 0H100V10H0Z' },
    ]);
  });

  test('draw a limit near the figures into sight, and leave a far one out', () => {
    expect(sparklineGeometry([0, 10, 5], [above(20)], SIZE).bands).toEqual([
      { state: 'GREEN', path: 'M0 0H100V2H0Z' },
    ]);
    expect(sparklineGeometry([0, 10, 5], [above(20)], SIZE).line).toBe('M2 18L50 10L98 14');
    expect(sparklineGeometry([0, 10, 5], [above(21)], SIZE)).toMatchObject({
      line: 'M2 18L50 2L98 10',
      bands: [],
    });
  });

  test('change half way between the last month of one version and the first of the next', () => {
    const versions = [above(5, 0, 0), above(8, 1, 2)];
    expect(sparklineGeometry([0, 10, 5], versions, SIZE).bands).toEqual([
      { state: 'GREEN', path: 'M0 0H26V10H0Z' },
      { state: 'GREEN', path: 'M26 0H100V5.2H26Z' },
    ]);
  });
});

test('every point of a sparkline lies within its drawing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })), {
        minLength: 1,
        maxLength: 60,
      }),
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 3 }),
      (points, limits) => {
        const bands = limits.map((from) => ({
          state: 'AMBER' as const,
          firstMonth: 0,
          lastMonth: points.length - 1,
          from,
          to: null,
        }));
        const { line, singles, last } = sparklineGeometry(points, bands, SIZE);
        const known = points.filter((point) => point !== null).length;
        const places = [...`${line}${singles}${last}`.matchAll(/[ML](\S+?) ([\d.-]+)/g)];
        expect(new Set(places.map(([, x]) => x)).size).toBe(known);
        for (const [, x, y] of places) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(SIZE.width);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(SIZE.height);
        }
      },
    ),
  );
});
