import type { Queryable } from '@vital-signs/database';
import type { RecordAt } from '../indicator/indicator.repository';

/** A heading of a report as it was called at a revision. */
export interface ReportAreaRecord {
  /** The revision at which it is called so. */
  revision: number;
  /** Slug of the authority. */
  authority: string;
  slug: string;
  name: string;
  position: number;
}

export interface ReportAreaRepository {
  /** Aligned with what is asked; each list in the order of the report as it was then. */
  reportsAt(asked: readonly RecordAt[]): Promise<ReportAreaRecord[][]>;
}

/**
 * What an area ("area") was called at the revision of "asked", and where it stood, as "named": the
 * earliest of its former names that a later revision changed, else its own.
 */
export const AREA_NAMED = `
  LEFT JOIN LATERAL (
    SELECT f.name, f.position FROM "FormerReportArea" f
     WHERE f."authorityId" = area."authorityId" AND f."reportAreaId" = area.id
       AND f."beforeRevision" > asked.revision
     ORDER BY f."beforeRevision" LIMIT 1) "formerArea" ON true
  CROSS JOIN LATERAL (
    SELECT coalesce("formerArea".name, area.name) AS name,
           coalesce("formerArea".position, area.position) AS position) named`;

export function createReportAreaRepository(database: Queryable): ReportAreaRepository {
  return {
    async reportsAt(asked) {
      const rows = await database.query<ReportAreaRecord & { asked: number }>(
        `SELECT asked.position::int AS asked, asked.revision, a.slug AS authority, area.slug,
                named.name, named.position
           FROM unnest($1::int[], $2::int[]) WITH ORDINALITY
                  AS asked("authorityId", revision, position)
           JOIN "Authority" a ON a.id = asked."authorityId"
           JOIN "ReportArea" area
             ON area."authorityId" = a.id AND area."fromRevision" <= asked.revision
           ${AREA_NAMED}
          ORDER BY named.position, area.id`,
        [asked.map(({ authorityId }) => authorityId), asked.map(({ revision }) => revision)],
      );
      const reports: ReportAreaRecord[][] = asked.map(() => []);
      for (const { asked: position, ...area } of rows) reports[position - 1]?.push(area);
      return reports;
    },
  };
}
