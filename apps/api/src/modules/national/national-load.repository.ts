import {
  commitForEveryAuthority,
  commitRevision,
  type Database,
  type TransactionHandle,
} from '@vital-signs/database';
import {
  areaIssues,
  areaRights,
  KNOWN_SUCCESSIONS,
  matchAreas,
  type KnownArea,
  type NationalFile,
  type NationalIssue,
} from '@vital-signs/domain';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { AREAS } from './national.repository';
import { insertValues } from './national-values.repository';

/** A file that is to be loaded. */
export interface NationalLoad {
  readonly file: NationalFile;
  readonly fileName: string;
  readonly sha256: string;
  readonly publishedOn: string | null;
  readonly actor: AuditActor;
  /** The authority that alone is to see it; null: all. */
  readonly authority: { readonly authorityId: number; readonly slug: string } | null;
  /** What it is called, where it is an extract; left out: a whole file. */
  readonly extract?: string;
  /** True: it is loaded only where it never was. */
  readonly once?: boolean;
}

/** What loading a file did. */
export interface LoadedRelease {
  readonly number: number;
  readonly values: number;
}

/** The same bytes are loaded already, and seen by whom they are to be loaded for. */
export class LoadedAlreadyError extends Error {}

/** The file speaks of areas that are not on record, or calls one by the name of another. */
export class AreasRefusedError extends Error {
  constructor(readonly issues: readonly NationalIssue[]) {
    super(issues[0]?.sentence);
  }
}

/** Two areas of the file are one on record, so that each would have two figures. */
export class SameAreaError extends Error {
  constructor(one: string, other: string) {
    super(`The file speaks of one area as ${one} and as ${other}: name it in one way.`);
  }
}

/** Any number that nothing else locks by: one file is loaded at a time. */
export const LOAD_LOCK = 5_110_227;
/** Loading a file of a million figures takes minutes on the embedded database. */
const TEN_MINUTES = 600_000;

/**
 * Writes a release with all that it holds, in one transaction: for one authority under its next
 * revision, for all under that of each, so that nobody goes on reading what was made before.
 * @throws LoadedAlreadyError, AreasRefusedError, SameAreaError
 */
export function insertRelease(database: Database, load: NationalLoad): Promise<LoadedRelease> {
  const { authority, actor, fileName } = load;
  const reason = `National figures were loaded: ${titleOf(load)}, ${fileName}`;
  const request = { cause: 'IMPORT', reason, person: actor.name } as const;
  const write = (transaction: TransactionHandle) => writeRelease(transaction, load, reason);
  const options = { timeout: TEN_MINUTES };
  return authority === null
    ? commitForEveryAuthority(database, request, write, options)
    : commitRevision(database, { ...request, authorityId: authority.authorityId }, write, options);
}

/**
 * The same file, unless it was withdrawn or another has spoken of its measures since: whoever loaded a
 * wrong one may put the right one above it again.
 */
const SAME_FILE_STILL_LATEST = `
  SELECT 1 FROM "NationalRelease" same
   WHERE same.sha256 = $1 AND (same."authorityId" IS NULL OR same."authorityId" = $2::int)
     AND NOT EXISTS (
       SELECT 1 FROM "NationalRelease" gone
        WHERE gone.withdraws = same.id
          AND (gone."authorityId" IS NULL OR gone."authorityId" = $2::int))
     AND NOT EXISTS (
       SELECT 1 FROM "NationalRelease" later
        WHERE later.id > same.id AND later.source = same.source AND later.sha256 <> same.sha256
          AND later.withdraws IS NULL
          AND (later."authorityId" IS NULL OR later."authorityId" = $2::int)
          AND (NOT EXISTS (SELECT 1 FROM "NationalValue" v WHERE v."releaseId" = same.id)
            OR EXISTS (SELECT 1 FROM "NationalValue" v
                         JOIN "NationalValue" w ON w."measureId" = v."measureId"
                        WHERE v."releaseId" = same.id AND w."releaseId" = later.id)))`;

const EVER_LOADED = `
  SELECT 1 FROM "NationalRelease"
   WHERE sha256 = $1 AND withdraws IS NULL AND "authorityId" IS NOT DISTINCT FROM $2::int`;

const titleOf = ({ extract, file }: NationalLoad) => extract ?? file.title;

async function writeRelease(
  transaction: TransactionHandle,
  load: NationalLoad,
  reason: string,
): Promise<LoadedRelease> {
  const { file, fileName, sha256, publishedOn, actor, authority } = load;
  await transaction.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
  const authorityId = authority?.authorityId ?? null;
  const isSame = load.once === true ? EVER_LOADED : SAME_FILE_STILL_LATEST;
  const same = await transaction.query(isSame, [sha256, authorityId]);
  if (same.length > 0) throw new LoadedAlreadyError(fileName);
  const [release] = await transaction.query<{ id: number }>(
    `INSERT INTO "NationalRelease"
       (source, title, "fileName", sha256, "publishedOn", person, "authorityId", rows, whole)
     VALUES ($1::"NationalSource", $2, $3, $4, $5::date, $6, $7, $8, $9) RETURNING id`,
    [
      ...[file.source, titleOf(load), fileName, sha256, publishedOn, actor.name, authorityId],
      ...[file.rows, load.extract === undefined],
    ],
  );
  if (release === undefined) throw new Error('The release was not written.');
  const areas = await writeAreas(transaction, load, release.id);
  const measures = await writeMeasures(transaction, file, release.id);
  await insertValues(transaction, { file, releaseId: release.id, areas, measures });
  await writeNeighbours(transaction, file, release.id, areas);
  await recordAudit(transaction, {
    ...{ authorityId, kind: 'national.loaded', outcome: 'DONE', actor },
    subject: `Release ${release.id}, ${fileName}`,
    sentence: `${reason}.`,
    after: { release: release.id, sha256, rows: file.rows, values: file.values.length },
  });
  return { number: release.id, values: file.values.length };
}

/** Whether, beside the release $1, everybody sees extracts alone: a first whole file may still make areas known. */
const ARE_EXTRACTED = `
  SELECT coalesce(bool_and(NOT whole), false) AS "areExtracted"
    FROM "NationalRelease"
   WHERE "authorityId" IS NULL AND withdraws IS NULL AND id <> $1`;

/** Gives the ids of the file's areas by their keys in it. */
async function writeAreas(
  transaction: TransactionHandle,
  { file, authority }: NationalLoad,
  releaseId: number,
): Promise<ReadonlyMap<string, number>> {
  const known = await transaction.query<KnownArea>(AREAS);
  const [seen] = await transaction.query<{ areExtracted: boolean }>(ARE_EXTRACTED, [releaseId]);
  const rights = areaRights(file, authority === null, known, seen?.areExtracted ?? false);
  const issues = areaIssues(known, file.areas, rights);
  if (issues.length > 0) throw new AreasRefusedError(issues);
  const { added, changed, same } = matchAreas(known, file.areas, rights);
  if (same !== null) throw new SameAreaError(...same);
  await transaction.query(
    `INSERT INTO "Area" (kind, name, "laNumber", "onsCode", region)
     SELECT kind::"AreaKind", name, "laNumber", "onsCode", region
       FROM jsonb_to_recordset($1::jsonb)
         AS r(kind text, name text, "laNumber" text, "onsCode" text, region text)`,
    [JSON.stringify(added)],
  );
  await transaction.query(
    `UPDATE "Area" a
        SET name = r.name, "laNumber" = r."laNumber", "onsCode" = r."onsCode", region = r.region
       FROM jsonb_to_recordset($1::jsonb)
         AS r(id int, name text, "laNumber" text, "onsCode" text, region text)
      WHERE a.id = r.id`,
    [JSON.stringify(changed)],
  );
  await transaction.query(
    `INSERT INTO "AreaSuccession" ("predecessorId", "successorId", "on", whole)
     SELECT p.id, s.id, r."on", r.whole
       FROM jsonb_to_recordset($1::jsonb)
         AS r(predecessor text, successor text, "on" date, whole boolean)
       JOIN "Area" p ON p."laNumber" = r.predecessor
       JOIN "Area" s ON s."laNumber" = r.successor
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(KNOWN_SUCCESSIONS)],
  );
  return matchAreas(await transaction.query<KnownArea>(AREAS), file.areas, rights).found;
}

/** Gives the ids of the file's measures by their keys. */
async function writeMeasures(
  transaction: TransactionHandle,
  { source, measures }: NationalFile,
  releaseId: number,
): Promise<ReadonlyMap<string, number>> {
  const keys = measures.map(({ key }) => key);
  await transaction.query(
    `INSERT INTO "NationalMeasure" (source, key)
     SELECT $1::"NationalSource", key FROM unnest($2::text[]) AS r(key)
     ON CONFLICT DO NOTHING`,
    [source, keys],
  );
  const rows = await transaction.query<{ id: number; key: string }>(
    `SELECT id, key FROM "NationalMeasure"
      WHERE source = $1::"NationalSource" AND key = ANY($2::text[])`,
    [source, keys],
  );
  const ids = new Map(rows.map(({ id, key }) => [key, id]));
  await transaction.query(
    `INSERT INTO "NationalMeasureDescription"
       ("measureId", "releaseId", name, topic, polarity, unit, decimals, "yearType", "noQuartile",
        description)
     SELECT "measureId", $2::int, name, topic, polarity::"Polarity", unit, decimals, "yearType",
            "noQuartile", description
       FROM jsonb_to_recordset($1::jsonb)
         AS r("measureId" int, name text, topic text, polarity text, unit text, decimals int,
              "yearType" text, "noQuartile" boolean, description text)`,
    [
      JSON.stringify(measures.map((measure) => ({ ...measure, measureId: ids.get(measure.key) }))),
      releaseId,
    ],
  );
  return ids;
}

async function writeNeighbours(
  transaction: TransactionHandle,
  { neighbours }: NationalFile,
  releaseId: number,
  areas: ReadonlyMap<string, number>,
): Promise<void> {
  const names = [...new Set(neighbours.map(({ model }) => model))];
  const models = await transaction.query<{ id: number; name: string }>(
    `INSERT INTO "NeighbourModel" (name, "releaseId")
     SELECT name, $2::int FROM unnest($1::text[]) AS r(name) RETURNING id, name`,
    [names, releaseId],
  );
  const idOf = new Map(models.map(({ id, name }) => [name, id]));
  const members = neighbours.map(({ model, area, neighbour, rank, closeness }) => ({
    ...{ modelId: idOf.get(model), areaId: areas.get(area), rank, closeness },
    neighbourId: areas.get(neighbour),
  }));
  await transaction.query(
    `INSERT INTO "NeighbourModelMember" ("modelId", "areaId", rank, "neighbourId", closeness)
     SELECT "modelId", "areaId", rank, "neighbourId", closeness
       FROM jsonb_to_recordset($1::jsonb)
         AS r("modelId" int, "areaId" int, rank int, "neighbourId" int, closeness text)`,
    [JSON.stringify(members)],
  );
}
