import type { Queryable } from '@vital-signs/database';

/** A heading of a report. */
export interface ReportAreaRecord {
  /** Slug of the authority. */
  authority: string;
  slug: string;
  name: string;
  position: number;
}

export interface ReportAreaRepository {
  /** In the order of the report. */
  ofAuthorities(authorityIds: readonly number[]): Promise<Map<number, ReportAreaRecord[]>>;
}

export function createReportAreaRepository(database: Queryable): ReportAreaRepository {
  return {
    async ofAuthorities(authorityIds) {
      const rows = await database.query<ReportAreaRecord & { authorityId: number }>(
        `SELECT r."authorityId", a.slug AS authority, r.slug, r.name, r.position
           FROM "ReportArea" r JOIN "Authority" a ON a.id = r."authorityId"
          WHERE r."authorityId" = ANY($1) ORDER BY r.position, r.id`,
        [authorityIds],
      );
      const areas = new Map<number, ReportAreaRecord[]>();
      for (const { authorityId, ...area } of rows) {
        areas.set(authorityId, [...(areas.get(authorityId) ?? []), area]);
      }
      return areas;
    },
  };
}
