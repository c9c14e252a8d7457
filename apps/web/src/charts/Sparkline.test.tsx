import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Sparkline } from './Sparkline';

test('a sparkline is named by the words of its series', () => {
  render(<Sparkline values={[1, 2, 3]} label="3 months to March 2018: 1 to 3" />);
  expect(screen.getByRole('img', { name: '3 months to March 2018: 1 to 3' })).toBeDefined();
});

test('it costs two paths where nothing is rated', () => {
  const { container } = render(<Sparkline values={[1, 2, 3]} label="a" />);
  expect(container.querySelectorAll('path')).toHaveLength(2);
});

test('bands stand behind the line', () => {
  const { container } = render(
    <Sparkline
      values={[1, 2, 3]}
      label="a"
      bands={[{ state: 'GREEN', firstMonth: 0, lastMonth: 2, from: 2, to: null }]}
    />,
  );
  const states = [...container.querySelectorAll('path')].map((path) => path.dataset.state);
  expect(states).toEqual(['GREEN', undefined, undefined]);
});

test('without words it is passed over by a screen reader', () => {
  const { container } = render(<Sparkline values={[1]} />);
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});
