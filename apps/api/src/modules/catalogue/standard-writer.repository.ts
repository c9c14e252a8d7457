import type { CatalogueEdits, PopulationSet, TargetSet, ToleranceSet } from './catalogue-edits';
import {
  AGES,
  type CatalogueState,
  type PopulationStanding,
  type TargetStanding,
  type ToleranceStanding,
} from './catalogue-state';
import { closeRows } from './closing.repository';
import type { Writing } from './writing';

/** Writes tolerances, targets and populations as they are to stand; `ids` are those of indicators by their keys. */
export async function writeStandards(
  writing: Writing,
  state: CatalogueState,
  { tolerances, targets, populations }: CatalogueEdits,
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  for (const set of tolerances) await writeTolerances(writing, state, set, ids);
  for (const set of targets) await writeTargets(writing, state, set, ids);
  for (const set of populations) await writePopulations(writing, state, set);
}

/** The live rows of a set that are not to stand any more as they do. */
function gone<Standing extends { readonly id: number | null }>(
  live: readonly Standing[],
  versions: readonly Standing[],
): number[] {
  const kept = new Set(versions.map(({ id }) => id));
  return live.flatMap(({ id }) => (id === null || kept.has(id) ? [] : [id]));
}

async function writeTolerances(
  writing: Writing,
  state: CatalogueState,
  set: ToleranceSet,
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const { key, place, versions } = set;
  const live = state.tolerances.filter((each) => each.key === key && each.place === place);
  await closeRows(writing, 'Tolerance', gone(live, versions));
  for (const version of versions) {
    if (version.id === null) await insertTolerance(writing, state, version, ids.get(key) ?? 0);
  }
}

async function insertTolerance(
  { record, authorityId, revision }: Writing,
  { places }: CatalogueState,
  { rule, place, from, to, textAsPrinted, source, note }: ToleranceStanding,
  indicatorId: number,
): Promise<void> {
  const limits = {
    ...{ red: null, green: null, lower: null, upper: null, minimum: null },
    ...{ tolerance: null, target: null, zeroConcern: false, zeroConcernMinimumDenominator: null },
    ...rule,
  };
  await record.query(
    `INSERT INTO "Tolerance" ("authorityId", "indicatorId", "placeId", model, red, green, lower, upper,
            minimum, tolerance, target, "zeroConcern", "zeroConcernMinimumDenominator", "validFrom",
            "validTo", "textAsPrinted", source, note, "fromRevision")
     VALUES ($1, $2, $3, $4::"JudgementModel", $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::date,
             $15::date, $16, $17, $18, $19)`,
    [
      ...[authorityId, indicatorId, placeId(places, place), rule.model],
      ...[limits.red, limits.green, limits.lower, limits.upper, limits.minimum],
      ...[limits.tolerance, limits.target, limits.zeroConcern],
      limits.zeroConcern ? limits.zeroConcernMinimumDenominator : null,
      ...[from, to, textAsPrinted, source, note, revision],
    ],
  );
}

async function writeTargets(
  writing: Writing,
  state: CatalogueState,
  { key, place, kind, versions }: TargetSet,
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const live = state.targets.filter(
    (each) => each.key === key && each.place === place && each.kind === kind,
  );
  await closeRows(writing, 'Target', gone(live, versions));
  for (const version of versions) {
    if (version.id === null) await insertTarget(writing, state, version, ids.get(key) ?? 0);
  }
}

async function insertTarget(
  { record, authorityId, revision }: Writing,
  { places }: CatalogueState,
  { place, kind, value, between, from, to, textAsPrinted, source }: TargetStanding,
  indicatorId: number,
): Promise<void> {
  await record.query(
    `INSERT INTO "Target" ("authorityId", "indicatorId", "placeId", kind, value, "validFrom", "validTo",
            "textAsPrinted", source, "fromRevision", "between")
     VALUES ($1, $2, $3, $4::"TargetKind", $5, $6::date, $7::date, $8, $9, $10, $11)`,
    [
      ...[authorityId, indicatorId, placeId(places, place), kind, value],
      ...[from, to, textAsPrinted, source, revision, between],
    ],
  );
}

function placeId(places: CatalogueState['places'], slug: string | null): number | null {
  return slug === null ? null : (places.find((place) => place.slug === slug)?.id ?? null);
}

async function writePopulations(
  writing: Writing,
  state: CatalogueState,
  { place, versions }: PopulationSet,
): Promise<void> {
  const live = state.populations.filter((each) => each.place === place && each.ages === AGES);
  await closeRows(writing, 'Population', gone(live, versions));
  for (const version of versions) {
    if (version.id === null) await insertPopulation(writing, state, version);
  }
}

async function insertPopulation(
  { record, authorityId, revision }: Writing,
  { places }: CatalogueState,
  { place, ages, estimateYear, count, from, to, provenance, source }: PopulationStanding,
): Promise<void> {
  await record.query(
    `INSERT INTO "Population" ("authorityId", "placeId", ages, "estimateYear", count, "validFrom",
            "validTo", provenance, source, "fromRevision")
     VALUES ($1, $2, $3, $4, $5, $6::date, $7::date, $8::"Provenance", $9, $10)`,
    [
      ...[authorityId, placeId(places, place), ages, estimateYear, count],
      ...[from, to, provenance, source, revision],
    ],
  );
}
