import { ApolloProvider } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answeringClient } from '../apollo/answering-client.test-support';
import { useFrameOf } from './use-frame-of';

const authorityOf = (name: string, place: string, edition: number | null) => ({
  __typename: 'Authority',
  ...{ id: 'norfolk', slug: 'norfolk', edition, name, fictional: false },
  ratingWording: {
    __typename: 'RatingWording',
    words: [{ __typename: 'StateWords', state: 'RED', word: 'Worse', symbol: '✕' }],
    ...{ secondWords: [], against: [] },
  },
  places: [
    {
      ...{ __typename: 'Place', id: 'norfolk/norwich', slug: 'norwich' },
      ...{ name: place, kind: 'LOCALITY' },
    },
  ],
});

function Frame({ edition }: { readonly edition: number | null }) {
  const { authority, isUnknown } = useFrameOf('norfolk', edition);
  const places = authority?.places.map(({ name }) => name).join(', ') ?? '';
  return <p>{isUnknown ? 'not known' : `${authority?.name ?? 'nothing yet'}: ${places}`}</p>;
}

function renderFrame(edition: number | null) {
  const { edition: _, ...authority } = authorityOf('New County', 'New Norwich', null);
  const now = { ...authority, months: [], opensOn: null, afterOpening: [] };
  const { fictional: _fictional, slug: _slug, ...asRead } = authorityOf('Norfolk', 'Norwich', 1);
  const { client, askedFor } = answeringClient({
    AuthorityFrame: () => ({ authority: now }),
    AuthorityAsRead: () => ({ authority: asRead }),
  });
  const frame = (of: number | null) => (
    <ApolloProvider client={client}>
      <Frame edition={of} />
    </ApolloProvider>
  );
  const { rerender } = render(frame(edition));
  return { askedFor, read: (of: number | null) => rerender(frame(of)) };
}

it('shows the names of now where no edition is read, and asks for none', async () => {
  const { askedFor } = renderFrame(null);
  expect(await screen.findByText('New County: New Norwich')).toBeDefined();
  expect(askedFor('AuthorityAsRead')).toEqual([]);
});

it('shows an authority and its places under the names of the edition that is read', async () => {
  const { read, askedFor } = renderFrame(1);
  expect(await screen.findByText('Norfolk: Norwich')).toBeDefined();
  read(null);
  expect(await screen.findByText('New County: New Norwich')).toBeDefined();
  read(1);
  expect(await screen.findByText('Norfolk: Norwich')).toBeDefined();
  expect(askedFor('AuthorityAsRead')).toHaveLength(1);
});
