import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DirectionMark } from './DirectionMark';

test.each([
  ['UP', 'BETTER', '▲', 'better'],
  ['DOWN', 'WORSE', '▼', 'worse'],
  ['SAME', 'SAME', '▶', 'no change'],
  ['DOWN', 'NEUTRAL', '▼', 'changed, neither better nor worse'],
  ['NONE', 'NONE', '–', 'no direction'],
] as const)('%s meaning %s is drawn %s and read "%s"', (arrow, meaning, shape, words) => {
  render(<DirectionMark arrow={arrow} meaning={meaning} />);
  expect(screen.getByRole('img', { name: words }).textContent).toBe(shape);
});

test("the reading's own sentence is read instead where it is known", () => {
  const label = 'rose from 50.2% to 56.0%, which is better';
  render(<DirectionMark arrow="UP" meaning="BETTER" label={label} />);
  expect(screen.getByRole('img', { name: label })).toBeDefined();
});
