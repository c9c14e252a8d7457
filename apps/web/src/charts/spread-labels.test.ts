import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from './spread-labels';

test('labels stand where they belong when there is room', () => {
  expect(
    spreadLabels(
      [
        { at: 20, size: 10 },
        { at: 60, size: 10 },
      ],
      [0, 100],
    ),
  ).toEqual([20, 60]);
});

test('two that would overlap part by the same way', () => {
  const labels = [50, 50].map((at) => ({ at, size: 10 }));
  expect(spreadLabels(labels, [0, 100])).toEqual([45, 55]);
});

test('a third moves both others', () => {
  const labels = [50, 52, 54].map((at) => ({ at, size: 10 }));
  expect(spreadLabels(labels, [0, 100])).toEqual([42, 52, 62]);
});

test('none leaves the line at its ends', () => {
  const labels = [1, 2, 99].map((at) => ({ at, size: 10 }));
  expect(spreadLabels(labels, [0, 100])).toEqual([5, 15, 95]);
});

test('whatever is wanted, none lies over another and the order holds', () => {
  const label = fc.record({ at: fc.integer({ min: -20, max: 320 }), size: fc.constant(12) });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
      const middles = spreadLabels(labels, [0, 300]);
      const order = labels.map((_, index) => index);
      order.sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0));
      order.slice(1).forEach((index, at) => {
        const gap = (middles[index] ?? 0) - (middles[order[at] ?? 0] ?? 0);
        expect(gap).toBeGreaterThanOrEqual(12 - 1e-6);
      });
      for (const middle of middles) {
        expect(middle).toBeGreaterThanOrEqual(6 - 1e-6);
        expect(middle).toBeLessThanOrEqual(294 + 1e-6);
      }
    }),
  );
});
