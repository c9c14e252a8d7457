import {
  nationalBenchmarks,
  periodBesideMonth,
  periodKey,
  type NationalBenchmarks,
  type Period,
} from '@vital-signs/domain';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { LoadedMeasure } from './loaded-measure';
import { keyOfArea, nationalFacts, type MeasureRecord, type ReleasedFacts } from './national-facts';
import type { ReleaseRow } from './national.repository';

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

/** What is compared, and what of it was chosen. */
export interface ComparisonAsked {
  readonly indicator: IndicatorRecord;
  readonly authorityName: string;
  readonly loaded: LoadedMeasure;
  readonly releases: readonly ReleaseRow[];
  readonly note: string | null;
  /** The month beside which it stands. */
  readonly period: Period;
  /** Key of a published year; null: the one that belongs to the month. */
  readonly year: string | null;
  /** Name of a neighbour model; null: the latest. */
  readonly model: string | null;
  /** Number of the edition as which it is read; null: as known now. */
  readonly edition: number | null;
}

/** Compares an indicator with what some releases hold of the measure to which it is tied. */
export function compareIndicator(asked: ComparisonAsked): NationalComparisonRecord {
  const { indicator, loaded, releases, edition } = asked;
  const { around, years } = loaded;
  const shared = {
    ...{ indicator, edition, measure: loaded.measure, note: asked.note, years },
    models: [...loaded.models.keys()],
  };
  const model = asked.model ?? shared.models[0] ?? null;
  const nothing = (problem: string) => ({ ...shared, model, problem, found: null });
  if (releases.length === 0) return nothing(noReleases(edition));
  if (years.length === 0) return nothing('No published figures of this measure are loaded.');
  if (around === null) return nothing(`No published area is known as ${asked.authorityName}.`);
  const year =
    asked.year === null
      ? periodBesideMonth(years, asked.period)
      : (years.find((one) => periodKey(one) === asked.year) ?? null);
  if (year === null) return nothing(noYear(asked.year, loaded.measure));
  const listed = model === null ? undefined : loaded.models.get(model);
  const facts = nationalFacts(loaded.measure, loaded.values, year, releases, loaded.geography);
  const made = nationalBenchmarks(facts, {
    own: keyOfArea(around.own.id),
    region: around.region === null ? null : keyOfArea(around.region.id),
    nation: around.nation === null ? null : keyOfArea(around.nation.id),
    neighbours: (listed?.neighbours ?? []).map(({ neighbourId }) => keyOfArea(neighbourId)),
    ...{ polarity: indicator.polarity, followsSuccession: true },
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
