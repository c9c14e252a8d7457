import {
  allAuthorities,
  nationalBenchmarks,
  standingReleases,
  yearBefore,
  type NationalFacts,
} from '@vital-signs/domain';
import {
  describedMeasures,
  figureOf,
  geographyOf,
  grouped,
  keyOfArea,
  measuresBehind,
  nationalFacts,
  neighbourModels,
  periodsOf,
} from './national-facts';
import type { NationalRepository, NeighbourRow, ReleaseRow } from './national.repository';

/** How many benchmarks there are, and of what. */
export interface EveryBenchmark {
  readonly measures: number;
  readonly years: number;
  readonly authorities: number;
  /** Authorities with a figure, over all measures and years: each was compared. */
  readonly compared: number;
}

/**
 * Makes every benchmark of every authority, of every measure and year that is loaded for all: what
 * one page asks for once, for all pages there could be. Measures are read one after another, so
 * that no more than one is held.
 */
export async function makeEveryBenchmark(national: NationalRepository): Promise<EveryBenchmark> {
  // No authority has this number: what is loaded for all is seen, and nothing else.
  const releases = standingReleases(await national.releases(0), null);
  const ids = releases.map(({ id }) => id);
  const [areas, successions, described, neighbours] = await Promise.all([
    national.areas(),
    national.successions(),
    national.descriptions(ids, null),
    national.neighbours(ids, null),
  ]);
  const geography = geographyOf(areas, successions);
  const listed = neighboursByArea(neighbours, releases);
  const regions = new Map(
    areas.filter(({ kind }) => kind === 'REGION').map(({ id, name }) => [name, keyOfArea(id)]),
  );
  const nation = areas.find(({ kind }) => kind === 'NATION');
  const authorities = areas.filter(({ kind }) => kind === 'AUTHORITY');
  let [years, compared] = [0, 0];
  const measures = describedMeasures(described, releases);
  for (const measure of measures) {
    const keys = measuresBehind(measure.source, measure.key);
    const values = await national.values(
      keys.map((key) => ({ source: measure.source, key })),
      ids,
    );
    const kept = new Map(
      keys.map((key) => [
        key,
        grouped(
          values.filter((row) => row.key === key).map(figureOf),
          ({ periodStart }) => periodStart,
        ),
      ]),
    );
    const [own = '', numerator = '', denominator = ''] = kept.keys();
    const beside = (key: string, starts: readonly string[]) =>
      starts.flatMap((start) => kept.get(key)?.get(start) ?? []);
    for (const year of periodsOf(values.filter(({ key }) => key === measure.key))) {
      years += 1;
      // No other years are looked through for the figures of one.
      const starts = [year.start, yearBefore(year).start];
      const held = {
        own: beside(own, starts),
        numerators: beside(numerator, starts),
        denominators: beside(denominator, starts),
      };
      const facts: NationalFacts = nationalFacts(measure, held, year, releases, geography);
      const all = allAuthorities(facts);
      for (const { id, region } of authorities) {
        const made = nationalBenchmarks(
          facts,
          {
            ...{ own: keyOfArea(id), polarity: measure.polarity, followsSuccession: true },
            region: region === null ? null : (regions.get(region) ?? null),
            nation: nation === undefined ? null : keyOfArea(nation.id),
            neighbours: listed.get(id) ?? [],
          },
          all,
        );
        if (made.own.figure.value !== null) compared += 1;
      }
    }
  }
  return { measures: measures.length, years, authorities: authorities.length, compared };
}

/** The neighbours of every authority by the latest model. */
function neighboursByArea(
  rows: readonly NeighbourRow[],
  releases: readonly ReleaseRow[],
): ReadonlyMap<number, readonly string[]> {
  const [latest] = neighbourModels(rows, releases).values();
  const byArea = new Map<number, string[]>();
  for (const { areaId, neighbourId } of latest?.neighbours ?? []) {
    byArea.set(areaId, [...(byArea.get(areaId) ?? []), keyOfArea(neighbourId)]);
  }
  return byArea;
}
