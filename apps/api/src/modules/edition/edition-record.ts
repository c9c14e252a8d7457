import type { Audience } from '@vital-signs/database';
import type { Period } from '@vital-signs/domain';
import type { AuthorityRecord, EditionSummary } from '../authority/authority.repository';

/** An edition that knows its authority. */
export interface EditionRecord extends EditionSummary {
  readonly authorityId: number;
  /** Slug of the authority. */
  readonly authority: string;
}

/** The editions of an authority, the latest first. */
export function editionsOf({ authorityId, slug, editions }: AuthorityRecord): EditionRecord[] {
  return editions.map((edition) => ({ ...edition, authorityId, authority: slug }));
}

/**
 * The edition of a number, or the latest of a period; null where there is none. Of a period it is one
 * for the authority's own people as long as there is one: that a month is published to everybody,
 * before or after, changes nothing of what they read.
 */
export function editionFor(
  authority: AuthorityRecord,
  asked: { number: number } | { period: Period; audience?: Audience },
): EditionRecord | null {
  const editions = editionsOf(authority);
  if ('number' in asked) return editions.find(({ number }) => number === asked.number) ?? null;
  const { period } = asked;
  const ofPeriod = editions.filter(
    ({ periodStart, periodEnd }) => periodStart === period.start && periodEnd === period.end,
  );
  const ofAudience = (audience: Audience) =>
    ofPeriod.find((edition) => edition.audience === audience) ?? null;
  if (asked.audience !== undefined) return ofAudience(asked.audience);
  return ofAudience('INTERNAL') ?? ofAudience('PUBLIC');
}
