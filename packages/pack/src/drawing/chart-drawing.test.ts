import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PERIODS, sampleChart } from '../sample/sample-card';
import { chartDrawing } from './chart-drawing';
import type { Drawing, Shape } from './drawing';
import { valueScale } from './value-scale';

const values = fc.array(fc.option(fc.double({ min: 0, max: 5_000, noNaN: true })), {
  minLength: PERIODS.length,
  maxLength: PERIODS.length,
});

function chartOf(given: (number | null)[]) {
  const { scale: _scale, ...chart } = sampleChart('id', 'Visits', given);
  return chart;
}

const texts = ({ shapes }: Drawing) =>
  shapes.filter((shape): shape is Extract<Shape, { kind: 'TEXT' }> => shape.kind === 'TEXT');

describe('a chart', () => {
  it('stands within its frame, no name over another, whatever its figures', () => {
    fc.assert(
      fc.property(values, fc.boolean(), (given, isLarge) => {
        const drawing = chartDrawing(chartOf(given), isLarge);
        for (const shape of drawing.shapes) {
          const points = 'points' in shape ? shape.points : [shape.at];
          for (const [x, y] of points) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(drawing.width);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(drawing.height);
          }
        }
        const edge = texts(drawing).filter(({ anchor }) => anchor === 'start');
        const lines = edge.map(({ at }) => at[1]).sort((a, b) => a - b);
        lines.slice(1).forEach((y, index) => {
          expect(y - (lines[index] ?? 0)).toBeGreaterThanOrEqual((edge[0]?.size ?? 0) * 0.99);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('breaks its line where there is no figure', () => {
    const whole = PERIODS.map((_, index) => 50 + index);
    const broken = whole.map((value, index) => (index === 5 ? null : value));
    const lines = (given: (number | null)[]) =>
      chartDrawing(chartOf(given), false).shapes.filter(
        (shape) => shape.kind === 'LINE' && shape.stroke === 'INK',
      );
    expect(lines(whole)).toHaveLength(1);
    expect(lines(broken)).toHaveLength(2);
  });

  it('marks an axis that does not begin at nought, and no other', () => {
    const zigzags = (given: number[]) =>
      chartDrawing({ ...chartOf(given), limits: [] }, false).shapes.filter(
        (shape) => shape.kind === 'LINE' && shape.points.length === 5,
      );
    expect(zigzags(PERIODS.map((_, index) => index * 8))).toHaveLength(0);
    expect(zigzags(PERIODS.map((_, index) => 900 + index))).toHaveLength(1);
  });

  it('says every name and the last figure', () => {
    const said = texts(chartDrawing(chartOf(PERIODS.map(() => 66.34)), false)).map(
      (one) => one.text,
    );
    expect(said).toEqual(
      expect.arrayContaining(['★ green', '■ amber', '✕ red', 'target 80%', '66.3%', 'Mar 18']),
    );
  });

  it('says of an older figure at its edge of which period it is', () => {
    const given = PERIODS.map((_, index) => (index < PERIODS.length - 2 ? 66.34 : null));
    const said = texts(chartDrawing(chartOf(given), false)).map((one) => one.text);
    expect(said.join(' ')).toContain(`66.3% (${PERIODS.at(-3) ?? ''})`);
  });

  it('says no word of a band that its axis does not show', () => {
    const chart = { ...chartOf(PERIODS.map(() => 66.34)), limits: [], scale: { from: 60, to: 70 } };
    const said = texts(chartDrawing(chart, false)).map((one) => one.text);
    expect(said).toContain('✕ red');
    expect(said).not.toContain('★ green');
  });

  it('has large letters in large print', () => {
    const sizes = texts(chartDrawing(chartOf(PERIODS.map(() => 1)), true)).map(({ size }) => size);
    expect(Math.min(...sizes)).toBe(24);
  });
});

describe('the axis of values', () => {
  it('holds all figures, on few round numbers that rise', () => {
    fc.assert(
      fc.property(values, (given) => {
        const chart = chartOf(given);
        const { from, to, ticks } = valueScale(chart);
        const known = [...given.filter((value) => value !== null), 80];
        expect(from).toBeLessThanOrEqual(Math.min(...known));
        expect(to).toBeGreaterThanOrEqual(Math.max(...known));
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(9);
        expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
      }),
    );
  });

  it('goes as far as the nearest limit where none is in sight, unless that would flatten the line', () => {
    const near = { ...chartOf(PERIODS.map((_, index) => 58 + (index % 6))), limits: [] };
    const { to } = valueScale(near);
    expect(to).toBeGreaterThan(70);
    const far = { ...chartOf(PERIODS.map((_, index) => 20 + (index % 2) / 10)), limits: [] };
    expect(valueScale(far).to).toBeLessThan(21);
  });

  it('never goes beyond 100 where a percentage does not, and does where it does', () => {
    const near = { ...chartOf(PERIODS.map((_, index) => 87 + index)), limits: [] };
    expect(near.unit).toBe('%');
    expect(valueScale(near).to).toBe(100);
    expect(valueScale(near).ticks.at(-1)).toBe(100);
    expect(valueScale({ ...near, unit: '' }).to).toBeGreaterThan(100);
    const beyond = { ...chartOf(PERIODS.map((_, index) => 94 + index)), limits: [] };
    expect(valueScale(beyond).to).toBeGreaterThanOrEqual(106);
  });

  it('keeps to what it is told', () => {
    expect(valueScale(sampleChart('id', 'Visits', [50]))).toMatchObject({ from: 30, to: 100 });
  });
});
