import type { ApolloClient } from '@apollo/client';
import {
  Outlet,
  createRootRouteWithContext,
  lazyRouteComponent,
  useRouter,
} from '@tanstack/react-router';
import { useEffect } from 'react';
import { followLinks } from '../lib/follow-links';
import { ViewerContext } from '../lib/viewer';
import { useViewerGuard } from './use-viewer-guard';

const NoSuchPage = lazyRouteComponent(() => import('./NoSuchPage'), 'NoSuchPage');

interface RouterContext {
  /** What pages ask, before they are drawn. */
  readonly client: ApolloClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: NoSuchPage,
});

function Root() {
  const router = useRouter();
  const viewer = useViewerGuard();
  useEffect(
    () =>
      followLinks({
        go: (href) => void router.navigate({ href, to: '.' }),
        prepare: (href) => void router.preloadRoute({ href, to: '.' }),
      }),
    [router],
  );
  return (
    <ViewerContext value={viewer}>
      <Outlet />
    </ViewerContext>
  );
}
