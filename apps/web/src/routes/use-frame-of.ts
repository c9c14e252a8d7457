import { skipToken, useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { AuthorityAsReadDocument, AuthorityFrameDocument } from '../apollo/generated/documents';
import type { FrameAuthority } from '../lib/frame';

interface FrameOf {
  /** Null until it is known, and where there is none. */
  readonly authority: FrameAuthority | null;
  /** Whether it is known that there is no such authority. */
  readonly isUnknown: boolean;
}

/**
 * An authority as the frame shows it: under the names and with the places of the edition that is read,
 * and with every month that one can go on to. Until an edition is known the frame stays as it was.
 */
export function useFrameOf(slug: string | null, edition: number | null): FrameOf {
  const { data } = useQuery(
    AuthorityFrameDocument,
    slug === null ? skipToken : { variables: { authority: slug } },
  );
  const asRead = useQuery(
    AuthorityAsReadDocument,
    slug === null || edition === null ? skipToken : { variables: { authority: slug, edition } },
  );
  const now = data?.authority ?? null;
  const then = edition === null ? null : (asRead.data?.authority ?? null);
  const known = useMemo(
    () =>
      now &&
      (then
        ? { ...now, name: then.name, places: then.places, ratingWording: then.ratingWording }
        : now),
    [now, then],
  );
  const isAwaited = edition !== null && asRead.loading;
  const [shown, setShown] = useState(known);
  if (!isAwaited && shown !== known) setShown(known);
  const before = shown?.slug === slug ? shown : null;
  return { authority: isAwaited ? before : known, isUnknown: data?.authority === null };
}
