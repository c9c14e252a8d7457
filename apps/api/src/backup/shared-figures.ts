import type { TransactionHandle } from '@vital-signs/database';
import type { SharedReference } from './backup-tables';

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

/** How a table that several authorities share takes a row: the number of what is there, or was made. */
type TakeRow = (transaction: TransactionHandle, row: Row) => Promise<number | undefined>;

/** The first row's number. */
async function numberFrom(
  transaction: TransactionHandle,
  sql: string,
  values: readonly unknown[],
): Promise<number | undefined> {
  const [found] = await transaction.query<{ id: number }>(sql, values);
  return found?.id;
}

const takeArea: TakeRow = async (transaction, { kind, name, laNumber, onsCode, region }) =>
  (await numberFrom(
    transaction,
    `SELECT id FROM "Area"
      WHERE "onsCode" = $3 OR "laNumber" = $4
         OR ("onsCode" IS NULL AND "laNumber" IS NULL AND $3::text IS NULL AND $4::text IS NULL
             AND kind = $1::"AreaKind" AND name = $2)
      ORDER BY "onsCode" = $3 DESC NULLS LAST, id LIMIT 1`,
    [kind, name, onsCode, laNumber],
  )) ??
  numberFrom(
    transaction,
    `INSERT INTO "Area" (kind, name, "onsCode", "laNumber", region)
     VALUES ($1::"AreaKind", $2, $3, $4, $5) RETURNING id`,
    [kind, name, onsCode, laNumber, region],
  );

const takeMeasure: TakeRow = async (transaction, { source, key }) =>
  (await numberFrom(
    transaction,
    `SELECT id FROM "NationalMeasure" WHERE source = $1::"NationalSource" AND key = $2`,
    [source, key],
  )) ??
  numberFrom(
    transaction,
    `INSERT INTO "NationalMeasure" (source, key) VALUES ($1::"NationalSource", $2) RETURNING id`,
    [source, key],
  );

/**
 * A release that everybody saw, and that is here, is that one. Otherwise it becomes the authority's
 * own, so that nobody else's figures change with a restore; where nobody else is here it is everybody's.
 */
const takeRelease =
  (authorityId: number): TakeRow =>
  async (transaction, row) => {
    const isOwn = row['authorityId'] === true;
    const taken = `NOT EXISTS (SELECT 1 FROM restored_name r WHERE r.kind = 'RELEASE' AND r.id = n.id)`;
    const there = isOwn
      ? undefined
      : await numberFrom(
          transaction,
          `SELECT id FROM "NationalRelease" n
            WHERE source = $1::"NationalSource" AND sha256 = $2 AND "authorityId" IS NULL AND ${taken}
            ORDER BY id LIMIT 1`,
          [row['source'], row['sha256']],
        );
    return (
      there ??
      numberFrom(
        transaction,
        `INSERT INTO "NationalRelease" (source, title, "fileName", sha256, "publishedOn", "loadedAt",
                                        person, rows, "authorityId")
         SELECT $1::"NationalSource", $2, $3, $4, $5::date, $6::timestamptz, $7, $8,
                CASE WHEN $9 OR EXISTS (SELECT 1 FROM "Authority" WHERE id <> $10) THEN $10::int END
         RETURNING id`,
        [
          ...[row['source'], row['title'], row['fileName'], row['sha256'], row['publishedOn']],
          ...[row['loadedAt'], row['person'], row['rows'], isOwn, authorityId],
        ],
      )
    );
  };

const takeModel: TakeRow = async (transaction, { name, releaseId }) =>
  (await numberFrom(
    transaction,
    `SELECT id FROM "NeighbourModel" WHERE name = $1 AND "releaseId" = ${numberOf('RELEASE', '$2')}`,
    [name, releaseId],
  )) ??
  numberFrom(
    transaction,
    `INSERT INTO "NeighbourModel" (name, "releaseId")
     SELECT $1, ${numberOf('RELEASE', '$2')} RETURNING id`,
    [name, releaseId],
  );

/** The tables whose rows are found again by name, and how each takes one; the others take rows in bulk. */
export function namedTables(
  authorityId: number,
): Readonly<
  Record<string, { readonly kind: SharedReference; readonly take: TakeRow } | undefined>
> {
  return {
    Area: { kind: 'AREA', take: takeArea },
    NationalMeasure: { kind: 'MEASURE', take: takeMeasure },
    NationalRelease: { kind: 'RELEASE', take: takeRelease(authorityId) },
    NeighbourModel: { kind: 'MODEL', take: takeModel },
  };
}

/** Takes a row of such a table, and remembers where its name leads. */
export async function takeNamedRow(
  transaction: TransactionHandle,
  { kind, take }: { readonly kind: SharedReference; readonly take: TakeRow },
  row: Row,
): Promise<void> {
  const id = await take(transaction, row);
  if (id === undefined) throw new Error(`${kind} ${String(row['id'])} could not be restored.`);
  await transaction.query(
    `INSERT INTO restored_name (kind, name, id) VALUES ($1, $2, $3)
     ON CONFLICT (kind, name) DO NOTHING`,
    [kind, row['id'], id],
  );
}
