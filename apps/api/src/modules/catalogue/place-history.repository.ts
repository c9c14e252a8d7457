import type { Queryable } from '@vital-signs/database';
import type { BegunPlace, TreeChange, TreeStretch } from '@vital-signs/domain';
import { ISO_MOMENT, type CatalogueVersion } from './catalogue-change.repository';

/** A change of the tree with who made it. */
export interface TreeRevision extends TreeChange, CatalogueVersion {}

type Stored = TreeStretch & { readonly fromRevision: number; readonly toRevision: number | null };

type StoredSuccession = TreeChange['successions'][number] & { readonly fromRevision: number };

/** What people changed of the tree of an authority, the earliest change first. */
export async function treeHistory(
  database: Queryable,
  authorityId: number,
): Promise<readonly TreeRevision[]> {
  const [read] = await database.query<{
    revisions: readonly CatalogueVersion[];
    stretches: readonly Stored[];
    successions: readonly StoredSuccession[];
  }>(
    `SELECT
       (SELECT coalesce(json_agg(one), '[]') FROM (
          SELECT l.id, above.slug AS parent, below.slug AS child, l."validFrom" AS "from",
                 l."validTo" AS "to", l."fromRevision", l."toRevision" FROM "PlaceLink" l
            JOIN "Place" above ON above."authorityId" = l."authorityId" AND above.id = l."parentId"
            JOIN "Place" below ON below."authorityId" = l."authorityId" AND below.id = l."childId"
           WHERE l."authorityId" = $1 ORDER BY l."validFrom", l.id) one) AS stretches,
       (SELECT coalesce(json_agg(one), '[]') FROM (
          SELECT a.slug AS predecessor, b.slug AS successor, s.kind, s."on", s."fromRevision"
            FROM "PlaceSuccession" s
            JOIN "Place" a ON a."authorityId" = s."authorityId" AND a.id = s."predecessorId"
            JOIN "Place" b ON b."authorityId" = s."authorityId" AND b.id = s."successorId"
           WHERE s."authorityId" = $1 ORDER BY s.id) one) AS successions,
       (SELECT coalesce(json_agg(one), '[]') FROM (
          SELECT r.number AS revision, r.person, ${ISO_MOMENT} AS at, r.reason FROM "Revision" r
           WHERE r."authorityId" = $1 AND r.cause = 'EDIT' AND r.number IN (
             SELECT unnest(ARRAY["fromRevision", "toRevision"]) FROM "PlaceLink"
              WHERE "authorityId" = $1) ORDER BY r.number) one) AS revisions`,
    [authorityId],
  );
  if (read === undefined) return [];
  return read.revisions.map((version) => ({
    ...version,
    closed: read.stretches.filter(({ toRevision }) => toRevision === version.revision),
    written: read.stretches.filter(({ fromRevision }) => fromRevision === version.revision),
    successions: read.successions.filter(({ fromRevision }) => fromRevision === version.revision),
  }));
}

/** What hangs on places, by their slugs. */
export function usesOfPlaces(
  database: Queryable,
  authorityId: number,
  slugs: readonly string[],
): Promise<BegunPlace[]> {
  return database.query<BegunPlace>(
    `SELECT p.slug,
            (SELECT count(*)::int FROM "Observation" o
              WHERE o."authorityId" = $1 AND o."placeId" = p.id AND o."toRevision" IS NULL) AS figures,
            (SELECT count(*)::int FROM "RoleGrant" g
              WHERE g."authorityId" = $1 AND g."placeId" = p.id AND g."endedAt" IS NULL) AS roles
       FROM "Place" p WHERE p."authorityId" = $1 AND p.slug = ANY($2::text[]) ORDER BY p.slug`,
    [authorityId, slugs],
  );
}

/** Ends what a change said of successions and boundaries. */
export async function closeSuccessions(
  { record, authorityId, revision }: { record: Queryable; authorityId: number; revision: number },
  changed: number,
): Promise<void> {
  for (const filter of [
    `"PlaceSuccession" SET "toRevision" = $3 WHERE "authorityId" = $1`,
    `"Annotation" SET "toRevision" = $3 WHERE "authorityId" = $1 AND kind = 'BOUNDARY'`,
  ]) {
    await record.query(
      `UPDATE ${filter} AND "fromRevision" = $2 AND "toRevision" IS NULL RETURNING id`,
      [authorityId, changed, revision],
    );
  }
}
