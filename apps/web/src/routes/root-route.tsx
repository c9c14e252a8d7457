import type { ApolloClient } from '@apollo/client';
import { Outlet, createRootRouteWithContext, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { followLinks } from '../lib/follow-links';
import { EmptyPanel } from '../ui/EmptyPanel';
import { VisuallyHidden } from '../ui/VisuallyHidden';

interface RouterContext {
  /** What pages ask, before they are drawn. */
  readonly client: ApolloClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: () => (
    <main>
      <h1>
        <VisuallyHidden>No such page</VisuallyHidden>
      </h1>
      <EmptyPanel sentence="There is no page at this address.">
        <p>
          <a href="/">To the authorities</a>
        </p>
      </EmptyPanel>
    </main>
  ),
});

function Root() {
  const router = useRouter();
  useEffect(
    () =>
      followLinks({
        go: (href) => void router.navigate({ href, to: '.' }),
        prepare: (href) => void router.preloadRoute({ href, to: '.' }),
      }),
    [router],
  );
  return <Outlet />;
}
