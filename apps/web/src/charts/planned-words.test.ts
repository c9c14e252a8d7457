import { expect, test } from 'vitest';
import { pointsOf } from './chart-point.test-support';
import { plannedWords } from './planned-words';

test('a trajectory is told by its first and its last month, and none is not told', () => {
  const points = pointsOf([50, 51, 52]).map((point, index) => ({
    ...point,
    planned: index === 0 ? null : 46 + index,
  }));
  const [, first, last] = points;
  expect(plannedWords(points, '%')).toBe(
    `Dashed steps: the trajectory, from 47% in ${first?.name} to 48% in ${last?.name}.`,
  );
  expect(plannedWords(points.slice(0, 2), '%')).toBe(
    `Dashed steps: the trajectory, 47% in ${first?.name}.`,
  );
  expect(plannedWords(points.slice(0, 1), '%')).toBeNull();
});
