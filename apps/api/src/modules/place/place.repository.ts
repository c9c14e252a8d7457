import type { PlaceKind, Provenance, Queryable } from '@vital-signs/database';

/** A population by which the rates of a place are divided. */
export interface PopulationRecord {
  ages: string;
  estimateYear: number | null;
  count: number;
  validFrom: string;
  validTo: string | null;
  provenance: Provenance;
  source: string;
}

/** A place as it stood in the tree on one day. */
export interface PlaceRecord {
  authorityId: number;
  placeId: number;
  kind: PlaceKind;
  slug: string;
  name: string;
  shortName: string;
  teamKind: string | null;
  position: number;
  modelled: boolean;
  parentId: number | null;
  /** The latest estimate first. */
  populations: readonly PopulationRecord[];
}

/** The places of an authority on a day (YYYY-MM-DD), with names, tree and populations as known at a revision. */
export interface PlacesAsked {
  authorityId: number;
  on: string;
  revision: number;
}

export interface PlaceRepository {
  /** Aligned with what is asked; each list in no particular order. */
  treesOn(asked: readonly PlacesAsked[]): Promise<PlaceRecord[][]>;
}

export function createPlaceRepository(database: Queryable): PlaceRepository {
  return {
    async treesOn(asked) {
      const rows = await database.query<PlaceRecord & { asked: number }>(
        `SELECT asked.position::int AS asked, p."authorityId", p.id AS "placeId", p.kind, p.slug,
                coalesce(former.name, p.name) AS name,
                coalesce(former."shortName", p."shortName") AS "shortName",
                CASE WHEN former.name IS NULL THEN p."teamKind" ELSE former."teamKind" END
                  AS "teamKind",
                coalesce(former.position, p.position) AS position, p.modelled, link."parentId",
                (SELECT coalesce(json_agg(json_build_object(
                          'ages', n.ages, 'estimateYear', n."estimateYear", 'count', n.count,
                          'validFrom', n."validFrom", 'validTo', n."validTo",
                          'provenance', n.provenance, 'source', n.source)
                          ORDER BY n."validFrom" DESC), '[]')
                   FROM "Population" n
                  WHERE n."authorityId" = p."authorityId" AND n."placeId" = p.id
                    AND n."fromRevision" <= asked.revision
                    AND (n."toRevision" IS NULL OR n."toRevision" > asked.revision)) AS populations
           FROM unnest($1::int[], $2::date[], $3::int[]) WITH ORDINALITY
                  AS asked("authorityId", day, revision, position)
           JOIN "Place" p ON p."authorityId" = asked."authorityId"
           LEFT JOIN "PlaceLink" link
             ON link."authorityId" = p."authorityId" AND link."childId" = p.id
            AND link."validFrom" <= asked.day
            AND (link."validTo" IS NULL OR link."validTo" > asked.day)
            AND link."fromRevision" <= asked.revision
            AND (link."toRevision" IS NULL OR link."toRevision" > asked.revision)
           LEFT JOIN LATERAL (
             SELECT f.name, f."shortName", f."teamKind", f.position FROM "FormerPlace" f
              WHERE f."authorityId" = p."authorityId" AND f."placeId" = p.id
                AND f."beforeRevision" > asked.revision
              ORDER BY f."beforeRevision" LIMIT 1) former ON true
          WHERE p.kind = 'AUTHORITY' OR link.id IS NOT NULL`,
        [
          asked.map(({ authorityId }) => authorityId),
          asked.map(({ on }) => on),
          asked.map(({ revision }) => revision),
        ],
      );
      return asked.map((_, index) => rows.filter((row) => row.asked === index + 1));
    },
  };
}
