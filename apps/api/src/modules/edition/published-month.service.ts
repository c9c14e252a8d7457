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
  /** Those of several editions for the authority's own people, in one statement at most. */
  all(editions: readonly EditionRecord[]): Promise<readonly PublishedMonth[]>;
}

/** Documents that are read, kept for all requests of one database. */
export type PublishedMonthStore = LRUCache<string, PublishedMonth>;

/** Some megabytes each; the latest of some authorities, and what is compared with them. */
const MONTHS_KEPT = 32;

export function createPublishedMonthStore(): PublishedMonthStore {
  return new LRUCache({ max: MONTHS_KEPT });
}

export function createPublishedMonthService(
  repository: EditionRepository,
  store: PublishedMonthStore,
): PublishedMonthService {
  const keyOf = ({ authorityId, number, hash }: EditionRecord) =>
    `${authorityId} ${number} ${hash}`;

  async function all(editions: readonly EditionRecord[]): Promise<readonly PublishedMonth[]> {
    const own = editions.filter(({ audience }) => audience === 'INTERNAL');
    const read = new Map<EditionRecord, PublishedMonth | undefined>(
      own.map((edition) => [edition, store.get(keyOf(edition))]),
    );
    const missing = own.filter((edition) => read.get(edition) === undefined);
    const documents = missing.length === 0 ? [] : await repository.documents(missing);
    for (const [index, edition] of missing.entries()) {
      const document = documents[index] ?? '';
      if (document === '') throw new Error(`There is no edition ${keyOf(edition)}.`);
      const month = readEditionDocument(document);
      store.set(keyOf(edition), month);
      read.set(edition, month);
    }
    return own.flatMap((edition) => read.get(edition) ?? []);
  }

  return {
    all,
    of: async (edition) => (edition === null ? null : ((await all([edition]))[0] ?? null)),
  };
}
