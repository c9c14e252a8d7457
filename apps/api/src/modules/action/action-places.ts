import type { AuthorityRecord } from '../authority/authority.repository';
import type { PlaceNode, PlaceTree } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { ActionRecord } from './action.repository';

/** The place of each action, in the tree of the day or, of one that has ended, of when it was agreed. */
export async function placesOfActions(
  places: PlaceService,
  authority: AuthorityRecord,
  tree: PlaceTree,
  actions: readonly Pick<ActionRecord, 'placeId' | 'agreedOn'>[],
): Promise<ReadonlyMap<number, PlaceNode>> {
  const known = new Map(tree.places.map((place) => [place.placeId, place]));
  const days = new Set(
    actions.flatMap(({ placeId, agreedOn }) => (known.has(placeId) ? [] : [agreedOn])),
  );
  const trees = await Promise.all(
    [...days].map((day) => places.treeOn(authority, day, authority.revision)),
  );
  for (const place of trees.flatMap((former) => former.places)) {
    if (!known.has(place.placeId)) known.set(place.placeId, place);
  }
  return known;
}
