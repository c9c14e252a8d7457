import { findingsByIndicator, lastDay, parsePeriodKey } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { FindingRecord, FindingsAt } from './findings.service';

/** The place of a finding in the tree of its month; null where the reader does not see it. */
async function placeOf(
  { placeId, month: key }: FindingRecord,
  authority: AuthorityRecord,
  places: PlaceService,
): Promise<PlaceNode | null> {
  const on = key ?? authority.latestMonth?.slice(0, 7);
  const day = on === undefined ? undefined : lastDay(parsePeriodKey(on));
  const tree = await places.treeOn(authority, day);
  return tree.places.find((place) => place.placeId === placeId) ?? null;
}

/**
 * What was found, as far as somebody sees the places that it is about. A finding that adds places up
 * is told to those alone who see all of them, and how much a check compared to nobody who does not.
 */
export async function seenFindings(
  { findings, runs, revision }: FindingsAt,
  authority: AuthorityRecord,
  places: PlaceService,
): Promise<FindingsAt> {
  const told = await Promise.all(
    findings.map(async (finding) => {
      if (finding.placeId === null) return true;
      const place = await placeOf(finding, authority, places);
      if (place === null) return false;
      return finding.check !== 'LOCALITIES_AGAINST_COUNTY' || !place.hasUnseenChildren;
    }),
  );
  const seen = findings.filter((_, index) => told[index]);
  return {
    revision,
    findings: seen,
    byKey: new Map(seen.map((finding) => [finding.key, finding])),
    byIndicator: findingsByIndicator(seen),
    runs: runs.map((run) => ({
      ...run,
      compared: null,
      found: seen.filter(({ check }) => check === run.check).length,
    })),
  };
}
