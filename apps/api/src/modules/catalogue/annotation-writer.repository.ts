import type { AnnotationEdit } from './catalogue-edits';
import type { AnnotationStanding } from './catalogue-state';
import { closeRows } from './closing.repository';
import { SET_HERE } from './standard-edits';
import type { Writing } from './writing';

/** Writes an annotation, in the place of the one that it names; gives its number. */
export async function writeAnnotation(
  writing: Writing,
  { kind, indicator, section, place, on, label, text, rebases }: AnnotationEdit,
  was: AnnotationStanding | undefined,
): Promise<string> {
  const { record, authorityId, revision } = writing;
  if (was !== undefined) await closeRows(writing, 'Annotation', [was.id]);
  const [row] = await record.query<{ id: number }>(
    `INSERT INTO "Annotation" ("authorityId", kind, "indicatorId", "sectionId", "placeId", "on", label,
            text, rebases, source, "fromRevision")
     VALUES ($1, $2::"AnnotationKind",
             (SELECT id FROM "Indicator" WHERE "authorityId" = $1 AND key = $3),
             (SELECT id FROM "ReportSection" WHERE "authorityId" = $1 AND slug = $4),
             (SELECT id FROM "Place" WHERE "authorityId" = $1 AND slug = $5),
             $6::date, $7, $8, $9, $10, $11) RETURNING id`,
    [
      ...[authorityId, kind, indicator, section, place],
      ...[on, label, text, rebases, was?.source ?? SET_HERE, revision],
    ],
  );
  return String(row?.id);
}
