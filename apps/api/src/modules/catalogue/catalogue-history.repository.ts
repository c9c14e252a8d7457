import type { Queryable } from '@vital-signs/database';
import type { IndicatorDescription } from '@vital-signs/domain';
import { ISO_MOMENT, type CatalogueVersion } from './catalogue-change.repository';
import { DESCRIBED, DESCRIPTION } from './catalogue-state.repository';

/** A description on the revisions at which it stood. */
export type FormerDescription = IndicatorDescription & {
  readonly fromRevision: number;
  readonly toRevision: number | null;
};

/** A tolerance or target that was written or closed. */
export interface StandardRow {
  readonly noun: 'tolerance' | 'target';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly place: string | null;
  readonly fromRevision: number;
  readonly toRevision: number | null;
}

export interface CatalogueHistoryRepository {
  /** Every description of an indicator that there was, the earliest first. */
  descriptions(authorityId: number, key: string): Promise<FormerDescription[]>;
  /** Every tolerance and target of an indicator that there was. */
  standards(authorityId: number, key: string): Promise<StandardRow[]>;
  /** Revisions by their numbers. */
  revisions(authorityId: number, numbers: readonly number[]): Promise<CatalogueVersion[]>;
  /** The last revision that changed each indicator, its tolerances or targets, by key. */
  lastChanges(authorityId: number): Promise<ReadonlyMap<string, CatalogueVersion>>;
}

export function createCatalogueHistoryRepository(database: Queryable): CatalogueHistoryRepository {
  return {
    descriptions: (authorityId, key) =>
      database.query<FormerDescription>(
        `SELECT ${DESCRIPTION}, v."fromRevision", v."toRevision" FROM ${DESCRIBED}
          WHERE v."authorityId" = $1 AND i.key = $2 ORDER BY v."fromRevision"`,
        [authorityId, key],
      ),

    standards: (authorityId, key) =>
      database.query<StandardRow>(
        `SELECT s.noun, s.fields, p.slug AS place, s."fromRevision", s."toRevision"
           FROM (SELECT 'tolerance' AS noun, to_json(t) AS fields, t."authorityId", t."indicatorId",
                        t."placeId", t."fromRevision", t."toRevision", t."validFrom"
                   FROM "Tolerance" t WHERE t."authorityId" = $1
                 UNION ALL
                 SELECT 'target', to_json(g), g."authorityId", g."indicatorId", g."placeId",
                        g."fromRevision", g."toRevision", g."validFrom"
                   FROM "Target" g WHERE g."authorityId" = $1) s
           JOIN "Indicator" i ON i."authorityId" = s."authorityId" AND i.id = s."indicatorId"
           LEFT JOIN "Place" p ON p."authorityId" = s."authorityId" AND p.id = s."placeId"
          WHERE i.key = $2 ORDER BY s."placeId" NULLS FIRST, s."validFrom"`,
        [authorityId, key],
      ),

    revisions: (authorityId, numbers) =>
      database.query<CatalogueVersion>(
        `SELECT r.number AS revision, r.person, ${ISO_MOMENT} AS at, r.reason FROM "Revision" r
          WHERE r."authorityId" = $1 AND r.number = ANY($2::int[]) ORDER BY r.number DESC`,
        [authorityId, numbers],
      ),

    async lastChanges(authorityId) {
      const rows = await database.query<CatalogueVersion & { key: string }>(
        `SELECT i.key, r.number AS revision, r.person, ${ISO_MOMENT} AS at, r.reason
           FROM (SELECT s."indicatorId", max(greatest(s."fromRevision", coalesce(s."toRevision", 0))) AS last
                   FROM (SELECT "indicatorId", "fromRevision", "toRevision" FROM "IndicatorVersion"
                          WHERE "authorityId" = $1
                         UNION ALL SELECT "indicatorId", "fromRevision", "toRevision" FROM "Tolerance"
                          WHERE "authorityId" = $1
                         UNION ALL SELECT "indicatorId", "fromRevision", "toRevision" FROM "Target"
                          WHERE "authorityId" = $1) s
                  GROUP BY s."indicatorId") touched
           JOIN "Indicator" i ON i."authorityId" = $1 AND i.id = touched."indicatorId"
           JOIN "Revision" r ON r."authorityId" = $1 AND r.number = touched.last`,
        [authorityId],
      );
      return new Map(rows.map(({ key, ...version }) => [key, version]));
    },
  };
}
