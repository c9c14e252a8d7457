import {
  nationalBenchmarks,
  periodBesideMonth,
  periodKey,
  type NationalBenchmarks,
  type Period,
} from '@vital-signs/domain';
import type { AuthorityService } from '../authority/authority.service';
import { momentOf } from '../edition/moment';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import { loadMeasure } from './loaded-measure';
import { keyOfArea, nationalFacts, type MeasureRecord, type ReleasedFacts } from './national-facts';
import type { NationalRepository, ReleaseRow } from './national.repository';

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

/** Benchmarks that were made, with all that their words are made of. */
export interface MadeBenchmarks {
  readonly period: Period;
  readonly made: NationalBenchmarks;
  readonly areaNamed: (key: string) => string;
  /** The releases that the figures of some areas are from, the latest first. */
  readonly releasesOf: (areas: readonly string[]) => readonly ReleaseRow[];
  /** Every release that a figure of the period is from, the latest first. */
  readonly releases: readonly ReleaseRow[];
  /** The release that the list of neighbours is from; null where there is none. */
  readonly modelRelease: ReleaseRow | null;
}

/** The comparison of one indicator, with what there is to choose. */
export interface NationalComparisonRecord {
  readonly indicator: IndicatorRecord;
  readonly measure: MeasureRecord;
  readonly note: string | null;
  /** Why nothing was made; null where something was. */
  readonly problem: string | null;
  readonly found: MadeBenchmarks | null;
  readonly years: readonly Period[];
  readonly edition: number | null;
  readonly model: string | null;
  readonly models: readonly string[];
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
      // As published: by what was loaded by then, nothing where nothing was.
      const last = frozen === null ? Infinity : (frozen.releaseId ?? 0);
      const releases = seen.filter(({ id }) => id <= last);
      const loaded = await loadMeasure(national, authority, link, releases);
      const shared = {
        ...{ indicator, measure: loaded.measure, note: link.note, years: loaded.years },
        ...{ edition: frozen?.number ?? null, models: [...loaded.models.keys()] },
      };
      const model = asked.model ?? shared.models[0] ?? null;
      const nothing = (problem: string) => ({ ...shared, model, problem, found: null });
      const { around, years } = loaded;
      if (releases.length === 0) return nothing(noReleases(frozen?.number ?? null));
      if (years.length === 0) return nothing('No published figures of this measure are loaded.');
      if (around === null) return nothing(`No published area is known as ${authority.name}.`);
      const year =
        asked.year === null
          ? periodBesideMonth(years, period)
          : (years.find((one) => periodKey(one) === asked.year) ?? null);
      if (year === null) return nothing(noYear(asked.year, loaded.measure));
      const listed = model === null ? undefined : loaded.models.get(model);
      const facts = nationalFacts(loaded.measure, loaded.values, year, releases, loaded.geography);
      const made = nationalBenchmarks(facts, {
        own: keyOfArea(around.own.id),
        region: around.region === null ? null : keyOfArea(around.region.id),
        nation: around.nation === null ? null : keyOfArea(around.nation.id),
        neighbours: (listed?.neighbours ?? []).map(({ neighbourId }) => keyOfArea(neighbourId)),
        polarity: indicator.polarity,
        followsSuccession: true,
      });
      const names = new Map(loaded.geography.areas.map(({ id, name }) => [keyOfArea(id), name]));
      const found: MadeBenchmarks = {
        ...{ period: year, made },
        areaNamed: (key) => names.get(key) ?? key,
        releasesOf: (areas) => releasesUsed(areas, facts, releases),
        releases: releasesUsed([...facts.figures.keys()], facts, releases),
        modelRelease: releases.find(({ id }) => id === listed?.releaseId) ?? null,
      };
      return { ...shared, model: listed === undefined ? null : model, problem: null, found };
    },
  };
}

function releasesUsed(
  areas: readonly string[],
  { figures, successions }: ReleasedFacts,
  releases: readonly ReleaseRow[],
): readonly ReleaseRow[] {
  const followed = (area: string) => [
    area,
    ...successions.flatMap(({ predecessor, successor }) =>
      predecessor === area ? successor : successor === area ? predecessor : [],
    ),
  ];
  const used = new Set(
    areas.map((area) => {
      const found = followed(area).find((one) => figures.has(one));
      return found === undefined ? undefined : figures.get(found)?.releaseId;
    }),
  );
  return releases.filter(({ id }) => used.has(id)).reverse();
}

function noReleases(edition: number | null): string {
  return edition === null
    ? 'No published figures are loaded.'
    : `No published figures were loaded when edition ${edition} was published.`;
}

function noYear(asked: string | null, { name }: MeasureRecord): string {
  return asked === null
    ? `No year of “${name}” was over by then, among those that are loaded.`
    : `“${name}” has no published year ${asked}, among those that are loaded.`;
}
