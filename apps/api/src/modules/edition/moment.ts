import type { Period } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { knownAt } from '../authority/published-record';
import { periodOfEdition, reportedIn } from '../authority/reported-period';
import { editionFor, type EditionRecord } from './edition-record';

/** What a question about one month leaves open. */
export interface MomentAsked {
  /** Slug of the authority. */
  readonly authority: string;
  /** Null: the month on which the authority’s pages open, or that of the edition asked for. */
  readonly period: Period | null;
  /** Number of an edition; null: as known now. */
  readonly edition: number | null;
}

/** A month, or a quarter, of an authority's record as known at a revision. */
export interface Moment {
  /** Under the name, and with the settings, that it had at the revision. */
  readonly authority: AuthorityRecord;
  readonly period: Period;
  readonly revision: number;
  /** The edition that was asked for. */
  readonly edition: EditionRecord | null;
  /** The edition as which it is read, asked for or not; null: as known now. */
  readonly frozen: EditionRecord | null;
}

/**
 * The revision at which a viewer reads a month: that of the edition that they name, otherwise the
 * latest that they see. To whoever reads published months alone a month without an edition is as one
 * that does not exist: null; and so is one after that of an edition that they name, for which that
 * edition holds nothing. Members read each month as an edition of that very month holds it.
 */
export function revisionOf(
  authority: AuthorityRecord,
  period: Period,
  named: EditionRecord | null = null,
): number | null {
  const { reads, revision } = authority;
  if (reads === undefined) return named?.revision ?? revision;
  const own = editionFor(authority, { period });
  if (own === null) return null;
  if (reads === 'PUBLISHED_RECORD') {
    if (named === null) return revision;
    return period.start <= named.periodStart ? named.revision : null;
  }
  const edition = named ?? own;
  return edition.periodStart === period.start ? edition.revision : null;
}

/**
 * The edition as which a viewer reads a month: the one that they name, and for those who read each
 * month as its edition holds it that of the month; null where it is read as known now.
 */
export function frozenFor(
  authority: AuthorityRecord,
  period: Period,
  named: EditionRecord | null = null,
): EditionRecord | null {
  if (named !== null || authority.reads !== 'EDITIONS') return named;
  return editionFor(authority, { period });
}

/**
 * The revision at which an authority's indicators are described: that of an edition that is named,
 * otherwise the latest that its viewer sees. Null where there is no such edition.
 */
export function describedAt(authority: AuthorityRecord, number: number | null): number | null {
  if (number === null) return authority.revision;
  return editionFor(authority, { number })?.revision ?? null;
}

/**
 * Null where the authority or the edition is not known, nothing was ever reported, or the viewer
 * reads published months alone and the month is not one.
 */
export async function momentOf(
  authorities: AuthorityService,
  asked: MomentAsked,
): Promise<Moment | null> {
  const known = await authorities.bySlug(asked.authority);
  if (known === null) return null;
  const edition = asked.edition === null ? null : editionFor(known, { number: asked.edition });
  if (asked.edition !== null && edition === null) return null;
  const unnamed = () =>
    edition === null ? authorities.opensOn(known) : Promise.resolve(periodOfEdition(edition));
  const period = asked.period === null ? await unnamed() : reportedIn(known, asked.period);
  if (period === null) return null;
  const revision = revisionOf(known, period, edition);
  if (revision === null) return null;
  const authority = knownAt(known, revision);
  return { authority, period, revision, edition, frozen: frozenFor(authority, period, edition) };
}
