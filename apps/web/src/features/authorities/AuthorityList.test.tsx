import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { ViewerContext } from '../../lib/viewer';
import type { Viewer } from '../../lib/viewer';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import { AuthorityList } from './AuthorityList';

const NORFOLK = {
  ...{ __typename: 'Authority', id: 'norfolk', slug: 'norfolk', name: 'Norfolk' },
  ...{ fictional: false, reportTitle: 'Monthly report' },
};
const WENDMERE = {
  ...{ __typename: 'Authority', id: 'wendmere', slug: 'wendmere', name: 'Wendmere (fictional)' },
  ...{ fictional: true, reportTitle: 'Performance report' },
};

/** The page at the root, over a server that shows these authorities to somebody. */
function renderList(authorities: readonly unknown[], viewer: Viewer = aViewer([heldRole({})])) {
  const root = createRootRoute();
  const home = createRoute({ getParentRoute: () => root, path: '/', component: AuthorityList });
  const authority = createRoute({
    ...{ getParentRoute: () => root, path: '/$authority' },
    component: () => <p>An authority</p>,
  });
  const router = createRouter({
    routeTree: root.addChildren([home, authority]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new ApolloLink(() => of({ data: { authorities } })),
  });
  render(
    <ApolloProvider client={client}>
      <ViewerContext value={viewer}>
        <RouterProvider router={router} />
      </ViewerContext>
    </ApolloProvider>,
  );
  return router;
}

describe('where one begins', () => {
  it('is a choice of several authorities, which says of an invented one that it is', async () => {
    renderList([NORFOLK, WENDMERE]);
    const links = await screen.findAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['Norfolk', 'Wendmere (fictional)']);
    expect(screen.getByText('Monthly report')).toBeDefined();
    expect(screen.getByText(/A council that does not exist/)).toBeDefined();
    expect(screen.queryByText('Performance report')).toBeNull();
  });

  it('is the authority where there is one', async () => {
    const router = renderList([NORFOLK]);
    await screen.findByText('An authority');
    expect(router.state.location.pathname).toBe('/norfolk');
  });

  it('is the authority that somebody prefers, if they may still see it', async () => {
    const router = renderList([NORFOLK, WENDMERE], aViewer([], { authority: 'wendmere' }));
    await screen.findByText('An authority');
    expect(router.state.location.pathname).toBe('/wendmere');
    cleanup();
    renderList([NORFOLK, WENDMERE], aViewer([], { authority: 'elsewhere' }));
    expect(await screen.findAllByRole('link')).toHaveLength(2);
  });

  it('says why there is none to choose', async () => {
    renderList([], aViewer([]));
    await screen.findByText(/You hold no role in any authority/);
    cleanup();
    renderList([], aViewer([heldRole({ needsSecondFactor: true })]));
    const link = await screen.findByRole('link', { name: 'Set it up' });
    expect(link.getAttribute('href')).toBe('/my-account#second-factor');
  });
});
