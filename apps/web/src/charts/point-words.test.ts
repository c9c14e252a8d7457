import { expect, test } from 'vitest';
import { pointsOf } from './chart-point.test-support';
import { pointRemarks, pointWords } from './point-words';
import type { ChartPoint } from './chart-point';

const context = { unit: '%', isProportion: true, remarks: [] } as const;
const march = (value: number | null, rest: Partial<ChartPoint> = {}) => {
  const [point] = pointsOf([value], rest);
  if (point === undefined) throw new Error('one point');
  return point;
};

test('a point says its figure, its counts, its rating and its target', () => {
  const point = march(56, { numerator: 398, denominator: 711, state: 'RED', target: 80 });
  expect(pointWords(point, context)).toBe('March 2018: 56.0%, 398 of 711; red; target 80%');
});

test('a point without a figure says why', () => {
  expect(pointWords(march(null), context)).toBe('March 2018: not legible in the source');
});

test('a modelled figure is said to be modelled, and a signal why it is one', () => {
  const words = pointWords(march(36, { provenance: 'MODELLED' }), {
    ...context,
    remarks: ['signal: outside the limits'],
  });
  expect(words).toBe(
    'March 2018: 36.0%; modelled, not reported: for trying the product only; signal: outside the limits',
  );
});

test('a population is not what a count is of', () => {
  const point = march(69.7, { numerator: 1178, denominator: 169052 });
  const rate = { unit: 'per 10,000', isProportion: false, remarks: [] };
  expect(pointWords(point, rate)).toBe('March 2018: 69.7 per 10,000, 1,178');
});

test('a point says what each edition published of it', () => {
  const former = [
    { value: 70, edition: 3 },
    { value: 56, edition: 1 },
  ];
  expect(pointWords(march(81.2, { former }), context)).toBe(
    'March 2018: 81.2%; published as 70.0% with edition 3; published as 56.0% with edition 1',
  );
});

test('of two ratings both are said, each with what it is against', () => {
  const point = march(14.3, { state: 'GREEN', secondState: 'RED', target: 12 });
  const wording = { words: {}, against: ['Against tolerance', 'Against target'] } as const;
  const said = pointRemarks(point, { unit: '%', isProportion: true, remarks: [], wording });
  expect(said).toEqual(['green against tolerance, red against target', 'target 12%']);
});

test('a point says that its report prints it as no exact figure', () => {
  const point = march(98, { inexact: 'printed as “circa 98%”: no exact figure' });
  expect(pointWords(point, context)).toBe(
    'March 2018: 98.0%; printed as “circa 98%”: no exact figure',
  );
});
