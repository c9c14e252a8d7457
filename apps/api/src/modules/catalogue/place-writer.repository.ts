import type { PlaceKind, Queryable, SuccessionKind } from '@vital-signs/database';
import type { PlaceDescription } from '@vital-signs/domain';
import type { LinkStanding } from './catalogue-state';
import { closeRows } from './closing.repository';
import type { Writing } from './writing';

/** How many figures a place has for periods that a day cuts or that come after it, and when the latest begins. */
export async function figuresFrom(
  record: Queryable,
  authorityId: number,
  placeId: number,
  on: string,
): Promise<{ readonly figures: number; readonly latest: string | null }> {
  const [row] = await record.query<{ figures: number; latest: string | null }>(
    `SELECT count(*)::int AS figures, max(o."periodStart") AS latest FROM "Observation" o
      WHERE o."authorityId" = $1 AND o."placeId" = $2 AND o."periodEnd" > $3::date
        AND o."toRevision" IS NULL AND (o.value IS NOT NULL OR o.numerator IS NOT NULL)`,
    [authorityId, placeId, on],
  );
  return row ?? { figures: 0, latest: null };
}

/** Writes a new place; gives its number. */
export async function insertPlace(
  { record, authorityId }: Writing,
  place: PlaceDescription & { readonly slug: string; readonly kind: PlaceKind },
): Promise<number> {
  const { kind, slug, name, shortName, teamKind, position } = place;
  const [row] = await record.query<{ id: number }>(
    `INSERT INTO "Place" ("authorityId", kind, slug, name, "shortName", "teamKind", position)
     VALUES ($1, $2::"PlaceKind", $3, $4, $5, $6, $7) RETURNING id`,
    [authorityId, kind, slug, name, shortName, teamKind, position],
  );
  if (row === undefined) throw new Error(`The place ${slug} was not written.`);
  return row.id;
}

/** Says that a place stands under another on some days. */
export async function linkPlace(
  { record, authorityId, revision }: Writing,
  { parent, child, from, to }: Omit<LinkStanding, 'id'>,
): Promise<void> {
  await record.query(
    `INSERT INTO "PlaceLink" ("authorityId", "parentId", "childId", "validFrom", "validTo", "fromRevision")
     SELECT $1, above.id, below.id, $4::date, $5::date, $6 FROM "Place" above, "Place" below
      WHERE above."authorityId" = $1 AND above.slug = $2
        AND below."authorityId" = $1 AND below.slug = $3`,
    [authorityId, parent, child, from, to, revision],
  );
}

/** Ends where a place stands on a day: the days before go on as a row of their own. */
export async function endLink(
  writing: Writing,
  link: LinkStanding | undefined,
  on: string,
): Promise<void> {
  if (link === undefined) throw new Error('A place that stands nowhere cannot end.');
  await closeRows(writing, 'PlaceLink', [link.id]);
  if (link.from < on) await linkPlace(writing, { ...link, to: on });
}

/** Says that a place took over from another. */
export async function succeed(
  { record, authorityId, revision }: Writing,
  predecessorId: number,
  successorId: number,
  kind: SuccessionKind,
  on: string,
): Promise<void> {
  await record.query(
    `INSERT INTO "PlaceSuccession" ("authorityId", "predecessorId", "successorId", kind, "on", "fromRevision")
     VALUES ($1, $2, $3, $4::"SuccessionKind", $5::date, $6)`,
    [authorityId, predecessorId, successorId, kind, on, revision],
  );
}

/** Says on every chart of a place that its boundary changed, and lets limits begin anew there. */
export async function annotateBoundary(
  { record, authorityId, revision }: Writing,
  placeId: number,
  { on, label, text }: { readonly on: string; readonly label: string; readonly text: string },
): Promise<void> {
  await record.query(
    `INSERT INTO "Annotation" ("authorityId", kind, "placeId", "on", label, text, rebases, source, "fromRevision")
     VALUES ($1, 'BOUNDARY', $2, $3::date, $4, $5, true, 'Made with the change of boundary', $6)`,
    [authorityId, placeId, on, label, text, revision],
  );
}
