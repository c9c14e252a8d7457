import type { TransactionHandle } from '@vital-signs/database';
import type { SharedReference } from './backup-tables';
import { placeReleases, type ReleaseInFile } from './restored-releases';

/**
 * Where a name that a backup gives to something shared leads here. A table of the transaction, so
 * that rows are joined with it where they are.
 */
export const MAKE_NAMES = `CREATE TEMPORARY TABLE restored_name (
    kind text NOT NULL, name text NOT NULL, id int NOT NULL, PRIMARY KEY (kind, name)
  ) ON COMMIT DROP`;

/** The number here of what a backup names, as SQL over the column that names it. */
export const numberOf = (kind: SharedReference, column: string) =>
  `(SELECT id FROM restored_name WHERE restored_name.kind = '${kind}' AND restored_name.name = ${column})`;

type Row = Readonly<Record<string, unknown>>;

/** How a table that several authorities share takes rows. */
interface NamedTable {
  readonly kind: SharedReference;
  /** The number of what is here already. */
  readonly find: (transaction: TransactionHandle, row: Row) => Promise<number | undefined>;
  /** Makes it under a number. */
  readonly make: (transaction: TransactionHandle, row: Row, id: number) => Promise<unknown>;
}

const remember = (
  transaction: TransactionHandle,
  kind: SharedReference,
  name: unknown,
  id: number,
) =>
  transaction.query(
    `INSERT INTO restored_name (kind, name, id) VALUES ($1, $2, $3)
     ON CONFLICT (kind, name) DO NOTHING`,
    [kind, name, id],
  );

async function numberFrom(
  transaction: TransactionHandle,
  sql: string,
  values: readonly unknown[],
): Promise<number | undefined> {
  const [found] = await transaction.query<{ id: number }>(sql, values);
  return found?.id;
}

const AREAS: NamedTable = {
  kind: 'AREA',
  find: (transaction, { kind, name, onsCode, laNumber }) =>
    numberFrom(
      transaction,
      `SELECT id FROM "Area"
        WHERE "onsCode" = $3 OR "laNumber" = $4
           OR ("onsCode" IS NULL AND "laNumber" IS NULL AND $3::text IS NULL AND $4::text IS NULL
               AND kind = $1::"AreaKind" AND name = $2)
        ORDER BY "onsCode" = $3 DESC NULLS LAST, id LIMIT 1`,
      [kind, name, onsCode, laNumber],
    ),
  make: (transaction, { kind, name, onsCode, laNumber, region }, id) =>
    transaction.query(
      `INSERT INTO "Area" (id, kind, name, "onsCode", "laNumber", region)
       VALUES ($1, $2::"AreaKind", $3, $4, $5, $6)`,
      [id, kind, name, onsCode, laNumber, region],
    ),
};

const MEASURES: NamedTable = {
  kind: 'MEASURE',
  find: (transaction, { source, key }) =>
    numberFrom(
      transaction,
      `SELECT id FROM "NationalMeasure" WHERE source = $1::"NationalSource" AND key = $2`,
      [source, key],
    ),
  make: (transaction, { source, key }, id) =>
    transaction.query(
      `INSERT INTO "NationalMeasure" (id, source, key) VALUES ($1, $2::"NationalSource", $3)`,
      [id, source, key],
    ),
};

/**
 * A release that is not here becomes the authority's own, so that nobody else's figures change with a
 * restore; where nobody else is here, one that everybody saw is everybody's.
 */
const makeRelease =
  (authorityId: number): NamedTable['make'] =>
  (transaction, row, id) =>
    transaction.query(
      `INSERT INTO "NationalRelease" (id, source, title, "fileName", sha256, "publishedOn",
                                      "loadedAt", person, rows, "authorityId", withdraws, reason,
                                      whole)
       SELECT $1, $2::"NationalSource", $3, $4, $5, $6::date, $7::timestamptz, $8, $9,
              CASE WHEN $10 OR EXISTS (SELECT 1 FROM "Authority" WHERE id <> $11) THEN $11::int END,
              ${numberOf('RELEASE', '$12::text')}, $13::text, $14`,
      [
        ...[id, row['source'], row['title'], row['fileName'], row['sha256'], row['publishedOn']],
        ...[row['loadedAt'], row['person'], row['rows'], row['authorityId'] === true, authorityId],
        ...[row['withdraws'] ?? null, row['reason'] ?? null, row['whole'] !== false],
      ],
    );

/**
 * Takes the releases of a backup, and gives them back as they are compared afterwards.
 */
export async function takeReleases(
  transaction: TransactionHandle,
  authorityId: number,
  rows: readonly Row[],
): Promise<readonly ReleaseInFile[]> {
  const releases = rows as unknown as readonly ReleaseInFile[];
  const { numbers, here } = await placeReleases(transaction, authorityId, releases);
  const make = makeRelease(authorityId);
  for (const row of rows) {
    const name = String(row['id']);
    const id = numbers.get(name) ?? 0;
    if (!here.has(name)) await make(transaction, row, id);
    await remember(transaction, 'RELEASE', name, id);
  }
  return releases;
}

const MODELS: NamedTable = {
  kind: 'MODEL',
  find: (transaction, { name, releaseId }) =>
    numberFrom(
      transaction,
      `SELECT id FROM "NeighbourModel"
        WHERE name = $1 AND "releaseId" = ${numberOf('RELEASE', '$2')}`,
      [name, releaseId],
    ),
  make: (transaction, { name, releaseId }, id) =>
    transaction.query(
      `INSERT INTO "NeighbourModel" (id, name, "releaseId")
       SELECT $1, $2, ${numberOf('RELEASE', '$3')}`,
      [id, name, releaseId],
    ),
};

/** Tables whose rows are found again by name, beside the releases; the others take rows in bulk. */
export const NAMED_TABLES: Readonly<Record<string, NamedTable | undefined>> = {
  Area: AREAS,
  NationalMeasure: MEASURES,
  NeighbourModel: MODELS,
};

/**
 * Takes rows of such a table, in their order, and remembers where the name of each leads. Those that
 * are made keep their numbers where all of these are free; otherwise they follow after all that are
 * here. Either way they stand in their old order: a later release has the higher number.
 */
export async function takeNamedRows(
  transaction: TransactionHandle,
  name: string,
  { kind, find, make }: NamedTable,
  rows: readonly Row[],
): Promise<void> {
  const missing: Row[] = [];
  for (const row of rows) {
    const found = await find(transaction, row);
    if (found === undefined) missing.push(row);
    else await remember(transaction, kind, row['id'], found);
  }
  const [{ last = 0, isTaken = false } = {}] = await transaction.query<{
    last: number;
    isTaken: boolean;
  }>(
    `SELECT coalesce(max(id), 0) AS last, coalesce(bool_or(id = ANY($1::int[])), false) AS "isTaken"
       FROM "${name}"`,
    [missing.map((row) => row['number'])],
  );
  for (const [index, row] of missing.entries()) {
    const id = isTaken ? last + 1 + index : Number(row['number']);
    await make(transaction, row, id);
    await remember(transaction, kind, row['id'], id);
  }
}
