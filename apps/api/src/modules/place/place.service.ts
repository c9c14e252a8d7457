import type { AuthorityRecord } from '../authority/authority.repository';
import { growTree, type PlaceTree } from './place-tree';
import type { PlaceLoaders } from './place.loaders';

export interface PlaceService {
  /** The tree of an authority on a day, by default today. */
  treeOn(authority: AuthorityRecord, on?: string, revision?: number): Promise<PlaceTree>;
}

export function createPlaceService(loaders: PlaceLoaders, today: () => string): PlaceService {
  return {
    async treeOn({ authorityId, slug, revision: latest }, on = today(), revision = latest) {
      return growTree(slug, await loaders.treeOn.load({ authorityId, on, revision }));
    },
  };
}
