import {
  formatPeriod,
  periodKey,
  standingAmong,
  standingAmongWords,
  standingReleases,
  type Period,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import { loadMeasures, type LoadedMeasure } from '../national/loaded-measure';
import type { MeasureRecord } from '../national/national-facts';
import { sourceWords } from '../national/national-sentences';
import type { NationalRepository, ReleaseRow } from '../national/national.repository';
import type { Reading, ReadingService } from '../reading/reading.service';
import { areasElsewhere, type AreaElsewhereRecord } from './areas-elsewhere';
import { councilsElsewhere, latestReading } from './councils-elsewhere';
import type { TiedCouncilRepository } from './tied-council.repository';

/** A national measure as it is published of an authority and of others. */
export interface MeasureElsewhereRecord {
  readonly tied: readonly IndicatorRecord[];
  readonly indicator: IndicatorRecord;
  readonly measure: MeasureRecord;
  readonly note: string | null;
  readonly problem: string | null;
  readonly years: readonly Period[];
  readonly year: Period | null;
  readonly model: string | null;
  readonly models: readonly string[];
  readonly standing: string | null;
  readonly areas: readonly AreaElsewhereRecord[];
  readonly reading: Reading | null;
  readonly source: string;
}

export interface MeasureElsewhereAsked {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the indicator; null: the first that is tied. */
  readonly indicator: string | null;
  /** Key of a published year; null: the latest in which the authority has a figure. */
  readonly year: string | null;
  /** Name of a neighbour model; null: the latest. */
  readonly model: string | null;
}

export interface NationalComparisonService {
  /** As known now. Null where the indicator is not known, or tied to no national measure. */
  of(asked: MeasureElsewhereAsked): Promise<MeasureElsewhereRecord | null>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly indicators: IndicatorService;
  readonly readings: ReadingService;
  readonly national: NationalRepository;
  readonly tiedCouncils: TiedCouncilRepository;
}

export function createNationalComparisonService(sources: Sources): NationalComparisonService {
  const { authorities, indicators, national, tiedCouncils } = sources;

  async function found(authority: AuthorityRecord, asked: MeasureElsewhereAsked) {
    const [catalogue, links, seen] = await Promise.all([
      indicators.catalogueAt(authority),
      national.links(authority),
      national.releases(authority.authorityId),
    ]);
    const linkOf = ({ id }: IndicatorRecord) => links.find(({ indicatorId }) => indicatorId === id);
    const tied = catalogue.filter((one) => linkOf(one) !== undefined);
    const indicator =
      asked.indicator === null ? tied[0] : tied.find(({ key }) => key === asked.indicator);
    const link = indicator && linkOf(indicator);
    if (indicator === undefined || link === undefined) return null;
    return { tied, indicator, link, releases: standingReleases(seen, null) };
  }

  return {
    async of(asked) {
      const authority = await authorities.bySlug(asked.authority);
      const at = authority && (await found(authority, asked));
      if (authority === null || at === null) return null;
      const { indicator, link, releases, tied } = at;
      const [measures, others, reading] = await Promise.all([
        loadMeasures(national, authority, [link], releases),
        authority.fictional ? [] : tiedCouncils.tiedTo(link, authority.authorityId),
        latestReading(sources, authority, indicator.key),
      ]);
      const loaded = measures(link);
      const councils = await councilsElsewhere(sources, others);
      const { around } = loaded;
      const years = loaded.years.toReversed();
      const [latestModel = null] = loaded.models.keys();
      const listed = loaded.models.get(asked.model ?? latestModel ?? '');
      const neighbours = listed?.neighbours ?? [];
      const { polarity } = indicator;
      const areas =
        around === null || years.length === 0
          ? []
          : areasElsewhere({
              ...{ releases, years, neighbours, councils, polarity },
              loaded: { ...loaded, around },
            });
      const year = yearOf(years, areas, asked.year);
      return {
        ...{
          tied,
          indicator,
          note: link.note,
          measure: loaded.measure,
          years,
          year,
          areas,
          reading,
        },
        problem: problemOf(loaded, releases, authority),
        model: listed === undefined ? null : (asked.model ?? latestModel),
        models: [...loaded.models.keys()],
        standing: year && standingIn(years.indexOf(year), year, areas, indicator),
        source: sourceOf(loaded, releases, listed?.releaseId ?? null),
      };
    },
  };
}

function problemOf(
  { around, years }: LoadedMeasure,
  releases: readonly ReleaseRow[],
  { name }: AuthorityRecord,
): string | null {
  if (releases.length === 0) return 'No published figures are loaded.';
  if (years.length === 0) return 'No published figures of this measure are loaded.';
  return around === null ? `No published area is known as ${name}.` : null;
}

/** The year asked for, or the latest in which the authority has a figure, or else the latest. */
function yearOf(
  years: readonly Period[],
  areas: readonly AreaElsewhereRecord[],
  asked: string | null,
): Period | null {
  if (asked !== null) return years.find((one) => periodKey(one) === asked) ?? null;
  const own = areas.find(({ kind }) => kind === 'OWN');
  return years.findLast((_, index) => own?.values[index] != null) ?? years.at(-1) ?? null;
}

function standingIn(
  index: number,
  year: Period,
  areas: readonly AreaElsewhereRecord[],
  { polarity }: IndicatorRecord,
): string | null {
  const own = areas.find(({ kind }) => kind === 'OWN');
  if (own === undefined) return null;
  const neighbours = areas.filter(({ nearness }) => nearness !== null);
  const standing = standingAmong(
    own.values[index] ?? null,
    neighbours.map(({ values }) => values[index] ?? null),
  );
  const shown = own.words[index] ?? '';
  return standing === null
    ? `${own.name} has no published figure in ${formatPeriod(year)}.`
    : `${own.name}, ${shown} in ${formatPeriod(year)}: ${standingAmongWords(standing, polarity)}.`;
}

/** The releases that the figures, and the list of neighbours, are from. */
function sourceOf(
  { values }: LoadedMeasure,
  releases: readonly ReleaseRow[],
  model: number | null,
): string {
  const used = new Set([...values.own.map(({ releaseId }) => releaseId), model]);
  return sourceWords(releases.filter(({ id }) => used.has(id)).reverse());
}
