import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StateWordsContext } from '../../lib/state-words';
import { FlipTable } from './FlipTable';
import { aPreview } from './import.test-support';

it('says ratings that flip in the words of the authority, and of two ratings which it is', () => {
  const wording = {
    words: { AMBER: { word: 'Slightly worse', symbol: '~' } },
    against: ['Against tolerance', 'Against target'] as const,
  };
  const flips = aPreview().flips.map((flip) => ({ ...flip, second: true }));
  render(
    <StateWordsContext value={wording}>
      <FlipTable authority="norfolk" flips={flips} />
    </StateWordsContext>,
  );
  expect(screen.getByRole('table').textContent).toContain(
    '~Slightly worse against target → ★green against target',
  );
});
