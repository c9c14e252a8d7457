import { standingReleases } from '@vital-signs/domain';
import type { Moment } from '../edition/moment';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import { compareIndicator, type NationalComparisonRecord } from './compare-indicator';
import { loadMeasures } from './loaded-measure';
import type { NationalRepository } from './national.repository';

/** Of an indicator, by its id, beside the month; null where it is tied to no measure. */
export type PublishedComparisons = (indicatorId: number) => NationalComparisonRecord | null;

/**
 * The comparisons of some indicators as the page of each shows them unless asked otherwise: beside
 * the month, by the latest model. In seven statements at most, however many indicators there are.
 */
export async function publishedComparisons(
  national: NationalRepository,
  { authority, period, revision, frozen }: Moment,
  indicators: readonly IndicatorRecord[],
): Promise<PublishedComparisons> {
  const { authorityId } = authority;
  const [links, seen] = await Promise.all([
    national.links({ authorityId, revision }),
    national.releases(authorityId),
  ]);
  const byIndicator = new Map(links.map((link) => [link.indicatorId, link]));
  const tied = indicators.flatMap((indicator) => {
    const link = byIndicator.get(indicator.id);
    return link === undefined ? [] : [{ indicator, link }];
  });
  // As published: by what stood then, nothing where nothing was loaded.
  const releases = standingReleases(seen, frozen && (frozen.releaseId ?? 0));
  if (tied.length === 0 || releases.length === 0) return () => null;
  const wanted = tied.map(({ link }) => link);
  const measures = await loadMeasures(national, authority, wanted, releases);
  const compared = new Map(
    tied.map(({ indicator, link }) => [
      indicator.id,
      compareIndicator({
        ...{ indicator, releases, period, note: link.note, loaded: measures(link) },
        ...{ year: null, model: null, edition: frozen?.number ?? null },
        authorityName: authority.name,
      }),
    ]),
  );
  return (indicatorId) => compared.get(indicatorId) ?? null;
}
