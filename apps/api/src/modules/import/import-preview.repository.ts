import type { Queryable } from '@vital-signs/database';
import type { LoadedPeriod, Period } from '@vital-signs/domain';
import type { ImportKey } from './import.repository';

/** The periods of which a file speaks, the latest first. */
export async function touchedPeriods(
  database: Queryable,
  { authorityId, number }: ImportKey,
): Promise<LoadedPeriod[]> {
  const rows = await database.query<Omit<LoadedPeriod, 'period'> & Period>(
    `SELECT r."periodKind" AS kind, r."periodStart" AS start, r."periodEnd" AS "end",
            ARRAY(SELECT e.number FROM "Edition" e
              WHERE e."authorityId" = $1 AND e."periodKind" = r."periodKind"
                AND e."periodStart" = r."periodStart" AND e."periodEnd" = r."periodEnd"
              ORDER BY e.number) AS editions,
            count(*) FILTER (WHERE r.change = 'NEW') AS "cellsNew",
            count(*) FILTER (WHERE r.change = 'CHANGED') AS "cellsChanged",
            count(*) FILTER (WHERE r.change = 'SAME') AS "cellsSame"
       FROM "ImportRow" r
      WHERE r."authorityId" = $1 AND r."importId" = $2
      GROUP BY r."periodKind", r."periodStart", r."periodEnd"
      ORDER BY r."periodStart" DESC, r."periodEnd"`,
    [authorityId, number],
  );
  return rows.map(({ kind, start, end, ...counts }) => ({
    ...counts,
    period: { kind, start, end },
  }));
}

/** Published periods of which storing a file writes figures, the latest first. */
export async function restatedPeriods(database: Queryable, key: ImportKey): Promise<Period[]> {
  const periods = await touchedPeriods(database, key);
  return periods.flatMap(({ period, editions, cellsNew, cellsChanged }) =>
    editions.length > 0 && cellsNew + cellsChanged > 0 ? [period] : [],
  );
}
