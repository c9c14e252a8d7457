import { useQuery } from '@apollo/client/react';
import { ActionOwnersDocument } from '../apollo/generated/documents';

/** Somebody who may own an action, and is reminded of it then. */
export interface ActionOwner {
  readonly id: string;
  readonly name: string;
}

/**
 * The people who may own actions at every one of some places, by their slugs. None while they are asked
 * for, and where they cannot be had: owners are typed then.
 */
export function useActionOwners(
  authority: string,
  places: readonly string[],
): readonly ActionOwner[] {
  const [place, ...alsoAt] = [...new Set(places)];
  const { data } = useQuery(ActionOwnersDocument, {
    variables: { authority, place: place ?? null, alsoAt },
    skip: place === undefined,
  });
  return data?.actionOwners ?? [];
}

/** The person whose name was typed; null where it is nobody's, or that of two. */
export function ownerNamed(owners: readonly ActionOwner[], words: string): string | null {
  const wanted = words.trim().toLowerCase();
  const [found, ...others] = owners.filter(({ name }) => name.trim().toLowerCase() === wanted);
  return found === undefined || others.length > 0 ? null : found.id;
}
