import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import { of } from 'rxjs';
import { expect, test } from 'vitest';
import { ReadingDetail } from './ReadingDetail';
import { aRow, aScorecard } from './scorecard.test-support';
import { shownScorecard } from './shown-scorecard';

async function termsOf(measureKind: string) {
  const indicator = {
    __typename: 'Indicator',
    ...{ id: '7.1', key: '7.1', measureKind, definition: null, caveats: null },
    ...{ numeratorLabel: null, denominatorLabel: null, leadOfficer: null, dataOwner: null },
    ...{ statutoryCode: null, source: null, note: null },
  };
  const reading = {
    __typename: 'Reading',
    ...{ shown: '1,178', textAsPrinted: null, otherPrints: [], absenceSentence: null },
    ...{ provenance: 'PUBLISHED', counts: null, countsProvenance: null, source: null, note: null },
    ...{ ratingSentence: 'not rated', direction: { __typename: 'Direction', sentence: 'rose' } },
    ...{ gap: null, marks: [], indicator },
  };
  const link = new ApolloLink(() => of({ data: { reading } }));
  const scorecard = shownScorecard(aScorecard([aRow('7.1')]), 'norfolk');
  const [row] = scorecard.rows;
  if (row === undefined) throw new Error('a scorecard of one row');
  const place = { place: 0, ratingColumn: 0, isOpen: true } as const;
  render(
    <ApolloProvider client={new ApolloClient({ link, cache: new InMemoryCache() })}>
      <ReadingDetail
        authority="norfolk"
        edition={null}
        line={{ key: '7.1', level: 1, scorecard, row, ...place }}
      />
    </ApolloProvider>,
  );
  return (await screen.findAllByRole('term')).map(({ textContent }) => textContent);
}

test('nothing is said of the denominator of a count, which has none', async () => {
  expect(await termsOf('COUNT')).toEqual(['Definition', 'Numerator', 'Figure']);
});

test('a percentage says when its denominator is not stated', async () => {
  expect(await termsOf('PERCENTAGE')).toContain('Denominator');
});
