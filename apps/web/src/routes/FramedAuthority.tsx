import { PRODUCT_WORDING, reportingPeriodNamed } from '@vital-signs/domain';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Suspense, lazy, useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { AuthoritiesDocument } from '../apollo/generated/documents';
import { Shell } from '../features/shell/Shell';
import type { ShellProps } from '../features/shell/Shell';
import { useMissingEdition } from '../features/shell/use-missing-edition';
import { FrameDialogs } from './FrameDialogs';
import { CarriedEditionContext, editionNamed } from '../lib/carried-edition';
import { StateWordsContext, wordingSent } from '../lib/state-words';
import { writeSearch } from '../lib/search-string';
import { editionOfAddress, useAddress } from './use-address';
import { useFrameOf } from './use-frame-of';
import { useSignOut } from './use-sign-out';

const NoSuchAuthority = lazy(async () => ({
  default: (await import('../features/shell/NoSuchAuthority')).NoSuchAuthority,
}));

const NoSuchPeriod = lazy(async () => ({
  default: (await import('../features/shell/NoSuchPeriod')).NoSuchPeriod,
}));

const NoSuchEdition = lazy(async () => ({
  default: (await import('../features/shell/NoSuchEdition')).NoSuchEdition,
}));

interface FramedAuthorityProps {
  /** Slug of the authority; null on a page that belongs to none. */
  readonly slug: string | null;
  readonly children: ReactNode;
}

/** A page in the shell: what the shell shows and changes is the address. */
export function FramedAuthority({ slug, children }: FramedAuthorityProps) {
  const { path, drawnPath, search, go, show } = useAddress();
  const carried = useMemo(() => editionOfAddress(path, search), [path, search]);
  const { authority, isUnknown } = useFrameOf(slug, carried && editionNamed(search));
  const editions = useMissingEdition(carried);
  const sent = authority?.ratingWording;
  const wording = useMemo(() => (sent ? wordingSent(sent) : PRODUCT_WORDING), [sent]);
  // Asked apart: what is known of one authority is answered from ready bytes, of all it is not.
  const all = useQuery(AuthoritiesDocument);
  const client = useApolloClient();
  const signOut = useSignOut();
  const onPrefer = useCallback<ShellProps['onPrefer']>(
    // What cannot be kept for other browsers holds in this one.
    (preferred) =>
      void import('../features/my-account/keep-preferences')
        .then(({ keepPreferences }) => keepPreferences(client, preferred))
        .catch(() => undefined),
    [client],
  );
  const named = search['period'] || null;
  // A mistyped month is told in place of the page: nothing else has to reckon with it.
  const isPeriod = named === null || reportingPeriodNamed(named) !== null;
  const period = isPeriod ? named : null;
  const place = search['place'] ?? null;
  const onStandpoint = useCallback<ShellProps['onStandpoint']>(
    // The rows that are open are those of a place.
    // Another month is not of the edition that was read.
    (change) =>
      show({
        ...('place' in change ? { open: null } : {}),
        ...('period' in change ? { edition: null } : {}),
        ...change,
      }),
    [show],
  );
  return (
    <CarriedEditionContext value={carried}>
      <StateWordsContext value={wording}>
        <Shell
          slug={slug}
          authority={authority}
          authorities={all.data?.authorities ?? []}
          path={path}
          drawnPath={drawnPath}
          period={period}
          place={place}
          edition={search['edition'] ?? null}
          onStandpoint={onStandpoint}
          go={go}
          signOut={signOut}
          onPrefer={onPrefer}
          renderDialog={(dialog, onClose) => (
            <FrameDialogs {...{ dialog, onClose, go }} authority={slug} at={{ period, place }} />
          )}
        >
          {slug !== null && isUnknown ? (
            <Suspense fallback={null}>
              <NoSuchAuthority slug={slug} />
            </Suspense>
          ) : named !== null && !isPeriod ? (
            <Suspense fallback={null}>
              <NoSuchPeriod
                period={named}
                address={path + writeSearch({ ...search, period: null })}
                authority={authority}
              />
            </Suspense>
          ) : editions !== null && carried !== null ? (
            <Suspense fallback={null}>
              <NoSuchEdition {...{ editions, authority, show, period }} named={carried.number} />
            </Suspense>
          ) : (
            children
          )}
        </Shell>
      </StateWordsContext>
    </CarriedEditionContext>
  );
}
