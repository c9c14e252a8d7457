import { seesEveryPlace } from '@vital-signs/domain';
import { notOfTheirPlaces } from '../../errors';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { EditionLoaders } from './edition.loaders';
import type { EditionRecord } from './edition-record';

export interface EditionService {
  /**
   * The document as it was published. One for an authority's own people holds every place and team,
   * and is whole or it is not what was published: whoever does not see every place is refused it.
   */
  document(edition: EditionRecord): Promise<string>;
}

export function createEditionService(
  loaders: EditionLoaders,
  viewer: Viewer | SystemViewer,
): EditionService {
  return {
    document({ authorityId, authority, number, audience }) {
      const access = accessTo(viewer, authority);
      if (audience !== 'PUBLIC' && (access === null || !seesEveryPlace(access.grants))) {
        throw notOfTheirPlaces('Edition.document');
      }
      return loaders.document.load({ authorityId, number });
    },
  };
}
