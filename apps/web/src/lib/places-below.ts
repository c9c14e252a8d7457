import type { FrameAuthority } from './frame';

/** A place with those below it, as they stand in the list of all. */
export function placesBelow(
  places: FrameAuthority['places'],
  slug: string,
): FrameAuthority['places'] {
  const at = places.findIndex((place) => place.slug === slug);
  const own = places[at];
  if (own === undefined) return [];
  if (own.kind === 'AUTHORITY') return places;
  const after = places.slice(at + 1);
  const end = after.findIndex(({ kind }) => own.kind === 'TEAM' || kind !== 'TEAM');
  return [own, ...(end === -1 ? after : after.slice(0, end))];
}
