import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StateWordsContext, wordingSent } from '../lib/state-words';
import type { SentWording } from '../lib/state-words';
import { RatingMark } from './RatingMark';
import { ReadingRatings } from './ReadingRatings';

const LAMBETH: SentWording = {
  words: [{ state: 'RED', word: 'Worse than minimum', symbol: '▼' }],
  ...{ secondWords: [], against: [] },
};
const NORTHUMBERLAND: SentWording = {
  words: [
    { state: 'RED', word: 'Red', symbol: '✕' },
    { state: 'GREEN', word: 'Green', symbol: '★' },
  ],
  ...{ secondWords: [], against: ['Against tolerance', 'Against target'] },
};

function said(wording: SentWording, ...states: ('RED' | 'GREEN' | 'NOT_RATED')[]) {
  const { container } = render(
    <StateWordsContext value={wordingSent(wording)}>
      <ReadingRatings states={states} />
    </StateWordsContext>,
  );
  return container.textContent.trim();
}

it('says a rating by the word and the symbol of its authority', () => {
  expect(said(LAMBETH, 'RED')).toBe('▼ Worse than minimum');
});

it('says of two ratings which is which', () => {
  expect(said(NORTHUMBERLAND, 'GREEN', 'RED')).toBe(
    '★ Green against tolerance ✕ Red against target',
  );
});

it('says once that a figure is not rated at all', () => {
  expect(said(NORTHUMBERLAND, 'NOT_RATED', 'NOT_RATED')).toBe('– not rated');
});

it('names a mark that stands alone by what it is against', () => {
  const { getByRole } = render(
    <StateWordsContext value={wordingSent(NORTHUMBERLAND)}>
      <RatingMark state="GREEN" second="RED" />
    </StateWordsContext>,
  );
  expect(getByRole('img').getAttribute('aria-label')).toBe(
    'Green against tolerance, Red against target',
  );
});
