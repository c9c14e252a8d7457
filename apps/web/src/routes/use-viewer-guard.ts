import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLocation, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ViewerDocument } from '../apollo/generated/documents';
import { onRefusal } from '../apollo/refusals';
import { forgetKept, keep, readKept } from '../lib/kept-choice';
import { localPath } from '../lib/local-path';
import { myAccountAddress, signInAddress } from '../lib/page-address';
import type { Viewer } from '../lib/viewer';
import { onViewerElsewhere } from '../lib/viewer-change';
import { choosePreferred, restoreAppearance } from '../ui/appearance';

/** Pages for signing in: they lead on whoever is signed in. */
const ENTRANCES = ['/sign-in', '/second-factor'];
/** Pages that ask nothing of whoever is not signed in. */
const OPEN_PAGES = [
  ...ENTRANCES,
  '/',
  '/forgotten-password',
  '/reset-password',
  '/invitation',
] as const;

const ASK_AGAIN_MS = 5_000;
const LATEST_PERSON = 'person';

interface Location {
  readonly pathname: string;
  readonly href: string;
  readonly search: unknown;
}

const isOpen = (path: string) => OPEN_PAGES.some((page) => page === path);

/** Where a page leads on, by who is signed in; null where one may stay. */
function leadsTo(
  viewer: Viewer | null,
  { pathname, href, search }: Location,
  hasEnded: boolean,
): string | null {
  if (viewer === null) {
    return isOpen(pathname) ? null : signInAddress(href, { why: hasEnded ? 'ended' : null });
  }
  if (!ENTRANCES.includes(pathname)) return null;
  // Every route of ours reads its search as text.
  return localPath((search as Readonly<Record<string, string>>)['to']) ?? '/';
}

/** What this browser keeps is somebody's own: another person begins without it. */
function takeOver(person: string): void {
  const latest = readKept(LATEST_PERSON);
  if (latest !== null && latest !== person) {
    forgetKept();
    restoreAppearance();
  }
  keep(LATEST_PERSON, person);
}

/**
 * Knows who is signed in: asked once, beside what the first page asks, and again when something is
 * refused or another tab tells of a change. Leads to the page for signing in and back to where one
 * was. When it is somebody else than before, all that was kept of the other is forgotten.
 */
export function useViewerGuard(): Viewer | null {
  const router = useRouter();
  const client = useApolloClient();
  const { href } = useLocation();
  const drawnPath = useRouterState({
    select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname,
  });
  const { data, previousData, error, refetch } = useQuery(ViewerDocument);
  const viewer = (data ?? previousData)?.viewer;
  const id = viewer === undefined ? undefined : (viewer?.id ?? null);
  const before = useRef<string | null>(null);
  const mustForget = useRef(false);

  useEffect(() => {
    const again = () => void refetch().catch(() => undefined);
    const stops = [
      onViewerElsewhere(again),
      onRefusal((refusal) => {
        if (refusal === 'UNAUTHENTICATED') again();
        else void router.navigate({ href: `${myAccountAddress()}#second-factor`, to: '.' });
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [router, refetch]);

  useEffect(() => {
    if (error === undefined) return;
    const timer = setTimeout(() => void refetch().catch(() => undefined), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [error, refetch]);

  useEffect(() => {
    if (id === undefined) return;
    if (before.current !== null && before.current !== id) mustForget.current = true;
    before.current = id;
    if (id !== null) takeOver(id);
    // After signing out nothing is kept, and the page looks as it does to anybody.
    else restoreAppearance();
  }, [id]);

  useEffect(() => {
    if (viewer === undefined) return;
    const onward = leadsTo(viewer, router.latestLocation, mustForget.current);
    if (onward !== null) void router.navigate({ href: onward, to: '.', replace: true });
  }, [router, viewer, href]);

  useEffect(() => {
    // A page that is about to be left would ask anew for what is no longer theirs to see.
    if (!mustForget.current || id === undefined || (id === null && !isOpen(drawnPath))) return;
    mustForget.current = false;
    void client.resetStore().catch(() => undefined);
  }, [client, id, drawnPath]);

  const { theme = null, density = null } = viewer?.preferences ?? {};
  useEffect(() => choosePreferred({ theme, density }), [theme, density]);

  return viewer ?? null;
}
