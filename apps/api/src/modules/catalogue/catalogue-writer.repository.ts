import type { Queryable } from '@vital-signs/database';
import type { IndicatorDescription } from '@vital-signs/domain';
import type {
  AreaEdit,
  CatalogueEdits,
  PlaceEdit,
  TargetSet,
  ToleranceSet,
} from './catalogue-edits';
import type { CatalogueState, TargetStanding, ToleranceStanding } from './catalogue-state';

/** Where and when something is written. */
export interface Writing {
  readonly record: Queryable;
  readonly authorityId: number;
  readonly revision: number;
}

type Closing = 'IndicatorVersion' | 'Tolerance' | 'Target' | 'Annotation' | 'PlaceLink';

/** Closes rows that live; gives how many did. */
export async function closeRows(
  { record, authorityId, revision }: Writing,
  table: Closing,
  ids: readonly number[],
): Promise<number> {
  const closed = await record.query(
    `UPDATE "${table}" SET "toRevision" = $3
      WHERE "authorityId" = $1 AND id = ANY($2::int[]) AND "toRevision" IS NULL RETURNING id`,
    [authorityId, ids, revision],
  );
  return closed.length;
}

const DESCRIBED_COLUMNS = [
  ...['ref', 'name', 'position', 'onScorecard', 'polarity', 'measureKind', 'basis', 'frequency'],
  ...['dataNote', 'unit', 'multiplier', 'decimals', 'numeratorLabel', 'denominatorLabel'],
  ...['denominatorIsPopulation', 'yearToDateRule', 'countsChildren', 'additive', 'teamKinds'],
  ...['definition', 'caveats', 'leadOfficer', 'dataOwner', 'sourceSystem', 'statutoryCode'],
  ...['measuredFrom', 'source', 'note'],
] as const satisfies readonly (keyof IndicatorDescription)[];

const CASTS: Readonly<Partial<Record<keyof IndicatorDescription, string>>> = {
  ...{ polarity: '::"Polarity"', measureKind: '::"MeasureKind"', basis: '::"Basis"' },
  ...{ frequency: '::"PeriodKind"', yearToDateRule: '::"YearToDateRule"' },
  ...{ measuredFrom: '::date', teamKinds: '::text[]' },
};

const LINK_COLUMNS = [
  ['keptWith', 'keptWithId'],
  ['numerator', 'numeratorIndicatorId'],
  ['denominator', 'denominatorIndicatorId'],
  ['partOf', 'partOfIndicatorId'],
  ['inflow', 'inflowIndicatorId'],
  ['outflow', 'outflowIndicatorId'],
] as const satisfies readonly (readonly [keyof IndicatorDescription, string])[];

async function closeDescription(
  { record, authorityId, revision }: Writing,
  indicatorId: number,
): Promise<void> {
  await record.query(
    `UPDATE "IndicatorVersion" SET "toRevision" = $3
      WHERE "authorityId" = $1 AND "indicatorId" = $2 AND "toRevision" IS NULL`,
    [authorityId, indicatorId, revision],
  );
}

async function insertDescription(
  { record, authorityId, revision }: Writing,
  described: IndicatorDescription,
  ids: ReadonlyMap<string, number>,
  areaId: number,
): Promise<void> {
  const values: unknown[] = [authorityId, ids.get(described.key), areaId, revision];
  const columns = ['authorityId', 'indicatorId', 'reportAreaId', 'fromRevision'];
  const places = ['$1', '$2', '$3', '$4'];
  for (const column of DESCRIBED_COLUMNS) {
    columns.push(column);
    places.push(`$${values.push(described[column])}${CASTS[column] ?? ''}`);
  }
  for (const [field, column] of LINK_COLUMNS) {
    const named = described[field];
    columns.push(column);
    places.push(`$${values.push(named === null ? null : ids.get(named))}`);
  }
  await record.query(
    `INSERT INTO "IndicatorVersion" (${columns.map((column) => `"${column}"`).join(', ')})
     VALUES (${places.join(', ')})`,
    values,
  );
}

/** Ends the description of an indicator: its figures stay on record. */
export const endDescription = closeDescription;

async function writeIndicators(
  writing: Writing,
  state: CatalogueState,
  descriptions: readonly IndicatorDescription[],
  areas: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const { record, authorityId } = writing;
  const ids = new Map([...state.indicators, ...state.ended].map(({ key, id }) => [key, id]));
  for (const { key } of descriptions) {
    if (ids.has(key)) continue;
    const [row] = await record.query<{ id: number }>(
      'INSERT INTO "Indicator" ("authorityId", key) VALUES ($1, $2) RETURNING id',
      [authorityId, key],
    );
    if (row !== undefined) ids.set(key, row.id);
  }
  for (const described of descriptions) {
    await closeDescription(writing, ids.get(described.key) ?? 0);
    await insertDescription(writing, described, ids, areas.get(described.area) ?? 0);
  }
  return ids;
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
  { place, kind, value, from, to, textAsPrinted, source }: TargetStanding,
  indicatorId: number,
): Promise<void> {
  await record.query(
    `INSERT INTO "Target" ("authorityId", "indicatorId", "placeId", kind, value, "validFrom", "validTo",
            "textAsPrinted", source, "fromRevision")
     VALUES ($1, $2, $3, $4::"TargetKind", $5, $6::date, $7::date, $8, $9, $10)`,
    [
      ...[authorityId, indicatorId, placeId(places, place), kind, value],
      ...[from, to, textAsPrinted, source, revision],
    ],
  );
}

function placeId(places: CatalogueState['places'], slug: string | null): number | null {
  return slug === null ? null : (places.find((place) => place.slug === slug)?.id ?? null);
}

/** Describes a place anew, and keeps how it was described before. */
export async function describePlace(
  { record, authorityId, revision }: Writing,
  { slug, name, shortName, teamKind, position }: PlaceEdit,
): Promise<void> {
  await record.query(
    `INSERT INTO "FormerPlace" ("authorityId", "placeId", "beforeRevision", name, "shortName",
            "teamKind", position)
     SELECT "authorityId", id, $3, name, "shortName", "teamKind", position FROM "Place"
      WHERE "authorityId" = $1 AND slug = $2`,
    [authorityId, slug, revision],
  );
  await record.query(
    `UPDATE "Place" SET name = $3, "shortName" = $4, "teamKind" = $5, position = $6
      WHERE "authorityId" = $1 AND slug = $2`,
    [authorityId, slug, name, shortName, teamKind, position],
  );
}

async function writeArea(
  { record, authorityId, revision }: Writing,
  { slug, name, position }: AreaEdit,
  newSlug: (name: string) => string,
): Promise<void> {
  if (slug === null) {
    await record.query(
      'INSERT INTO "ReportArea" ("authorityId", slug, name, position) VALUES ($1, $2, $3, $4)',
      [authorityId, newSlug(name), name, position],
    );
    return;
  }
  await record.query(
    `INSERT INTO "FormerReportArea" ("authorityId", "reportAreaId", "beforeRevision", name, position)
     SELECT "authorityId", id, $3, name, position FROM "ReportArea"
      WHERE "authorityId" = $1 AND slug = $2`,
    [authorityId, slug, revision],
  );
  await record.query(
    'UPDATE "ReportArea" SET name = $3, position = $4 WHERE "authorityId" = $1 AND slug = $2',
    [authorityId, slug, name, position],
  );
}

/** Writes edits in which nothing is wrong any more, all under one revision. */
export async function writeEdits(
  writing: Writing,
  state: CatalogueState,
  edits: CatalogueEdits,
  newSlug: (name: string) => string,
): Promise<void> {
  for (const area of edits.areas) await writeArea(writing, area, newSlug);
  const areas = new Map(state.areas.map(({ slug, id }) => [slug, id]));
  const ids = await writeIndicators(writing, state, edits.indicators, areas);
  for (const set of edits.tolerances) await writeTolerances(writing, state, set, ids);
  for (const set of edits.targets) await writeTargets(writing, state, set, ids);
  for (const place of edits.places) await describePlace(writing, place);
}
