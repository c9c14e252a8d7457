import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FittedWords } from './FittedWords';

test('a text that is cut on paper stands whole on a screen', () => {
  const whole = 'Demand rose in March. Then the snow came.';
  render(<FittedWords text={{ words: 'Demand rose in March.', continues: true, whole }} />);
  expect(screen.getByText(whole).dataset['screenOnly']).toBe('');
  expect(
    screen.getByText(/Demand rose in March\. \(continues\)|^Demand rose in March\.$/),
  ).toBeTruthy();
});

test('a text that fits stands once', () => {
  const { container } = render(
    <FittedWords text={{ words: 'It rose.', continues: false, whole: null }} />,
  );
  expect(container.innerHTML).toBe('It rose.');
});
