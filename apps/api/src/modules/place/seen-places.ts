import type { PlaceTree } from './place-tree';

/** Something that is about one place, by its number, or about every place. */
interface OfPlace {
  readonly placeId: number | null;
}

/** Of what is said about places, that which is about all of them or about one that the viewer sees. */
export function ofSeenPlaces<About extends OfPlace>(
  about: readonly About[],
  { places, isWhole }: PlaceTree,
): readonly About[] {
  if (isWhole) return about;
  const seen = new Set(places.map(({ placeId }) => placeId));
  return about.filter(({ placeId }) => placeId === null || seen.has(placeId));
}
