import { expect, test } from 'vitest';
import { valueLabels } from './value-labels';

const plot = { left: 0, top: 20, right: 400, bottom: 220 };
const labelsOf = (values: readonly (number | null)[], step: number) =>
  valueLabels({
    points: values.map((value) => ({ value, decimals: 1 })),
    ...{ unit: '%', step, em: 12, plot, obstacles: [], lines: [], isLastNamed: false },
    x: (index) => 20 + index * step,
    y: (value) => 220 - value * 2,
  });

test('every figure is printed where there is room', () => {
  expect(labelsOf([60.1, 66.2, 50.2, 56], 90).map(({ label }) => label.text)).toEqual([
    '56.0%',
    '66.2%',
    '50.2%',
    '60.1%',
  ]);
});

test('where there is none, the last, the greatest, the least and the first are tried', () => {
  const values = [40, 50, 90, 55, 60, 10, 50, 52];
  const texts = labelsOf(values, 30).map(({ label }) => label.index);
  expect(texts[0]).toBe(7);
  expect(texts.every((index) => [7, 2, 5, 0].includes(index))).toBe(true);
});

test('a figure stands nearer to its own point than to any other', () => {
  const values = [60.1, 66.2, 50.2, 56];
  for (const { label, box } of labelsOf(values, 18)) {
    const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    const far = values.map((value, index) =>
      Math.hypot(20 + index * 18 - middle.x, 220 - value * 2 - middle.y),
    );
    expect(far.indexOf(Math.min(...far))).toBe(label.index);
  }
});
