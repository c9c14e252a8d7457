import { createHash } from 'node:crypto';
import type { Queryable } from '@vital-signs/database';
import type { Counted } from './backup-lines';
import { BACKED_UP, type BackedUpTable, type SharedReference } from './backup-tables';

/** A column of a table, with its type as SQL writes it. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

/** The columns of a table, in their order. */
export function columnsOf(database: Queryable, table: string): Promise<Column[]> {
  return database.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
      WHERE attrelid = format('%I', $1::text)::regclass AND attnum > 0 AND NOT attisdropped
      ORDER BY attnum`,
    [table],
  );
}

/** The columns of a table that a backup holds: the authority is known, and its number is of one database. */
export const writtenColumns = (
  { only, kind }: BackedUpTable,
  columns: readonly Column[],
): readonly Column[] =>
  columns.filter(
    ({ name }) =>
      (only === undefined || only.includes(name)) && (kind !== 'OWNED' || name !== 'authorityId'),
  );

/** What tells something shared from others of its kind, whatever its number, as SQL over its id. */
const NAME_OF: Readonly<Record<SharedReference, (id: string) => string>> = {
  AREA: (id) =>
    `(SELECT concat_ws('|', a.kind, coalesce(a."onsCode", ''), coalesce(a."laNumber", ''), a.name)
        FROM "Area" a WHERE a.id = ${id})`,
  MEASURE: (id) => `(SELECT m.source || '|' || m.key FROM "NationalMeasure" m WHERE m.id = ${id})`,
  RELEASE: (id) => `(SELECT name FROM release WHERE release.id = ${id})`,
  MODEL: (id) => `(SELECT name FROM model WHERE model.id = ${id})`,
};

/** Tables whose rows others name. */
const NAMED: Readonly<Record<string, SharedReference>> = {
  Area: 'AREA',
  NationalMeasure: 'MEASURE',
  NationalRelease: 'RELEASE',
  NeighbourModel: 'MODEL',
};

/** Everybody whom a row of the authority names, as SQL. */
const PEOPLE = BACKED_UP.flatMap(({ name, people = [] }) =>
  people.map((column) => `SELECT "${column}" AS id FROM "${name}" WHERE "authorityId" = $1`),
).join(' UNION ');

/** The releases that the authority $1 sees, each with the name that a backup gives to it. */
const RELEASES = `
    SELECT id, concat_ws('|', source, sha256,
                         row_number() OVER (PARTITION BY source, sha256 ORDER BY id)) AS name
      FROM "NationalRelease" WHERE "authorityId" IS NULL OR "authorityId" = $1`;

/** The same within a restore: those of the backup, under the names that it gave to them. */
const RESTORED_RELEASES = `SELECT id, name FROM restored_name WHERE kind = 'RELEASE'`;

/** Of the authority $1: some releases, their lists of neighbours, and the people that it names. */
const seen = (releases: string) => `WITH release AS (${releases}
  ), model AS (
    SELECT m.id, concat_ws('|', r.name, m.name) AS name
      FROM "NeighbourModel" m JOIN release r ON r.id = m."releaseId"
  ), person AS (${PEOPLE})`;

function written(table: BackedUpTable, { name }: Column, eventShift: number): string {
  const column = `t."${name}"`;
  const instead = table.instead?.[name];
  const shared = table.shared?.[name];
  if (instead !== undefined) return instead;
  if (shared !== undefined) return NAME_OF[shared](column);
  if (table.people?.includes(name) === true) {
    return `coalesce((SELECT u.email FROM "User" u WHERE u.id = ${column}), ${column})`;
  }
  const own = NAMED[table.name];
  if (name === 'id' && own !== undefined) return NAME_OF[own](column);
  return table.name === 'AuditEvent' && name === 'id' ? `${column} - ${eventShift}` : column;
}

export interface RowsAsked {
  readonly authorityId: number;
  readonly columns: readonly Column[];
  /** By how much the numbers of events here are higher than those that are written. */
  readonly eventShift?: number;
  /** Whether they were restored within this transaction. */
  readonly isRestored?: boolean;
}

const AT_ONCE = 500;

/**
 * The rows of a table as a backup writes them, each as one line of JSON without the end of the line.
 * For use within a transaction, in which the rows are read a few at a time.
 */
export async function* rowsOf(
  transaction: Queryable,
  table: BackedUpTable,
  { authorityId, columns, eventShift = 0, isRestored = false }: RowsAsked,
): AsyncGenerator<readonly string[]> {
  const selected = columns.map(
    (column) => `${written(table, column, eventShift)} AS "${column.name}"`,
  );
  // What is found again by its name keeps its number too, where that is free.
  if (NAMED[table.name] !== undefined) selected.push('t.id AS number');
  const sql = `${seen(isRestored ? RESTORED_RELEASES : RELEASES)} SELECT row_to_json(x)::text AS line FROM (
      SELECT ${selected.join(', ')} FROM "${table.name}" t
       WHERE ${table.rows ?? 't."authorityId" = $1'}
       ORDER BY ${table.key.map((name) => `t."${name}"`).join(', ')}) x`;
  // The number of an authority, no text: a cursor takes no parameters.
  await transaction.query(
    `DECLARE backed_up NO SCROLL CURSOR FOR ${sql.replaceAll('$1', String(authorityId))}`,
  );
  for (;;) {
    const rows = await transaction.query<{ line: string }>(`FETCH ${AT_ONCE} FROM backed_up`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await transaction.query('CLOSE backed_up');
}

/** Counts lines, and makes the SHA-256 of them. */
export function lineCounter() {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    add(line: string): void {
      hash.update(line).update('\n');
      rows += 1;
    },
    counted: (): Counted => ({ rows, sha256: hash.copy().digest('hex') }),
  };
}

/** Rows are written and compared as if it were noon in Greenwich, wherever the server stands. */
export const SAME_EVERYWHERE = `SET LOCAL TimeZone = 'UTC'`;
