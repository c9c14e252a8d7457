import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { AuthorityList } from './AuthorityList';

const NORFOLK = {
  ...{ __typename: 'Authority', id: 'norfolk', slug: 'norfolk', name: 'Norfolk' },
  ...{ fictional: false, reportTitle: 'Monthly report' },
};
const WENDMERE = {
  ...{ __typename: 'Authority', id: 'wendmere', slug: 'wendmere', name: 'Wendmere (fictional)' },
  ...{ fictional: true, reportTitle: 'Performance report' },
};

/** The page at the root, over a server that knows these authorities. */
function renderList(authorities: readonly unknown[]) {
  const root = createRootRoute();
  const home = createRoute({ getParentRoute: () => root, path: '/', component: AuthorityList });
  const scorecard = createRoute({
    ...{ getParentRoute: () => root, path: '/$authority/scorecard' },
    component: () => <p>A scorecard</p>,
  });
  const router = createRouter({
    routeTree: root.addChildren([home, scorecard]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new ApolloLink(() => of({ data: { authorities } })),
  });
  render(
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
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

  it('is the scorecard where there is one', async () => {
    const router = renderList([NORFOLK]);
    await screen.findByText('A scorecard');
    expect(router.state.location.pathname).toBe('/norfolk/scorecard');
  });
});
