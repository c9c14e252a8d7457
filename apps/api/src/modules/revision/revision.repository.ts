import type { Queryable } from '@vital-signs/database';

export interface CurrentRevision {
  authorityId: number;
  revision: number;
}

export interface RevisionRepository {
  /** The latest revision of an authority; null where there is no authority of that name. */
  current(slug: string): Promise<CurrentRevision | null>;
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
  };
}
