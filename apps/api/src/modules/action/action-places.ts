import type { AuthorityRecord } from '../authority/authority.repository';
import type { PlaceNode, PlaceTree } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { ActionRecord } from './action.repository';

/** A place that was spoken of, and when. */
type SpokenOf = Pick<ActionRecord, 'placeId' | 'agreedOn'> &
  Partial<Pick<ActionRecord, 'stoodUntil'>>;

/** The day on which the place of an action is looked for: that of the agreement or, where it had ended by then, its last. */
export const dayOfPlace = ({ agreedOn, stoodUntil = null }: Omit<SpokenOf, 'placeId'>): string =>
  stoodUntil !== null && stoodUntil < agreedOn ? stoodUntil : agreedOn;

/** The place of each action, in the tree of the day or, of one that has ended, of when it was agreed. */
export async function placesOfActions(
  places: PlaceService,
  authority: AuthorityRecord,
  tree: PlaceTree,
  actions: readonly SpokenOf[],
): Promise<ReadonlyMap<number, PlaceNode>> {
  const known = new Map(tree.places.map((place) => [place.placeId, place]));
  const days = new Set(
    actions.flatMap((each) => (known.has(each.placeId) ? [] : [dayOfPlace(each)])),
  );
  const trees = await Promise.all(
    [...days].map((day) => places.treeOn(authority, day, authority.revision)),
  );
  for (const place of trees.flatMap((former) => former.places)) {
    if (!known.has(place.placeId)) known.set(place.placeId, place);
  }
  return known;
}
