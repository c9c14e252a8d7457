import { useLocation, useRouter, useRouterState } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ShowPage } from '../lib/page-props';
import { carryEdition, showsEditions } from '../lib/carried-edition';
import type { CarriedEdition } from '../lib/carried-edition';
import { writeSearch } from '../lib/search-string';

interface Address {
  readonly path: string;
  /** Path of the page that is drawn: until the next one is there, that of the one before. */
  readonly drawnPath: string;
  readonly search: Readonly<Record<string, string>>;
  /** Goes to another page of the product. */
  readonly go: (address: string) => void;
  /** Changes keys of the address and stays on the page, where one is. */
  readonly show: ShowPage;
}

/** The address as it stands, and the ways to change it. Addresses are plain texts everywhere. */
export function useAddress(): Address {
  const router = useRouter();
  const location = useLocation();
  const { pathname: path } = location;
  const drawnPath = useRouterState({
    select: ({ resolvedLocation }) => resolvedLocation?.pathname ?? path,
  });
  // Every route of ours reads its search as text.
  const search = location.search as Record<string, string>;
  const ways = useMemo(
    () => ({
      go: (address: string) => {
        const { pathname, search: before } = router.latestLocation;
        const href = carryEdition(address, editionOfAddress(pathname, before));
        void router.navigate({ href, to: '.' });
      },
      show: ((change, how) => {
        // What was asked for last, also where the page has not followed yet.
        const { pathname, search: before } = router.latestLocation;
        const href = pathname + writeSearch({ ...before, ...change });
        void router.navigate({
          href,
          to: '.',
          replace: how?.replace ?? false,
          resetScroll: false,
        });
      }) satisfies ShowPage,
    }),
    [router],
  );
  return { path, drawnPath, search, ...ways };
}

/** The edition that the page of an address is read as; null: as known now. */
export function editionOfAddress(
  path: string,
  search: Readonly<Record<string, unknown>>,
): CarriedEdition | null {
  const { edition, period } = search;
  if (typeof edition !== 'string' || edition === '' || !showsEditions(path)) return null;
  return {
    authority: path.split('/')[1] ?? '',
    number: edition,
    period: typeof period === 'string' ? period : null,
  };
}
