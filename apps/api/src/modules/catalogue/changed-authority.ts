import { mayDo } from '@vital-signs/domain';
import { refused } from '../../errors';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';

/**
 * Gives the authority whose catalogue somebody changes, as it stands now: their catalogue is not what
 * was published last, of which they may be shown no more. Null where they may not change it.
 */
export type ChangedAuthority = (slug: string) => Promise<AuthorityRecord | null>;

/** `whole` knows authorities as nobody hides anything of them. */
export function changedAuthorityFor(
  viewer: Viewer | SystemViewer,
  whole: AuthorityService,
): ChangedAuthority {
  return async (slug) => {
    const access = accessTo(viewer, slug);
    if (access === null || !mayDo(access.grants, 'CHANGE_CATALOGUE')) return null;
    return whole.bySlug(slug);
  };
}

/** The same, for a change. @throws GraphQLError where there is none that they may change. */
export async function requireAuthority(
  changed: ChangedAuthority,
  slug: string,
): Promise<AuthorityRecord> {
  const authority = await changed(slug);
  if (authority === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
  return authority;
}
