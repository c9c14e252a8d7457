import { ratingSymbol, ratingWord, RATING_STATES } from '@vital-signs/domain';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { StateWordsContext } from '../lib/state-words';
import { RatingBadge } from './RatingBadge';
import { RatingMark } from './RatingMark';

test.each(RATING_STATES)(
  '%s is never colour alone: symbol for the eye, word for the ear',
  (state) => {
    render(<RatingMark state={state} />);
    expect(screen.getByRole('img', { name: ratingWord(state) }).textContent).toBe(
      ratingSymbol(state),
    );
  },
);

test('no two states share a symbol', () => {
  expect(new Set(RATING_STATES.map(ratingSymbol)).size).toBe(RATING_STATES.length);
});

test('a modelled rating says so', () => {
  render(<RatingMark state="RED" modelled />);
  expect(screen.getByRole('img', { name: 'red, modelled' })).toBeDefined();
});

test('two ratings are shown side by side and read as one', () => {
  const { container } = render(<RatingMark state="GREEN" second="RED" />);
  expect(screen.getAllByRole('img').map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'green, red',
  ]);
  expect(container.textContent).toBe('★✕');
});

test('a badge names its state and count, says whether it is pressed, and tells which it is', async () => {
  const onPress = vi.fn();
  render(<RatingBadge state="AMBER" count={6} pressed onPress={onPress} />);
  const badge = screen.getByRole('button', { name: '6 amber', pressed: true });
  await userEvent.click(badge);
  expect(onPress).toHaveBeenCalledWith('AMBER');
});

test('of two ratings a badge says which of them it counts', () => {
  const against = ['Against tolerance', 'Against target'] as const;
  render(
    <StateWordsContext value={{ words: {}, against }}>
      <RatingBadge state="RED" count={2} pressed={false} onPress={vi.fn()} />
    </StateWordsContext>,
  );
  expect(screen.getByRole('button', { name: '2 red against tolerance' })).toBeDefined();
});

test('marks a state that nothing is in, so that it is quieter than the others', () => {
  const badge = (count: number) => (
    <RatingBadge state="RED" pressed={false} {...{ count, onPress: vi.fn() }} />
  );
  const { rerender } = render(badge(0));
  expect(screen.getByRole('button').dataset['none']).toBe('true');
  rerender(badge(2));
  expect(screen.getByRole('button').dataset['none']).toBeUndefined();
});
