import {
  nationalBenchmarks,
  neighbourBasis,
  periodBesideMonth,
  standingReleases,
  type Period,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { EditionRecord } from '../edition/edition-record';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import { loadMeasures, type LoadedMeasure } from './loaded-measure';
import { keyOfArea, nationalFacts } from './national-facts';
import type { NationalRepository, ReleaseRow } from './national.repository';

/** The mean of the statistical neighbours beside a month, and what it is made of. */
export interface NeighbourAverage {
  readonly value: number;
  /** Mean of 10 of 10 neighbours, 2021 model, 2016/17. */
  readonly basis: string;
}

/** Of an indicator, by its id, beside a month; null where none can be made. */
export type NeighbourAverages = (indicatorId: number, month: Period) => NeighbourAverage | null;

/** A revision of an authority's record, or an edition of it. */
export interface AveragesAsked {
  readonly authority: AuthorityRecord;
  readonly revision: number;
  /** The edition as which it is read; null: as known at the revision. */
  readonly frozen: EditionRecord | null;
}

/**
 * The averages of the statistical neighbours of some indicators, from the published figures that
 * were loaded by the revision, or by the edition: by the latest model, and the year that was over by
 * the month.
 */
export async function neighbourAverages(
  national: NationalRepository,
  { authority, revision, frozen }: AveragesAsked,
  indicators: readonly IndicatorRecord[],
): Promise<NeighbourAverages> {
  const { authorityId } = authority;
  const [links, loaded] = await Promise.all([
    national.links({ authorityId, revision }),
    national.releasesAt({ authorityId, revision }),
  ]);
  const releases = standingReleases(loaded, frozen && (frozen.releaseId ?? 0));
  const wanted = links.filter(({ indicatorId }) => indicators.some(({ id }) => id === indicatorId));
  if (releases.length === 0 || wanted.length === 0) return () => null;
  const measures = await loadMeasures(national, authority, wanted, releases);
  const byIndicator = new Map(wanted.map((link) => [link.indicatorId, measures(link)]));
  return (indicatorId, month) => {
    const measure = byIndicator.get(indicatorId);
    return measure === undefined ? null : averageBeside(month, measure, releases);
  };
}

function averageBeside(
  month: Period,
  { around, measure, models, values, years, geography }: LoadedMeasure,
  releases: readonly ReleaseRow[],
): NeighbourAverage | null {
  const year = periodBesideMonth(years, month);
  const [latest] = models;
  if (around === null || year === null || latest === undefined) return null;
  const [model, { neighbours }] = latest;
  const facts = nationalFacts(measure, values, year, releases, geography);
  const { summary } = nationalBenchmarks(facts, {
    own: keyOfArea(around.own.id),
    ...{ region: null, nation: null, polarity: measure.polarity, followsSuccession: true },
    neighbours: neighbours.map(({ neighbourId }) => keyOfArea(neighbourId)),
  });
  if (summary.mean === null) return null;
  return { value: summary.mean, basis: neighbourBasis(summary, 'MEAN', model, year) };
}
