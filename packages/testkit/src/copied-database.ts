import type { Database } from '@vital-signs/database';

/** Rows that go in one statement: few enough for one message, many enough not to wait. */
const ROWS_AT_ONCE = 5_000;

/**
 * Puts everything that one database holds into another that has been migrated and is empty: what was
 * filled on the embedded database stands on a PostgreSQL server within seconds, instead of being made
 * there once more. Both have to have the same migrations.
 */
export async function copyDatabase(from: Database, to: Database): Promise<void> {
  const tables = await from.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
      WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  const sequences = await from.query<{ name: string; last: number | null }>(
    `SELECT sequencename AS name, last_value AS last FROM pg_sequences WHERE schemaname = 'public'`,
  );
  await to.transaction(async (transaction) => {
    // Neither guards nor references are asked, in whatever order tables come: they held where it was made.
    await transaction.query('SET LOCAL session_replication_role = replica');
    for (const { name } of tables) {
      for (let read = 0; ; read += ROWS_AT_ONCE) {
        const [page] = await from.query<{ rows: string | null; count: number }>(
          `SELECT json_agg(one)::text AS rows, count(*) AS count
             FROM (SELECT * FROM "${name}" ORDER BY ctid LIMIT $1 OFFSET $2) AS one`,
          [ROWS_AT_ONCE, read],
        );
        if (page === undefined || page.rows === null) break;
        await transaction.query(
          `INSERT INTO "${name}" SELECT * FROM json_populate_recordset(NULL::"${name}", $1::json)`,
          [page.rows],
        );
        if (page.count < ROWS_AT_ONCE) break;
      }
    }
    for (const { name, last } of sequences) {
      if (last !== null)
        await transaction.query('SELECT setval($1::regclass, $2)', [`"${name}"`, last]);
    }
  });
}
