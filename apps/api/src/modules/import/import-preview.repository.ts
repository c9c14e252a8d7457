import type { PeriodKind, Queryable } from '@vital-signs/database';
import type { ImportKey } from './import.repository';

/** A period of which a file speaks, whether it is published, and what storing the file does to it. */
export interface TouchedPeriod {
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
  /** Number of the latest edition of it; null: it has none. */
  readonly edition: number | null;
  readonly cellsNew: number;
  readonly cellsChanged: number;
  readonly cellsSame: number;
}

/** The periods of which a file speaks, the latest first. */
export function touchedPeriods(
  database: Queryable,
  { authorityId, number }: ImportKey,
): Promise<TouchedPeriod[]> {
  return database.query<TouchedPeriod>(
    `SELECT r."periodKind" AS kind, r."periodStart" AS start, r."periodEnd" AS "end",
            (SELECT max(e.number) FROM "Edition" e
              WHERE e."authorityId" = $1 AND e."periodKind" = r."periodKind"
                AND e."periodStart" = r."periodStart" AND e."periodEnd" = r."periodEnd") AS edition,
            count(*) FILTER (WHERE r.change = 'NEW') AS "cellsNew",
            count(*) FILTER (WHERE r.change = 'CHANGED') AS "cellsChanged",
            count(*) FILTER (WHERE r.change = 'SAME') AS "cellsSame"
       FROM "ImportRow" r
      WHERE r."authorityId" = $1 AND r."importId" = $2
      GROUP BY r."periodKind", r."periodStart", r."periodEnd"
      ORDER BY r."periodStart" DESC, r."periodEnd"`,
    [authorityId, number],
  );
}
