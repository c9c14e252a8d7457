import { placesSeen, seesEveryPlace } from '@vital-signs/domain';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { AuthorityRecord } from '../authority/authority.repository';
import { growTree, onlySeen, type PlaceTree } from './place-tree';
import type { PlaceLoaders } from './place.loaders';

export interface PlaceService {
  /** Whether the viewer sees every place of an authority, so that nothing is to be left out for them. */
  seesEveryPlace(authority: Pick<AuthorityRecord, 'slug'>): boolean;
  /**
   * The tree of an authority on a day, by default today, as far as the viewer sees it: every place
   * that anything here is about is found in it, so that what is out of scope is found nowhere.
   */
  treeOn(authority: AuthorityRecord, on?: string, revision?: number): Promise<PlaceTree>;
}

export function createPlaceService(
  loaders: PlaceLoaders,
  today: () => string,
  viewer: Viewer | SystemViewer,
): PlaceService {
  return {
    seesEveryPlace({ slug }) {
      const access = accessTo(viewer, slug);
      return access !== null && seesEveryPlace(access.grants);
    },
    async treeOn({ authorityId, slug, revision: latest }, on = today(), revision = latest) {
      const tree = growTree(slug, await loaders.treeOn.load({ authorityId, on, revision }));
      if ('isSystem' in viewer) return tree;
      const access = accessTo(viewer, slug);
      if (access === null) return onlySeen(tree, new Set());
      return onlySeen(tree, placesSeen(tree.places, access.grants, access.policy));
    },
  };
}
