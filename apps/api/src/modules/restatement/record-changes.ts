import {
  changesBeside,
  releaseName,
  releasesBeside,
  type ChangedFact,
  type NamesKnown,
  type Period,
  type ReleasesBeside,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { EditionRecord } from '../edition/edition-record';
import { frozenFor } from '../edition/moment';
import type { NationalRepository, ReleaseRow } from '../national/national.repository';
import type { TouchedSince } from './restatement-reasons';

/** A change that changed what stands beside the figures, with who made it and why. */
export interface RecordChange {
  /** Null of national figures, which are no part of an authority's own record. */
  readonly revision: number | null;
  readonly reason: string;
  readonly person: string;
  readonly at: Date;
  /** What it changed. */
  readonly sentence: string;
  /** What each thing was and is. */
  readonly facts: readonly ChangedFact[];
}

/** What stands beside the figures of an edition and is another since. */
export interface Beside {
  /** Oldest first. */
  readonly changes: readonly RecordChange[];
  /** That benchmarks follow other national figures than the edition's, and which; null where they do not. */
  readonly benchmarks: string | null;
}

interface BesideAsked {
  readonly authority: AuthorityRecord;
  readonly edition: EditionRecord;
  readonly period: Period;
  readonly touched: TouchedSince;
  readonly known: NamesKnown;
}

function releaseChanges({ came, went }: ReleasesBeside<ReleaseRow>): readonly RecordChange[] {
  const fact = (parts: Pick<ChangedFact, 'was' | 'is'>): readonly ChangedFact[] => [
    { what: 'National figures', from: null, until: null, ...parts },
  ];
  return [
    ...went.map((release) => ({
      ...{ revision: null, person: release.withdrawnBy ?? '', reason: release.withdrawnWhy ?? '' },
      at: release.withdrawnAt ?? release.loadedAt,
      sentence: `National figures were withdrawn: ${releaseName(release)}.`,
      facts: fact({ was: releaseName(release), is: null }),
    })),
    ...came.map((release) => ({
      ...{ revision: null, person: release.person, at: release.loadedAt },
      reason: 'National figures were loaded',
      sentence: `National figures were loaded: ${releaseName(release)}.`,
      facts: fact({ was: null, is: releaseName(release) }),
    })),
  ];
}

/** What changed beside the figures of an edition, in the record and in what it is compared with. */
export async function besideSince(
  national: Pick<NationalRepository, 'releases'>,
  { authority, edition, period, touched, known }: BesideAsked,
): Promise<Beside> {
  const seen = await national.releases(authority.authorityId);
  const frozen = frozenFor(authority, period);
  const now = frozen && (frozen.releaseId ?? 0);
  const releases = releasesBeside(seen, edition.releaseId ?? 0, now);
  const ofRecord = changesBeside(touched.touches, period, known).flatMap(
    ({ revision, ...change }): RecordChange[] => {
      const made = touched.made.get(revision);
      if (made === undefined) return [];
      const { reason, person, at } = made;
      return [{ revision, reason, person, at, ...change }];
    },
  );
  const changes = [...ofRecord, ...releaseChanges(releases)].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
  return { changes, benchmarks: releases.sentence };
}
