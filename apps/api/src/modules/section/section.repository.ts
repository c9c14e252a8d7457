import type { Queryable } from '@vital-signs/database';
import type { RecordAt } from '../indicator/indicator.repository';
import { AREA_NAMED, type ReportAreaRecord } from '../report-area/report-area.repository';

/** A page of the report as it was described at a revision, with what stands on it by the numbers of indicators. */
export interface SectionRecord {
  authorityId: number;
  /** The revision at which it is described so. */
  revision: number;
  /** Slug of the authority. */
  authority: string;
  id: number;
  slug: string;
  name: string;
  position: number;
  definition: string | null;
  notes: string[];
  source: string;
  area: ReportAreaRecord;
  indicatorIds: number[];
  dimensions: { indicatorId: number; dimension: string }[];
}

export interface SectionRepository {
  /** Aligned with what is asked; each list in the order of the report as it was then. */
  reportsAt(asked: readonly RecordAt[]): Promise<SectionRecord[][]>;
}

export function createSectionRepository(database: Queryable): SectionRepository {
  return {
    async reportsAt(asked) {
      const rows = await database.query<SectionRecord & { asked: number }>(
        `SELECT asked.position::int AS asked, s."authorityId", asked.revision, a.slug AS authority,
                s.id, s.slug, coalesce(former.name, s.name) AS name,
                coalesce(former.position, s.position) AS position,
                CASE WHEN former.name IS NULL THEN s.definition ELSE former.definition END
                  AS definition,
                to_json(coalesce(former.notes, s.notes)) AS notes, s.source,
                json_build_object('revision', asked.revision, 'authority', a.slug,
                                  'slug', area.slug, 'name', named.name,
                                  'position', named.position) AS area,
                (SELECT coalesce(json_agg(i."indicatorId" ORDER BY i.position, i."indicatorId"), '[]')
                   FROM "SectionIndicator" i
                  WHERE i."authorityId" = s."authorityId" AND i."sectionId" = s.id) AS "indicatorIds",
                (SELECT coalesce(json_agg(json_build_object(
                          'indicatorId', d."indicatorId", 'dimension', d.dimension)
                          ORDER BY d.position, d."indicatorId", d.dimension), '[]')
                   FROM "SectionDimension" d
                  WHERE d."authorityId" = s."authorityId" AND d."sectionId" = s.id) AS dimensions
           FROM unnest($1::int[], $2::int[]) WITH ORDINALITY
                  AS asked("authorityId", revision, position)
           JOIN "Authority" a ON a.id = asked."authorityId"
           JOIN "ReportSection" s ON s."authorityId" = a.id
           JOIN "ReportArea" area
             ON area."authorityId" = s."authorityId" AND area.id = s."reportAreaId"
           ${AREA_NAMED}
           LEFT JOIN LATERAL (
             SELECT f.name, f.position, f.definition, f.notes FROM "FormerReportSection" f
              WHERE f."authorityId" = s."authorityId" AND f."sectionId" = s.id
                AND f."beforeRevision" > asked.revision
              ORDER BY f."beforeRevision" LIMIT 1) former ON true
          ORDER BY named.position, area.id, coalesce(former.position, s.position), s.id`,
        [asked.map(({ authorityId }) => authorityId), asked.map(({ revision }) => revision)],
      );
      const reports: SectionRecord[][] = asked.map(() => []);
      for (const { asked: position, ...section } of rows) reports[position - 1]?.push(section);
      return reports;
    },
  };
}
