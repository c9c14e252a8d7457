import type { Queryable } from '@vital-signs/database';

export interface CurrentRevision {
  authorityId: number;
  revision: number;
}

export interface RevisionRepository {
  /** The latest revision of an authority; null where there is no authority of that name. */
  current(slug: string): Promise<CurrentRevision | null>;
  /**
   * For each of some revisions the latest up to it that may have changed a figure, or what a figure is
   * judged by: publications, decisions, checks and what people wrote change none. 0 where there is none.
   */
  ofFigures(
    authorityId: number,
    revisions: readonly number[],
  ): Promise<ReadonlyMap<number, number>>;
}

export function createRevisionRepository(database: Queryable): RevisionRepository {
  return {
    async current(slug) {
      const [row] = await database.query<CurrentRevision>(
        `SELECT a.id AS "authorityId",
                coalesce((SELECT max(r.number) FROM "Revision" r WHERE r."authorityId" = a.id), 0)
                  AS revision
           FROM "Authority" a WHERE a.slug = $1`,
        [slug],
      );
      return row ?? null;
    },

    async ofFigures(authorityId, revisions) {
      const rows = await database.query<{ asked: number; revision: number }>(
        `SELECT asked,
                coalesce((SELECT max(r.number) FROM "Revision" r
                           WHERE r."authorityId" = $1 AND r.number <= asked
                             AND r.cause NOT IN ('PUBLICATION', 'FINDING')
                             AND NOT (r.cause = 'EDIT' AND (
                               EXISTS (SELECT 1 FROM "Commentary" c WHERE c."authorityId" = $1
                                          AND r.number IN (c."fromRevision", c."toRevision"))
                               OR EXISTS (SELECT 1 FROM "CheckedMonth" k WHERE k."authorityId" = $1
                                          AND r.number IN (k."fromRevision", k."toRevision"))))), 0)
                  AS revision
           FROM unnest($2::int[]) AS asked`,
        [authorityId, [...new Set(revisions)]],
      );
      return new Map(rows.map(({ asked, revision }) => [asked, revision]));
    },
  };
}
