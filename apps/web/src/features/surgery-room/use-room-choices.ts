import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { codeOf } from '../../apollo/failure';
import { ActionOwnersDocument, AgendaChoicesDocument } from '../../apollo/generated/documents';
import { useFrameAuthority } from '../../lib/frame';
import { placesBelow } from '../../lib/places-below';
import type { ActionChoices } from './ActionFields';
import type { Moment } from './moment';
import type { KnownSurgery } from './use-surgery';

interface RoomChoices extends ActionChoices {
  readonly reportAreas: readonly { readonly slug: string; readonly name: string }[];
  /** False while they are asked for. */
  readonly isKnown: boolean;
}

/**
 * What an action or an item of the agenda may be about, and who may own an action: asked for when somebody
 * needs it. While it is not known, or cannot be had, people and indicators are typed.
 */
export function useRoomChoices(
  authority: string,
  surgery: KnownSurgery,
  present: Moment['present'],
  isNeeded: boolean,
): RoomChoices {
  const { slug } = surgery.place;
  const skip = !isNeeded;
  const subjects = useQuery(AgendaChoicesDocument, { variables: { authority }, skip });
  const people = useQuery(ActionOwnersDocument, {
    ...{ variables: { authority, place: slug }, skip },
  });
  useAgainAfter(subjects);
  useAgainAfter(people);
  const [data, owning] = [subjects.data, people.data];
  const frame = useFrameAuthority();
  return useMemo(() => {
    const owners = owning?.actionOwners ?? [];
    const names = [
      ...present.map(({ name }) => name),
      ...surgery.invited.map(({ name }) => name),
      ...owners.map(({ name }) => name),
    ];
    return {
      ...{ owners, names: [...new Set(names)], isKnown: data !== undefined },
      indicators: data?.indicators ?? [],
      reportAreas: data?.reportAreas ?? [],
      places: placesBelow(frame?.places ?? [], slug),
    };
  }, [data, owning, present, surgery.invited, frame, slug]);
}

/** What could not be read is asked for again so often. */
const AGAIN_MS = 2_000;

interface Asked {
  readonly error?: unknown;
  readonly loading: boolean;
  readonly refetch: () => Promise<unknown>;
}

/** Asks again for what could not be read, as long as the server was not reached. */
function useAgainAfter({ error, loading, refetch }: Asked): void {
  const isUnreached = !loading && error !== undefined && codeOf(error) === null;
  useEffect(() => {
    if (!isUnreached) return;
    const timer = setInterval(() => void refetch().catch(() => undefined), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isUnreached, refetch]);
}
