import { settingsAt } from '@vital-signs/domain';
import type { AuthorityRecord, EditionSummary } from './authority.repository';

/**
 * The editions that those who read published figures alone are given: of a month those for the
 * authority's own people, and one for the public only where there is no other.
 */
function forReaders(editions: readonly EditionSummary[]): readonly EditionSummary[] {
  const own = new Set(
    editions
      .filter(({ audience }) => audience === 'INTERNAL')
      .map(({ periodStart }) => periodStart),
  );
  return editions.filter(
    ({ audience, periodStart }) => audience === 'INTERNAL' || !own.has(periodStart),
  );
}

/**
 * An authority as its latest edition left it; null where it has published nothing. The record at that
 * revision may hold later months too, loaded before an older one was published: they stay hidden.
 */
export function asPublished(
  authority: AuthorityRecord,
  reads: NonNullable<AuthorityRecord['reads']>,
): AuthorityRecord | null {
  const editions = forReaders(authority.editions);
  const [latest] = [...editions].sort((a, b) => b.revision - a.revision);
  const last = [...editions].sort((a, b) => (a.periodStart < b.periodStart ? 1 : -1))[0];
  if (latest === undefined || last === undefined) return null;
  return {
    ...knownAt(upTo(authority, last), latest.revision),
    editions,
    reads,
    revision: latest.revision,
    latestMonth: last.periodStart,
  };
}

/**
 * An authority that has published nothing, for whoever sets it up: itself, its places and its
 * catalogue as they stand, and no month.
 */
export function beforePublication(authority: AuthorityRecord): AuthorityRecord {
  return { ...authority, editions: [], reads: 'PUBLISHED_RECORD', latestMonth: null };
}

/** An authority without what it holds of months after a period. */
export function upTo(
  authority: AuthorityRecord,
  { periodEnd }: Pick<EditionSummary, 'periodEnd'>,
): AuthorityRecord {
  const { latestMonth } = authority;
  return latestMonth === null || latestMonth < periodEnd
    ? authority
    : { ...authority, hiddenFrom: periodEnd };
}

/** An authority under the name, and with the settings, that it had at a revision. */
export function knownAt(authority: AuthorityRecord, revision: number): AuthorityRecord {
  const former = authority.formerNames.find(({ beforeRevision }) => beforeRevision > revision);
  return {
    ...authority,
    ...settingsAt(authority.settingsVersions, revision),
    ...(former && { name: former.name }),
  };
}

/** An authority as an edition of its left it: under its name and settings of then, and without later months. */
export function asOfEdition(
  authority: AuthorityRecord,
  edition: Pick<EditionSummary, 'number' | 'revision' | 'periodEnd'>,
): AuthorityRecord {
  const { number, revision } = edition;
  return { ...knownAt(upTo(authority, edition), revision), revision, asOf: number };
}
