import { lastDay, type Period } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { PlaceNode, PlaceTree } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';

interface Sources {
  readonly places: PlaceService;
  readonly today: () => string;
}

/** The trees in which places of a surgery are looked for: as they stand now, then as they stood in its period. */
export function surgeryTrees(
  { places, today }: Sources,
  authority: AuthorityRecord,
  period: Period,
): Promise<readonly PlaceTree[]> {
  return Promise.all([today(), lastDay(period)].map((day) => places.treeOn(authority, day)));
}

/**
 * The place of a surgery as it stands now or, where it has ended since, as it stood in its period; null
 * where the viewer finds it in neither. What somebody may do goes by it on its pages and in its room alike.
 */
export async function placeOfSurgery(
  sources: Sources,
  authority: AuthorityRecord,
  { placeId, period }: { readonly placeId: number; readonly period: Period },
): Promise<PlaceNode | null> {
  const trees = await surgeryTrees(sources, authority, period);
  return trees.flatMap(({ places }) => places).find((each) => each.placeId === placeId) ?? null;
}
