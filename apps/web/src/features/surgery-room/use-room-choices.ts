import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import {
  SurgeryRoomChoicesDocument,
  SurgeryRoomOwnersDocument,
} from '../../apollo/generated/documents';
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
  const { data } = useQuery(SurgeryRoomChoicesDocument, { variables: { authority }, skip });
  const { data: owning } = useQuery(SurgeryRoomOwnersDocument, {
    ...{ variables: { authority, place: slug }, skip },
  });
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
