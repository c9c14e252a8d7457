import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MarkNote } from './MarkNote';

const finding = {
  ...({ mark: 'TWO_PRINTS', weight: 'FINDING' } as const),
  sentence: 'printed twice',
};
const note = { mark: 'TWO_PRINTS', weight: 'NOTE', sentence: 'Entered by hand.' } as const;

test('an open finding and a note have signs of their own', () => {
  const { container } = render(<MarkNote notes={[note, finding]} />);
  expect(screen.getByRole('img', { name: 'Open finding: Printed twice.' }).textContent).toBe('!');
  expect(screen.getByRole('img', { name: 'Note: Entered by hand.' }).textContent).toBe('※');
  expect(container.textContent).toBe('! ※');
});

test('one alone has its sign alone', () => {
  const { container } = render(<MarkNote notes={[finding]} />);
  expect(container.textContent).toBe('!');
});

test('a figure of which nothing is to be known has no sign', () => {
  const { container } = render(<MarkNote notes={[]} />);
  expect(container.textContent).toBe('');
});
