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

/** The edition of a number, or the latest of a period; null where there is none. */
export function editionFor(
  authority: AuthorityRecord,
  asked: { number: number } | { period: Period },
): EditionRecord | null {
  const fits = (edition: EditionSummary) =>
    'number' in asked
      ? edition.number === asked.number
      : edition.periodStart === asked.period.start && edition.periodEnd === asked.period.end;
  return editionsOf(authority).find(fits) ?? null;
}
