import { month, type Period } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { editionFor, type EditionRecord } from './edition-record';

/** What a question about one month leaves open. */
export interface MomentAsked {
  /** Slug of the authority. */
  readonly authority: string;
  /** Null: the latest month with figures, or that of the edition asked for. */
  readonly period: Period | null;
  /** Number of an edition; null: as known now. */
  readonly edition: number | null;
}

/** A month of an authority's record as known at a revision. */
export interface Moment {
  readonly authority: AuthorityRecord;
  readonly period: Period;
  readonly revision: number;
  /** The edition that was asked for. */
  readonly edition: EditionRecord | null;
}

/**
 * The revision at which a viewer reads a month: that of the edition that they name, otherwise the
 * latest. Whoever reads published months alone reads each as an edition of that very month holds it,
 * and a month without one is to them as one that does not exist: null.
 */
export function revisionOf(
  authority: AuthorityRecord,
  period: Period,
  named: EditionRecord | null = null,
): number | null {
  if (authority.publishedOnly !== true) return named?.revision ?? authority.revision;
  const edition = named ?? editionFor(authority, { period });
  return edition?.periodStart === period.start ? edition.revision : null;
}

/**
 * Null where the authority or the edition is not known, nothing was ever reported, or the viewer
 * reads published months alone and the month is not one.
 */
export async function momentOf(
  authorities: AuthorityService,
  asked: MomentAsked,
): Promise<Moment | null> {
  const authority = await authorities.bySlug(asked.authority);
  if (authority === null) return null;
  const edition = asked.edition === null ? null : editionFor(authority, { number: asked.edition });
  if (asked.edition !== null && edition === null) return null;
  const latest = edition?.periodStart ?? authority.latestMonth;
  const period = asked.period ?? (latest === null ? null : month(latest.slice(0, 7)));
  if (period === null) return null;
  const revision = revisionOf(authority, period, edition);
  return revision === null ? null : { authority, period, revision, edition };
}
