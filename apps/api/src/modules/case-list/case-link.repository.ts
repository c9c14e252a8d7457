import type { Queryable } from '@vital-signs/database';

export interface CaseLinkRepository {
  /** Templates of links, as they stand now, by the keys of the indicators that have one. */
  templates(authorityId: number, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export function createCaseLinkRepository(database: Queryable): CaseLinkRepository {
  return {
    async templates(authorityId, keys) {
      const rows = await database.query<{ key: string; template: string }>(
        `SELECT i.key, v."caseLinkTemplate" AS template
           FROM "Indicator" i
           JOIN "IndicatorVersion" v
             ON v."authorityId" = i."authorityId" AND v."indicatorId" = i.id AND v."toRevision" IS NULL
          WHERE i."authorityId" = $1 AND i.key = ANY($2::text[]) AND v."caseLinkTemplate" IS NOT NULL`,
        [authorityId, keys],
      );
      return new Map(rows.map(({ key, template }) => [key, template]));
    },
  };
}
