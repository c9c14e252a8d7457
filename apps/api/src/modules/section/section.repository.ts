import type { Queryable } from '@vital-signs/database';

/** A page of the report with what stands on it, by the numbers of indicators in their authority. */
export interface SectionRow {
  authorityId: number;
  /** Slug of the authority. */
  authority: string;
  id: number;
  slug: string;
  name: string;
  position: number;
  definition: string | null;
  notes: string[];
  source: string;
  area: { authority: string; slug: string; name: string; position: number };
  indicatorIds: number[];
  dimensions: { indicatorId: number; dimension: string }[];
}

export interface SectionRepository {
  /** In the order of the report. */
  ofAuthorities(authorityIds: readonly number[]): Promise<Map<number, SectionRow[]>>;
}

export function createSectionRepository(database: Queryable): SectionRepository {
  return {
    async ofAuthorities(authorityIds) {
      const rows = await database.query<SectionRow>(
        `SELECT s."authorityId", a.slug AS authority, s.id, s.slug, s.name, s.position,
                s.definition, to_json(s.notes) AS notes, s.source,
                json_build_object('authority', a.slug, 'slug', r.slug, 'name', r.name,
                                  'position', r.position) AS area,
                (SELECT coalesce(json_agg(i."indicatorId" ORDER BY i.position, i."indicatorId"), '[]')
                   FROM "SectionIndicator" i
                  WHERE i."authorityId" = s."authorityId" AND i."sectionId" = s.id) AS "indicatorIds",
                (SELECT coalesce(json_agg(json_build_object(
                          'indicatorId', d."indicatorId", 'dimension', d.dimension)
                          ORDER BY d.position, d."indicatorId", d.dimension), '[]')
                   FROM "SectionDimension" d
                  WHERE d."authorityId" = s."authorityId" AND d."sectionId" = s.id) AS dimensions
           FROM "ReportSection" s
           JOIN "Authority" a ON a.id = s."authorityId"
           JOIN "ReportArea" r ON r."authorityId" = s."authorityId" AND r.id = s."reportAreaId"
          WHERE s."authorityId" = ANY($1)
          ORDER BY r.position, r.id, s.position, s.id`,
        [authorityIds],
      );
      const sections = new Map<number, SectionRow[]>();
      for (const row of rows) {
        const group = sections.get(row.authorityId);
        if (group === undefined) sections.set(row.authorityId, [row]);
        else group.push(row);
      }
      return sections;
    },
  };
}
