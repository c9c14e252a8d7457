import { ApolloProvider, useQuery } from '@apollo/client/react';
import { RouterProvider, createMemoryHistory, createRouter } from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answeringClient } from '../apollo/answering-client.test-support';
import { PeoplePageDocument, ViewerDocument } from '../apollo/generated/documents';
import { NORFOLK } from '../lib/addressed-page.test-support';
import type { PageAsked } from '../lib/page-props';
import type { Viewer } from '../lib/viewer';
import { aViewer, heldRole } from '../lib/viewer.test-support';
import { authorityRoute } from './authority-route';
import { pageRoute } from './page-route';
import { rootRoute } from './root-route';

const AUTHORITY = {
  ...{ __typename: 'Authority', id: 'norfolk', reportTitle: null },
  ...NORFOLK,
  ratingWording: { __typename: 'RatingWording', words: [], secondWords: [], against: [] },
  places: NORFOLK.places.map((place) => ({ __typename: 'Place', id: place.slug, ...place })),
};

/** A page for administrators, opened by somebody who is known before, unless it begins with that page. */
function openAs(viewer: Viewer, first = '/') {
  const server = answeringClient({
    Viewer: () => ({ viewer }),
    AuthorityFrame: () => ({ authority: AUTHORITY }),
    Authorities: () => ({ authorities: [AUTHORITY] }),
    PublishedAs: () => ({ editions: [] }),
    PeoplePage: () => 'Not asked for its answer here.',
  });
  const page = pageRoute({
    path: 'for-some',
    ability: 'MANAGE_PEOPLE',
    load: () =>
      Promise.resolve({
        Page: ({ authority }) => {
          useQuery(PeoplePageDocument, { variables: { authority } });
          return <h1>For administrators</h1>;
        },
        query: ({ authority }: PageAsked) => ({
          query: PeoplePageDocument,
          variables: { authority },
        }),
      }),
  });
  const router = createRouter({
    routeTree: rootRoute.addChildren([authorityRoute.addChildren([page])]),
    history: createMemoryHistory({ initialEntries: [first] }),
    context: { client: server.client },
  });
  render(
    <ApolloProvider client={server.client}>
      <RouterProvider router={router as never} />
    </ApolloProvider>,
  );
  return { ...server, go: (href: string) => router.navigate({ href, to: '.' } as never) };
}

const held = (role: Viewer['roles'][number]['role']) => aViewer([heldRole({ role })]);

describe('a page for some roles', () => {
  it('is drawn and asked for where the role gives it', async () => {
    const { askedFor, go } = openAs(held('ADMINISTRATOR'));
    await expect.poll(() => askedFor('Viewer').length).toBe(1);
    await go('/norfolk/for-some');
    expect(await screen.findByRole('heading', { name: 'For administrators' })).toBeDefined();
    expect(askedFor('PeoplePage')).toContainEqual({ authority: 'norfolk' });
  });

  it('is asked for by nobody before it is known that the role gives it', async () => {
    const { askedFor } = openAs(held('LEADER'), '/norfolk/for-some');
    expect(await screen.findByRole('heading', { name: 'Not for your role' })).toBeDefined();
    expect(askedFor('PeoplePage')).toEqual([]);
  });

  it('is neither drawn nor asked for where the role does not, and says so', async () => {
    const { askedFor, go, client } = openAs(held('LEADER'));
    await expect.poll(() => askedFor('Viewer').length).toBe(1);
    await expect.poll(() => client.readQuery({ query: ViewerDocument })).not.toBeNull();
    await go('/norfolk/for-some');
    expect(await screen.findByRole('heading', { name: 'Not for your role' })).toBeDefined();
    expect(screen.queryByText('For administrators')).toBeNull();
    expect(askedFor('PeoplePage')).toEqual([]);
  });
});

describe('a page whose address names no month', () => {
  it('says so in a sentence, and leads to the same page without it', async () => {
    for (const [named, expected] of [
      ['2018-13', 'In an address a month is written 2018-03 and a quarter 2017-18-q4'],
      ['garbage', 'In an address a month is written 2018-03 and a quarter 2017-18-q4'],
      ['2018-Q1', 'A quarter names both years of its financial year, for example 2018-19-q1.'],
    ] as const) {
      openAs(held('ADMINISTRATOR'), `/norfolk/for-some?period=${named}&place=breckland`);
      expect(await screen.findByRole('heading', { name: 'No such month' })).toBeDefined();
      expect(
        screen.getByText(`“${named}” is no month and no quarter. ${expected}`, { exact: false }),
      ).toBeDefined();
      const link = screen.getByRole('link', { name: 'To the latest figures' });
      expect(link.getAttribute('href')).toBe('/norfolk/for-some?place=breckland');
      expect(screen.queryByText('For administrators')).toBeNull();
      cleanup();
    }
  });
});
