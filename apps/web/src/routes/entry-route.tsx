import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EntryProps } from '../lib/page-props';
import { rootRoute } from './root-route';
import { useAddress } from './use-address';

interface EntryRouteOptions<Path extends string> {
  readonly path: Path;
  /** Imports the page, so that it is loaded when it is needed. */
  readonly load: () => Promise<(props: EntryProps) => ReactNode>;
}

/** A page outside the shell, for those who are not signed in yet. */
export function entryRoute<const Path extends string>({ path, load }: EntryRouteOptions<Path>) {
  const Page = lazyRouteComponent(async () => ({ default: await load() }));

  function EntryPage() {
    const { search, go } = useAddress();
    return <Page search={search} go={go} />;
  }

  return createRoute({
    getParentRoute: () => rootRoute,
    path,
    validateSearch: (search: Record<string, unknown>): Record<string, string> =>
      Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)])),
    component: Object.assign(EntryPage, { preload: async () => Page.preload?.() }),
  });
}
