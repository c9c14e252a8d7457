import type { Basis, PeriodKind, Provenance, Queryable } from '@vital-signs/database';

/** A figure of the authority itself as a load gave it. */
export interface LoadedRow {
  readonly indicatorId: number;
  readonly basis: Basis;
  readonly kind: Extract<PeriodKind, 'MONTH' | 'QUARTER'>;
  /** First day of the month or quarter, and the first after it. */
  readonly start: string;
  readonly end: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly countsProvenance: Provenance | null;
  /** The day for which the load speaks: that on which its file was accurate, or else that of the load. */
  readonly on: string;
}

/** What loads gave of an authority's own months and quarters, and when the latest was. */
export interface LoadsAt {
  /** In the order of the days for which they speak. */
  readonly rows: readonly LoadedRow[];
  /**
   * By number of the indicator, the latest day for which a load with a figure of it speaks: one without
   * neither ages nor confirms its months.
   */
  readonly lastLoads: Readonly<Record<string, string>>;
}

export interface RecordingDelayRepository {
  /**
   * The figures of months and quarters as each load gave them, by a revision, of those that were loaded soon
   * after they ended: by half a year they stand, and what changes it then is a correction. What was
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
        lastLoads: Readonly<Record<string, string>>;
      }>(
        `WITH given AS (
           SELECT o.* FROM "Place" p
             JOIN "Observation" o ON o."authorityId" = $1 AND o."placeId" = p.id
            WHERE p."authorityId" = $1 AND p.kind = 'AUTHORITY' AND o."periodKind" IN ('MONTH', 'QUARTER')
         ), loads AS (
           SELECT number, restates,
                  coalesce((SELECT to_char(max(i."accurateAsOf"), 'YYYY-MM-DD') FROM "Import" i
                             WHERE i."authorityId" = $1 AND i.revision = number),
                           to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD')) AS "on"
             FROM "Revision"
            WHERE "authorityId" = $1 AND number <= $2 AND cause = 'IMPORT'
         ), latest AS (
           SELECT o."indicatorId" AS id, max(l."on") AS "on"
             FROM loads l JOIN given o ON o."fromRevision" = l.number GROUP BY 1
         )
         SELECT (SELECT coalesce(json_object_agg(id, "on"), '{}') FROM latest) AS "lastLoads",
                (SELECT coalesce(json_agg(json_build_object(
                          'indicatorId', o."indicatorId", 'basis', o.basis, 'kind', o."periodKind", 'start', o."periodStart",
                          'end', o."periodEnd", 'value', o.value, 'numerator', o.numerator,
                          'denominator', o.denominator, 'countsProvenance', o."countsProvenance",
                          'on', l."on") ORDER BY l."on", l.number), '[]')
                   FROM loads l
                   JOIN given o ON o."fromRevision" = l.number
                  WHERE o.provenance <> 'MODELLED'
                    AND (l.restates IS NULL OR l.restates = 'LATE_RECORDING')
                    AND l."on"::date < o."periodEnd" + ${DAYS_FOLLOWED}) AS rows`,
        [authorityId, revision],
      );
      return found ?? { rows: [], lastLoads: {} };
    },
  };
}
