import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ClaimList } from './ClaimList';

test('a claim has its verdict in a word and a sign, and the figures beside it', () => {
  const claim = { text: 'It rose', sentence: '3.3 in March 2018 56.0%: it rose' };
  render(
    <ClaimList
      claims={[
        { id: 'a', verdict: 'HOLDS', ...claim },
        { id: 'b', verdict: 'CONTRADICTED', ...claim },
        { id: 'c', verdict: 'CANNOT_BE_CHECKED', ...claim },
      ]}
    />,
  );
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '✓holdsIt rose. 3.3 in March 2018 56.0%: it rose.',
    '✕contradictedIt rose. 3.3 in March 2018 56.0%: it rose.',
    '?cannot be checkedIt rose. 3.3 in March 2018 56.0%: it rose.',
  ]);
});
