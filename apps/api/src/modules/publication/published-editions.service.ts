import { periodKey, readPublicEdition, type PublicEdition } from '@vital-signs/domain';
import { LRUCache } from 'lru-cache';
import { periodOfEdition } from '../authority/reported-period';
import type { EditionRepository, PublicEditionRow } from '../edition/edition.repository';

/** An edition that everybody may read, as it is listed. */
export interface PublicEditionListed {
  readonly authorityId: number;
  /** Slug of the authority. */
  readonly authority: string;
  readonly authorityName: string;
  /** True of an authority that does not exist. */
  readonly fictional: boolean;
  readonly number: number;
  /** Key of the month, or quarter. */
  readonly period: string;
  readonly revision: number;
  readonly publishedAt: Date;
  /** SHA-256 of its document. */
  readonly hash: string;
  /** Address of its pages on this server. */
  readonly path: string;
}

/** Editions that everybody may read, whoever asks. */
export interface PublishedEditionsService {
  /** The latest of every authority that has one, by name: of the latest month, and of that the latest. */
  latest(): Promise<readonly PublicEditionListed[]>;
  /** Those of one authority, the latest number first. */
  of(authority: string): Promise<readonly PublicEditionListed[]>;
  /** The document, read; it never changes, so that it is kept once it is read. */
  edition(listed: Pick<PublicEditionListed, 'authorityId' | 'number'>): Promise<PublicEdition>;
}

/** Documents that are read, kept for all requests of one database. */
export type PublicEditionStore = LRUCache<string, PublicEdition>;

/** Some megabytes each; the latest of some authorities, and the one before. */
const EDITIONS_KEPT = 16;

export function createPublicEditionStore(): PublicEditionStore {
  return new LRUCache({ max: EDITIONS_KEPT });
}

function listed(edition: PublicEditionRow): PublicEditionListed {
  const { periodKind: _, periodStart: __, periodEnd: ___, ...row } = edition;
  return { ...row, period: periodKey(periodOfEdition(edition)), path: `/public/${row.authority}` };
}

/** Of the latest month the latest edition: one that corrects an older month is not what comes first. */
function isAhead(a: PublicEditionListed, b: PublicEditionListed): boolean {
  return a.period > b.period || (a.period === b.period && a.number > b.number);
}

export function createPublishedEditionsService(
  repository: EditionRepository,
  store: PublicEditionStore,
): PublishedEditionsService {
  const all = async () => (await repository.publicEditions()).map(listed);
  return {
    async latest() {
      const first = new Map<string, PublicEditionListed>();
      for (const edition of await all()) {
        const known = first.get(edition.authority);
        if (known === undefined || isAhead(edition, known)) first.set(edition.authority, edition);
      }
      return [...first.values()];
    },

    of: async (authority) => (await all()).filter((edition) => edition.authority === authority),

    async edition({ authorityId, number }) {
      const key = `${authorityId} ${number}`;
      const kept = store.get(key);
      if (kept !== undefined) return kept;
      const [document] = await repository.documents([{ authorityId, number }]);
      if (document === undefined || document === '') throw new Error(`There is no edition ${key}.`);
      const read = readPublicEdition(document);
      store.set(key, read);
      return read;
    },
  };
}
