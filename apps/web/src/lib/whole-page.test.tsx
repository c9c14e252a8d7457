import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { holdWholePage, useWholePage } from './whole-page';

function Rows() {
  return <p>{useWholePage() ? 'every row' : 'rows in sight'}</p>;
}

it('has the page whole until the last who held it lets go', () => {
  render(<Rows />);
  expect(screen.getByText('rows in sight')).toBeDefined();
  const releases: (() => void)[] = [];
  act(() => void releases.push(holdWholePage(), holdWholePage()));
  expect(screen.getByText('every row')).toBeDefined();
  act(() => releases[0]?.());
  expect(screen.getByText('every row')).toBeDefined();
  act(() => releases[1]?.());
  expect(screen.getByText('rows in sight')).toBeDefined();
});
