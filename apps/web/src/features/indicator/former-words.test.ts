import { expect, test } from 'vitest';
import { pointsOf } from '../../charts/chart-point.test-support';
import { formerWords } from './former-words';

const withFormer = (...former: readonly (readonly [value: number, edition: number][])[]) =>
  pointsOf(former.map(() => 50)).map((point, index) => ({
    ...point,
    former: (former[index] ?? []).map(([value, edition]) => ({ value, edition })),
  }));

test('the former line names the editions that said it, in their order', () => {
  expect(formerWords(withFormer([[49, 2]], [[56, 1]]))).toBe(
    'Thin dashed line: as published before figures were restated, with editions 1 and 2.',
  );
  expect(formerWords(withFormer([], [[56, 1]]))).toMatch(/, with edition 1\.$/);
});

test('several lines are told apart', () => {
  const points = withFormer(
    [[70, 3]],
    [
      [71, 3],
      [56, 1],
    ],
  );
  expect(formerWords(points)).toMatch(
    /^Thin dashed lines: .* with editions 1 and 3; the longest dashes are what was published first/,
  );
});

test('there is nothing to say where no figure was another', () => {
  expect(formerWords(withFormer([], []))).toBeNull();
});
