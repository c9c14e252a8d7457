import { ApolloClient, ApolloLink, gql } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { of } from 'rxjs';
import { afterEach, describe, expect, it } from 'vitest';
import { makeCache } from '../apollo/client';
import { tellRefusal } from '../apollo/refusals';
import { keep, readKept } from '../lib/kept-choice';
import { readSearch, writeSearch } from '../lib/search-string';
import { useViewer } from '../lib/viewer';
import { ViewerContext } from '../lib/viewer';
import type { Viewer } from '../lib/viewer';
import { dismissViewer, welcomeViewer } from '../lib/viewer-change';
import { aViewer, heldRole } from '../lib/viewer.test-support';
import { restoreAppearance } from '../ui/appearance';
import { useViewerGuard } from './use-viewer-guard';

const ADA = aViewer([heldRole({ role: 'ANALYST' })]);
const BO: Viewer = { ...ADA, id: 'person-2', name: 'Bo Byrne' };

/** Stands for whatever of somebody's figures a page has asked before. */
const FIGURES = gql`
  query Figures {
    figures
  }
`;

function Guarded() {
  return (
    <ViewerContext value={useViewerGuard()}>
      <Outlet />
    </ViewerContext>
  );
}

function Page() {
  return <p>Seen by {useViewer()?.name ?? 'nobody'}</p>;
}

/** The pages at these addresses, for whoever the server says is signed in. */
function renderAt(address: string, viewer: Viewer | null) {
  const server = { viewer };
  const root = createRootRoute({ component: Guarded });
  const page = (path: string) => createRoute({ getParentRoute: () => root, path, component: Page });
  const router = createRouter({
    routeTree: root.addChildren(
      ['/', '/sign-in', '/second-factor', '/my-account', '/$authority/scorecard'].map(page),
    ),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch: readSearch,
    stringifySearch: writeSearch,
  });
  const client = new ApolloClient({
    cache: makeCache(),
    link: new ApolloLink(() => of({ data: { __typename: 'Query', viewer: server.viewer } })),
  });
  render(
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>,
  );
  return { server, router, client, at: () => router.state.location.href };
}

const figuresIn = (client: ApolloClient) => client.readQuery({ query: FIGURES });

function writeFigures(client: ApolloClient): void {
  client.writeQuery({ query: FIGURES, data: { figures: 'of somebody' } });
}

afterEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
  restoreAppearance();
});

describe('a page', () => {
  const SCORECARD = '/norfolk/scorecard?period=2018-03&area=child-protection,lac';

  it('is shown to whoever is signed in', async () => {
    const { at } = renderAt(SCORECARD, ADA);
    await screen.findByText('Seen by Ada Ames');
    expect(at()).toBe(SCORECARD);
  });

  it('leads others to sign in, and those who have back to it', async () => {
    const { at, server, client } = renderAt(SCORECARD, null);
    await expect.poll(at).toBe(`/sign-in${writeSearch({ to: SCORECARD })}`);
    server.viewer = ADA;
    await welcomeViewer(client);
    await screen.findByText('Seen by Ada Ames');
    expect(at()).toBe(SCORECARD);
  });

  it('leads to sign in when the session ends, and leaves nothing of what was seen', async () => {
    const { at, server, client } = renderAt(SCORECARD, ADA);
    await screen.findByText('Seen by Ada Ames');
    writeFigures(client);
    window.sessionStorage.setItem('draft', 'half a sentence');
    server.viewer = null;
    tellRefusal('UNAUTHENTICATED');
    await expect.poll(at).toBe(`/sign-in${writeSearch({ to: SCORECARD, why: 'ended' })}`);
    await expect.poll(() => figuresIn(client)).toBeNull();
    // What somebody was writing is there for them when they are back.
    expect(window.sessionStorage.getItem('draft')).toBe('half a sentence');
  });

  it('stays where something else was refused though somebody is signed in', async () => {
    const { at } = renderAt(SCORECARD, ADA);
    await screen.findByText('Seen by Ada Ames');
    tellRefusal('UNAUTHENTICATED');
    tellRefusal('FORBIDDEN');
    await screen.findByText('Seen by Ada Ames');
    expect(at()).toBe(SCORECARD);
  });

  it('leads to one’s own page where a second factor is missing', async () => {
    const { at } = renderAt(SCORECARD, ADA);
    await screen.findByText('Seen by Ada Ames');
    tellRefusal('SECOND_FACTOR_NEEDED');
    await expect.poll(at).toBe('/my-account#second-factor');
  });
});

describe('the page for signing in', () => {
  it.each([
    ['/sign-in?to=/norfolk/scorecard', '/norfolk/scorecard'],
    ['/second-factor?to=/my-account', '/my-account'],
    ['/sign-in', '/'],
    ['/sign-in?to=//evil.example/norfolk', '/'],
    ['/sign-in?to=https://evil.example', '/'],
  ])('leads on whoever is signed in: %s to %s', async (from, to) => {
    const { at } = renderAt(from, ADA);
    await expect.poll(at).toBe(to);
  });

  it('is a page for the others, as the root is', async () => {
    const { at } = renderAt('/sign-in?to=/norfolk/scorecard', null);
    await screen.findByText('Seen by nobody');
    expect(at()).toBe('/sign-in?to=/norfolk/scorecard');
  });
});

describe('another person', () => {
  it('begins without what this browser kept for the one before', async () => {
    keep('person', BO.id);
    keep('latest-authority', 'wendmere');
    window.sessionStorage.setItem('draft', 'half a sentence of Bo’s');
    renderAt('/', ADA);
    await screen.findByText('Seen by Ada Ames');
    expect([readKept('person'), readKept('latest-authority')]).toEqual([ADA.id, null]);
    expect(window.sessionStorage.getItem('draft')).toBeNull();
  });

  it('who signs in beside it sees nothing of what the one before had asked', async () => {
    const { server, client } = renderAt('/norfolk/scorecard', ADA);
    await screen.findByText('Seen by Ada Ames');
    writeFigures(client);
    server.viewer = BO;
    window.dispatchEvent(new StorageEvent('storage', { key: 'vital-signs.viewer-changed' }));
    await screen.findByText('Seen by Bo Byrne');
    await expect.poll(() => figuresIn(client)).toBeNull();
  });

  it('finds nothing after somebody has signed out', async () => {
    const { server, client, router, at } = renderAt('/norfolk/scorecard', ADA);
    await screen.findByText('Seen by Ada Ames');
    writeFigures(client);
    keep('latest-authority', 'norfolk');
    server.viewer = null;
    void router.navigate({ to: '/' });
    dismissViewer(client);
    await screen.findByText('Seen by nobody');
    expect(at()).toBe('/');
    await expect.poll(() => figuresIn(client)).toBeNull();
    expect([readKept('person'), readKept('latest-authority')]).toEqual([null, null]);
  });
});

describe('what somebody prefers', () => {
  it('is drawn wherever they sign in, and the look of this device where they prefer nothing', async () => {
    keep('density', 'comfortable');
    keep('person', ADA.id);
    restoreAppearance();
    renderAt('/', { ...ADA, preferences: { ...ADA.preferences, theme: 'dark' } });
    await screen.findByText('Seen by Ada Ames');
    const { theme, density } = document.documentElement.dataset;
    expect([theme, density]).toEqual(['dark', 'comfortable']);
  });
});
