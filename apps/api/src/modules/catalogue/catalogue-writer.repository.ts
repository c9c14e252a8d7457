import type { IndicatorDescription } from '@vital-signs/domain';
import { writeAnnotation } from './annotation-writer.repository';
import type { AreaEdit, CatalogueEdits, PlaceEdit, SectionEdit } from './catalogue-edits';
import type { CatalogueState } from './catalogue-state';
import { writeStandards } from './standard-writer.repository';
import type { Writing } from './writing';

const DESCRIBED_COLUMNS = [
  ...['ref', 'name', 'position', 'onScorecard', 'polarity', 'measureKind', 'basis', 'frequency'],
  ...['dataNote', 'unit', 'multiplier', 'decimals', 'numeratorLabel', 'denominatorLabel'],
  ...['denominatorIsPopulation', 'yearToDateRule', 'countsChildren', 'additive', 'teamKinds'],
  ...['definition', 'purpose', 'caveats', 'leadOfficer', 'dataOwner', 'sourceSystem'],
  ...['statutoryCode', 'caseLinkTemplate', 'measuredFrom', 'measuredUntil', 'source', 'note'],
] as const satisfies readonly (keyof IndicatorDescription)[];

const CASTS: Readonly<Partial<Record<keyof IndicatorDescription, string>>> = {
  ...{ polarity: '::"Polarity"', measureKind: '::"MeasureKind"', basis: '::"Basis"' },
  ...{ frequency: '::"PeriodKind"', yearToDateRule: '::"YearToDateRule"' },
  ...{ measuredFrom: '::date', measuredUntil: '::date', teamKinds: '::text[]' },
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
  // The authority is called as the place that it is.
  await record.query(
    `UPDATE "Authority" SET name = $2 WHERE id = $1
        AND EXISTS (SELECT FROM "Place" WHERE "authorityId" = $1 AND slug = $3 AND kind = 'AUTHORITY')`,
    [authorityId, name, slug],
  );
}

async function writeArea(
  { record, authorityId, revision }: Writing,
  { slug, name, position }: AreaEdit,
  newSlug: (name: string) => string,
): Promise<void> {
  if (slug === null) {
    await record.query(
      `INSERT INTO "ReportArea" ("authorityId", slug, name, position, "fromRevision")
       VALUES ($1, $2, $3, $4, $5)`,
      [authorityId, newSlug(name), name, position, revision],
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

/** Describes a page of the report anew, and keeps how it was described before. */
async function writeSection(
  { record, authorityId, revision }: Writing,
  { slug, name, position, definition, notes }: SectionEdit,
): Promise<void> {
  await record.query(
    `INSERT INTO "FormerReportSection" ("authorityId", "sectionId", "beforeRevision", name, position,
            definition, notes)
     SELECT "authorityId", id, $3, name, position, definition, notes FROM "ReportSection"
      WHERE "authorityId" = $1 AND slug = $2`,
    [authorityId, slug, revision],
  );
  await record.query(
    `UPDATE "ReportSection" SET name = $3, position = $4, definition = $5, notes = $6::text[]
      WHERE "authorityId" = $1 AND slug = $2`,
    [authorityId, slug, name, position, definition, notes],
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
  await writeStandards(writing, state, edits, ids);
  for (const place of edits.places) await describePlace(writing, place);
  for (const section of edits.sections) await writeSection(writing, section);
  for (const annotation of edits.annotations) {
    const was = state.annotations.find(({ id }) => id === annotation.id);
    await writeAnnotation(writing, annotation, was);
  }
}
