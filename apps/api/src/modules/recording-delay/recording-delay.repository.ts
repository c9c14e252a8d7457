import type { Basis, Provenance, Queryable } from '@vital-signs/database';

/** A figure of the authority itself as a load gave it. */
export interface LoadedRow {
  readonly indicatorId: number;
  readonly basis: Basis;
  /** First day of the month, and the first after it. */
  readonly start: string;
  readonly end: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly countsProvenance: Provenance | null;
  /** The day of the load. */
  readonly on: string;
}

/** What loads gave of an authority's own months, and when the latest was. */
export interface LoadsAt {
  /** In the order in which they were loaded. */
  readonly rows: readonly LoadedRow[];
  /** The day of the latest load of any month; null where none was loaded. */
  readonly lastLoad: string | null;
}

export interface RecordingDelayRepository {
  /**
   * The figures of whole months as each load gave them, by a revision, of months that were loaded soon
   * after they ended: by half a year a month stands, and what changes it then is a correction. What was
   * restated for another cause than late recording is left out: it says nothing of how late one records.
   */
  loadsAt(authorityId: number, revision: number): Promise<LoadsAt>;
}

/** Somewhat longer than months are followed. */
const DAYS_FOLLOWED = 245;

export function createRecordingDelayRepository(database: Queryable): RecordingDelayRepository {
  return {
    async loadsAt(authorityId, revision) {
      const [found] = await database.query<{
        rows: readonly LoadedRow[];
        lastLoad: string | null;
      }>(
        `WITH given AS (
           SELECT o.* FROM "Place" p
             JOIN "Observation" o ON o."authorityId" = $1 AND o."placeId" = p.id
            WHERE p."authorityId" = $1 AND p.kind = 'AUTHORITY' AND o."periodKind" = 'MONTH'
         ), loads AS (
           SELECT number, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "on", restates
             FROM "Revision"
            WHERE "authorityId" = $1 AND number <= $2 AND cause = 'IMPORT'
              -- One that gave no month of the authority, such as of national figures, confirms none.
              AND number IN (SELECT "fromRevision" FROM given)
         )
         SELECT (SELECT "on" FROM loads ORDER BY number DESC LIMIT 1) AS "lastLoad",
                (SELECT coalesce(json_agg(json_build_object(
                          'indicatorId', o."indicatorId", 'basis', o.basis, 'start', o."periodStart",
                          'end', o."periodEnd", 'value', o.value, 'numerator', o.numerator,
                          'denominator', o.denominator, 'countsProvenance', o."countsProvenance",
                          'on', l."on") ORDER BY l.number), '[]')
                   FROM loads l
                   JOIN given o ON o."fromRevision" = l.number
                  WHERE o.provenance <> 'MODELLED'
                    AND (l.restates IS NULL OR l.restates = 'LATE_RECORDING')
                    AND l."on"::date < o."periodEnd" + ${DAYS_FOLLOWED}) AS rows`,
        [authorityId, revision],
      );
      return found ?? { rows: [], lastLoad: null };
    },
  };
}
