import { readEditionDocument, type PublishedMonth } from '@vital-signs/domain';
import { LRUCache } from 'lru-cache';
import type { EditionRecord } from './edition-record';
import type { EditionRepository } from './edition.repository';

/** Months as their editions hold them, whoever asks: what of them somebody sees is decided by the page. */
export interface PublishedMonthService {
  /**
   * The document of an edition for the authority's own people, read; null of one for the public, whose
   * own pages show it. It never changes, so that it is kept once it is read.
   */
  of(edition: EditionRecord | null): Promise<PublishedMonth | null>;
}

/** Documents that are read, kept for all requests of one database. */
export type PublishedMonthStore = LRUCache<string, PublishedMonth>;

/** Some megabytes each; the latest of some authorities, and what is compared with them. */
const MONTHS_KEPT = 16;

export function createPublishedMonthStore(): PublishedMonthStore {
  return new LRUCache({ max: MONTHS_KEPT });
}

export function createPublishedMonthService(
  repository: EditionRepository,
  store: PublishedMonthStore,
): PublishedMonthService {
  return {
    async of(edition) {
      if (edition?.audience !== 'INTERNAL') return null;
      const { authorityId, number, hash } = edition;
      const key = `${authorityId} ${number} ${hash}`;
      const kept = store.get(key);
      if (kept !== undefined) return kept;
      const [document = ''] = await repository.documents([{ authorityId, number }]);
      if (document === '') throw new Error(`There is no edition ${authorityId}/${number}.`);
      const read = readEditionDocument(document);
      store.set(key, read);
      return read;
    },
  };
}
