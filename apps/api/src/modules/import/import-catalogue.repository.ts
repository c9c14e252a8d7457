import type { PlaceKind, Queryable } from '@vital-signs/database';
import type { RecordAt } from '../indicator/indicator.repository';

/** A place as files may name it, whenever it stood in the tree. */
export interface NamedPlace {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: PlaceKind;
  readonly teamKind: string | null;
  /** The place that it lies in, or lay in last; null for the authority. */
  readonly within: string | null;
  /** Official codes of the authority; none of other places. */
  readonly otherNames: readonly string[];
  /** The first day on which it stood in the tree, and the first on which it no more does; null: without end. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Every place of an authority, the authority first. */
export function namedPlaces(
  database: Queryable,
  { authorityId, revision }: RecordAt,
): Promise<NamedPlace[]> {
  return database.query<NamedPlace>(
    `SELECT p.id, p.slug, p.name, p."shortName", p.kind, p."teamKind", link.within,
            CASE WHEN p.kind = 'AUTHORITY'
                 THEN array_remove(ARRAY[a.name, a.code,
                        (SELECT area."laNumber" FROM "Area" area WHERE area."onsCode" = a.code)], NULL)
                 ELSE '{}' END AS "otherNames",
            link."from", link."to"
       FROM "Place" p
       JOIN "Authority" a ON a.id = p."authorityId"
       LEFT JOIN LATERAL (
         SELECT min(l."validFrom") AS "from",
                CASE WHEN bool_or(l."validTo" IS NULL) THEN NULL ELSE max(l."validTo") END AS "to",
                (array_agg(parent.name ORDER BY l."validFrom" DESC))[1] AS within
           FROM "PlaceLink" l
           JOIN "Place" parent ON parent."authorityId" = l."authorityId" AND parent.id = l."parentId"
          WHERE l."authorityId" = p."authorityId" AND l."childId" = p.id
            AND l."fromRevision" <= $2 AND (l."toRevision" IS NULL OR l."toRevision" > $2)) link
         ON true
      WHERE p."authorityId" = $1 AND (p.kind = 'AUTHORITY' OR link."from" IS NOT NULL)
      ORDER BY p.kind, p.position, p.name, p.id`,
    [authorityId, revision],
  );
}
