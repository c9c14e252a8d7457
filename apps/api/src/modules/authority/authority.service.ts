import { mayDo, periodKey } from '@vital-signs/domain';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { AuthorityLoaders } from './authority.loaders';
import type { AuthorityRecord, AuthorityRepository } from './authority.repository';
import { asPublished } from './published-record';
import { periodOfEdition, reportedOn } from './reported-period';

export interface AuthorityService {
  /** Those that the viewer knows. */
  all(): Promise<AuthorityRecord[]>;
  /** Null where there is none of that name, or the viewer does not know it. */
  bySlug(slug: string): Promise<AuthorityRecord | null>;
  /** Keys of the months, or of the quarters where it reports by quarter, for which it holds any figure that the viewer may see, oldest first. */
  months(authority: AuthorityRecord): Promise<string[]>;
}

/**
 * Authorities as far as the viewer knows them. To somebody who does not read what is unpublished an
 * authority is as its latest edition left it: every service takes revision and months from here.
 */
export function createAuthorityService(
  repository: AuthorityRepository,
  loaders: AuthorityLoaders,
  viewer: Viewer | SystemViewer,
): AuthorityService {
  function asSeen(authority: AuthorityRecord): AuthorityRecord | null {
    const access = accessTo(viewer, authority.slug);
    if (access === null || !mayDo(access.grants, 'READ_FIGURES')) return null;
    if (mayDo(access.grants, 'READ_UNPUBLISHED')) return authority;
    const readsNow = mayDo(access.grants, 'READ_AS_KNOWN_NOW');
    return asPublished(authority, readsNow ? 'PUBLISHED_RECORD' : 'EDITIONS');
  }
  return {
    all: async () => (await repository.all()).flatMap((authority) => asSeen(authority) ?? []),
    async bySlug(slug) {
      if (accessTo(viewer, slug) === null) return null;
      const authority = await loaders.bySlug.load(slug);
      return authority === null ? null : asSeen(authority);
    },
    async months(authority) {
      const { authorityId, reads, editions } = authority;
      const days = await loaders.months.load(authorityId);
      const months = days.map((day) => periodKey(reportedOn(authority, day)));
      if (reads === undefined) return months;
      return months.filter((key) =>
        editions.some((edition) => periodKey(periodOfEdition(edition)) === key),
      );
    },
  };
}
