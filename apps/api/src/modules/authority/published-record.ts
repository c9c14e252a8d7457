import type { AuthorityRecord } from './authority.repository';

/** An authority as its latest edition left it; null where it has published nothing. */
export function asPublished(authority: AuthorityRecord): AuthorityRecord | null {
  const [latest] = [...authority.editions].sort((a, b) => b.revision - a.revision);
  if (latest === undefined) return null;
  const months = authority.editions.map(({ periodStart }) => periodStart).sort();
  return {
    ...authority,
    publishedOnly: true,
    revision: latest.revision,
    latestMonth: months.at(-1) ?? null,
  };
}
