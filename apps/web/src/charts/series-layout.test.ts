import { describe, expect, it } from 'vitest';
import { pointsOf } from './chart-point.test-support';
import { overlap } from './place-labels';
import type { Box } from './place-labels';
import { FIGURE_SCALE } from './series-labels';
import { seriesLayout } from './series-layout';
import type { SeriesFigures } from './series-layout';
import { textWidth } from './text-size';
import { toleranceBands } from './tolerance-bands';

const VALUES = [82, 84.1, null, 77.5, 79.9, 66.2, 68, 71.2, 70.4, 60.1, 66.2, 50.2, 56];
const TOLERANCE = { model: 'THRESHOLDS', red: 70, green: 80 } as const;

const figures: SeriesFigures = {
  points: pointsOf(VALUES, { target: 80, numerator: 398, denominator: 711 }),
  unit: '%',
  decimals: 1,
  bands: toleranceBands(
    VALUES.map(() => TOLERANCE),
    'HIGH',
  ),
  benchmarks: [
    { key: 'neighbours', label: 'Statistical neighbours', value: 83.8 },
    { key: 'england', label: 'England', value: 82.9 },
    { key: 'region', label: 'Eastern region', value: 83.9 },
  ],
  control: {
    phases: [{ first: 0, last: 12, mean: 70, lower: 55, upper: 85 }],
    signals: [{ index: 11, words: 'outside the limits' }],
    binomial: null,
  },
  pins: [{ index: 10, number: 1, label: 'New form', rebases: false }],
  reach: 'whole',
  hasCounts: true,
};

describe.each([
  ['a phone', { width: 358, em: 12 }],
  ['a desk', { width: 1000, em: 12 }],
  ['a projector', { width: 1800, em: 18 }],
])('a series chart on %s', (_, space) => {
  const layout = seriesLayout(figures, space);

  it('names everything beside the plot, nothing over another and nothing cut off', () => {
    const boxes = layout.sideLabels.map(({ kind, lines, middle }): Box => {
      const left = layout.plot.right + 1.2 * space.em;
      const size = space.em * (kind === 'figure' ? FIGURE_SCALE : 1);
      const half = (lines.length * 1.25 * size) / 2;
      const width = Math.max(...lines.map(textWidth)) * size;
      return { left, right: left + width, top: middle - half, bottom: middle + half };
    });
    expect(layout.sideLabels).toHaveLength(11);
    boxes.forEach((box, index) => {
      expect(box.right).toBeLessThanOrEqual(space.width + 0.5);
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    });
  });

  it('prints the last figure beside the plot, and no figure over another', () => {
    const placed = layout.valueLabels;
    expect(layout.sideLabels.find(({ kind }) => kind === 'figure')?.text).toBe('56.0%');
    expect(placed.map(({ label }) => label.index)).not.toContain(12);
    placed.forEach(({ box }, index) => {
      for (const other of placed.slice(index + 1)) expect(overlap(box, other.box)).toBe(false);
    });
  });

  it('keeps every point inside the plot', () => {
    const { plot, x, y } = layout;
    expect(x(0)).toBeGreaterThan(plot.left);
    expect(x(12)).toBeLessThan(plot.right);
    for (const value of VALUES.filter((each) => each !== null)) {
      expect(y(value)).toBeGreaterThanOrEqual(plot.top);
      expect(y(value)).toBeLessThanOrEqual(plot.bottom);
    }
    expect(layout.height).toBeGreaterThan(plot.bottom);
  });

  it('gives every point a stretch that meets the next', () => {
    const { edges, plot } = layout;
    expect(edges(0)[0]).toBe(plot.left);
    expect(edges(12)[1]).toBe(plot.right);
    for (let index = 1; index <= 12; index += 1) {
      expect(edges(index)[0]).toBeCloseTo(edges(index - 1)[1]);
    }
  });
});

it('prints the counts beneath their bars only where there is room', () => {
  expect(seriesLayout(figures, { width: 1000, em: 12 }).strip?.hasFigures).toBe(true);
  expect(seriesLayout(figures, { width: 358, em: 12 }).strip?.hasFigures).toBe(false);
  const without = { ...figures, hasCounts: false };
  expect(seriesLayout(without, { width: 358, em: 12 }).strip).toBeNull();
});

it('has a place for a single point and for none', () => {
  for (const values of [[56], [], [null]]) {
    const few = { ...figures, points: pointsOf(values), bands: [], control: null, pins: [] };
    const layout = seriesLayout(few, { width: 600, em: 12 });
    expect(layout.height).toBeGreaterThan(0);
    expect(Number.isFinite(layout.step)).toBe(true);
  }
});

it('has a plot that begins left of where it ends, however narrow its frame', () => {
  for (let width = 20; width < 360; width += 10) {
    const { edges, plot, sideLabels } = seriesLayout(figures, { width, em: 12, isLow: true });
    for (const index of VALUES.keys()) {
      const [left, right] = edges(index);
      expect(right).toBeGreaterThan(left);
    }
    // What is named beside the plot never leaves it too small to be read.
    if (sideLabels.length > 0) expect(plot.right - plot.left).toBeGreaterThanOrEqual(72);
  }
});

it('prints no figure over the line of the point that is pointed at', () => {
  const bare = { ...figures, bands: [], benchmarks: [], control: null, pins: [] };
  const drawn = { ...bare, points: pointsOf([40, 70, 52, 41, 66]) };
  const at = (pointed: number | null) => {
    const { valueLabels, x } = seriesLayout(drawn, { width: 700, em: 36, pointed });
    return valueLabels.filter(({ box }) => box.left < x(1) && x(1) < box.right);
  };
  expect(at(null)).not.toEqual([]);
  expect(at(1)).toEqual([]);
});

it('prints no figure over the line of a pin', () => {
  const pins = [{ index: 1, number: 1, label: 'New form', rebases: false }];
  const bare = { ...figures, bands: [], benchmarks: [], control: null, hasCounts: false };
  const drawn = { ...bare, points: pointsOf([70, 40, 52, 41, 66]) };
  const at = (pinned: SeriesFigures['pins']) => {
    const { valueLabels, edges } = seriesLayout({ ...drawn, pins: pinned }, { width: 700, em: 36 });
    const line = edges(1)[0];
    return valueLabels.filter(({ box }) => box.left < line && line < box.right);
  };
  expect(at([])).not.toEqual([]);
  expect(at(pins)).toEqual([]);
});
