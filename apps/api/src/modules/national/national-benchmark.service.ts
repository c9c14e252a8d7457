import { standingReleases, type Period } from '@vital-signs/domain';
import type { AuthorityService } from '../authority/authority.service';
import { momentOf } from '../edition/moment';
import type { IndicatorService } from '../indicator/indicator.service';
import { compareIndicator, type NationalComparisonRecord } from './compare-indicator';
import { loadMeasures } from './loaded-measure';
import type { NationalRepository } from './national.repository';

export interface NationalBenchmarksAsked {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  /** Null: the latest month with figures. */
  readonly period: Period | null;
  /** Number of an edition; null: as known now. */
  readonly edition: number | null;
  /** Key of a published year; null: the one that belongs to the month. */
  readonly year: string | null;
  /** Name of a neighbour model; null: the latest. */
  readonly model: string | null;
}

export interface NationalBenchmarkService {
  /** Null where the indicator is not known, or tied to no national measure. */
  of(asked: NationalBenchmarksAsked): Promise<NationalComparisonRecord | null>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly indicators: IndicatorService;
  readonly national: NationalRepository;
}

export function createNationalBenchmarkService({
  authorities,
  indicators,
  national,
}: Sources): NationalBenchmarkService {
  return {
    async of(asked) {
      const moment = await momentOf(authorities, asked);
      if (moment === null) return null;
      const { authority, period, revision, frozen } = moment;
      const at = { authorityId: authority.authorityId, revision };
      const indicator = await indicators.byKey({ ...authority, revision }, asked.indicator);
      if (indicator === null) return null;
      const [[link], seen] = await Promise.all([
        national.links(at, indicator.id),
        national.releases(authority.authorityId),
      ]);
      if (link === undefined) return null;
      // As published: by what stood then, nothing where nothing was loaded.
      const releases = standingReleases(seen, frozen && (frozen.releaseId ?? 0));
      const measures = await loadMeasures(national, authority, [link], releases);
      return compareIndicator({
        ...{ indicator, releases, period, note: link.note, loaded: measures(link) },
        ...{ year: asked.year, model: asked.model, edition: frozen?.number ?? null },
        authorityName: authority.name,
      });
    },
  };
}
