import type { TransactionHandle } from '../src/database';

/** Columns to be written with their SQL types, in order. */
export type ColumnTypes = Readonly<Record<string, string>>;

/** Rows of one statement; PGlite and PostgreSQL take some thousands of short rows in milliseconds. */
const ROWS_PER_STATEMENT = 2_000;

/**
 * Writes many rows of one table with few statements. A column that a row leaves out is null; what
 * the table's own defaults fill (ids, times) is not among the columns.
 */
export async function insertRows<Columns extends ColumnTypes>(
  transaction: TransactionHandle,
  table: string,
  columns: Columns,
  rows: readonly Readonly<Record<keyof Columns, unknown>>[],
): Promise<void> {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
  const sql = `INSERT INTO "${table}" (${names.join(', ')})
    SELECT ${names.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS r(${typed.join(', ')})`;
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await transaction.query(sql, [JSON.stringify(rows.slice(from, from + ROWS_PER_STATEMENT))]);
  }
}

/** Takes ids of a table's own sequence for rows that others written with them will name. */
export async function takeIds(
  transaction: TransactionHandle,
  table: string,
  count: number,
): Promise<number[]> {
  const rows = await transaction.query<{ id: number }>(
    `SELECT nextval(pg_get_serial_sequence($1, 'id'))::int AS id FROM generate_series(1, $2::int)`,
    [`"${table}"`, count],
  );
  return rows.map(({ id }) => id);
}
