import {
  mayDo,
  openingPeriod,
  periodKey,
  periodsAfterOpening,
  type FilledPeriod,
  type Period,
} from '@vital-signs/domain';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { AuthorityLoaders } from './authority.loaders';
import type { AuthorityRecord, AuthorityRepository } from './authority.repository';
import { asPublished, beforePublication } from './published-record';
import { periodOfEdition, reportedOn } from './reported-period';

export interface AuthorityService {
  /** Those that the viewer knows. */
  all(): Promise<AuthorityRecord[]>;
  /** Null where there is none of that name, or the viewer does not know it. */
  bySlug(slug: string): Promise<AuthorityRecord | null>;
  /** Keys of the months, or of the quarters where it reports by quarter, for which it holds any figure that the viewer may see, oldest first. */
  months(authority: AuthorityRecord): Promise<string[]>;
  /** The period that is meant where none is named; null where nothing is held. */
  opensOn(authority: AuthorityRecord): Promise<Period | null>;
  /** The periods after that one, in which little is held. */
  afterOpening(authority: AuthorityRecord): Promise<readonly FilledPeriod[]>;
}

/**
 * Authorities as far as the viewer knows them. To somebody who does not read what is unpublished an
 * authority is as its latest edition left it: every service takes revision and months from here. Who
 * sets an authority up sees it before it has published anything.
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
    const published = asPublished(authority, readsNow ? 'PUBLISHED_RECORD' : 'EDITIONS');
    if (published !== null || !mayDo(access.grants, 'CHANGE_CATALOGUE')) return published;
    return beforePublication(authority);
  }
  /** The periods for which an authority holds any figure that the viewer may see, oldest first. */
  async function filled(authority: AuthorityRecord): Promise<readonly FilledPeriod[]> {
    const { authorityId, reads, editions } = authority;
    const known = (await loaders.months.load(authorityId)).map(({ month, figures }) => ({
      ...{ period: reportedOn(authority, month), figures },
    }));
    if (reads === undefined) return known;
    const published = new Set(editions.map((edition) => periodKey(periodOfEdition(edition))));
    return known.filter(({ period }) => published.has(periodKey(period)));
  }
  return {
    all: async () => (await repository.all()).flatMap((authority) => asSeen(authority) ?? []),
    async bySlug(slug) {
      if (accessTo(viewer, slug) === null) return null;
      const authority = await loaders.bySlug.load(slug);
      return authority === null ? null : asSeen(authority);
    },
    months: async (authority) => (await filled(authority)).map(({ period }) => periodKey(period)),
    opensOn: async (authority) => openingPeriod(await filled(authority)),
    afterOpening: async (authority) => periodsAfterOpening(await filled(authority)),
  };
}
