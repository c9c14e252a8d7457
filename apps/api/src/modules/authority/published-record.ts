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

/** An authority as its latest edition left it; null where it has published nothing. */
export function asPublished(authority: AuthorityRecord): AuthorityRecord | null {
  const editions = forReaders(authority.editions);
  const [latest] = [...editions].sort((a, b) => b.revision - a.revision);
  if (latest === undefined) return null;
  const months = editions.map(({ periodStart }) => periodStart).sort();
  return {
    ...authority,
    editions,
    publishedOnly: true,
    revision: latest.revision,
    latestMonth: months.at(-1) ?? null,
  };
}
