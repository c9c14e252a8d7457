import type { AnnotationKind } from '@vital-signs/database';
import type { AnnotationEdit, SectionEdit } from '../catalogue-edits';
import type { CatalogueState } from '../catalogue-state';
import { annotationChanges, sectionChanges } from '../report-words';
import { number, text, type PartEdits, type RowReader } from './row-reader';

const KINDS = [
  ...(['DEFINITION', 'FORM', 'SYSTEM', 'BOUNDARY', 'ACTION'] as const),
] as const satisfies readonly AnnotationKind[];

/** Sections of the report that are described otherwise. */
export function sectionEdits(
  { sections }: CatalogueState,
  reader: RowReader,
): PartEdits<SectionEdit> {
  const edits: SectionEdit[] = [];
  const rows: number[][] = [];
  for (const row of reader.sheet.rows) {
    const slug = reader.required(row, 'slug', 'Slug');
    if (slug === null) continue;
    if (edits.some((edit) => edit.slug === slug)) {
      reader.wrong(row, 'slug', `Slug: “${slug}” stands in two rows; expected is one.`);
      continue;
    }
    const section: SectionEdit = {
      ...{ slug, name: text(row.values['name']) ?? '' },
      ...{ position: number(row.values['position']) ?? -1 },
      definition: text(row.values['definition']),
      notes: (text(row.values['notes']) ?? '').split('\n').flatMap((line) => line.trim() || []),
    };
    const was = sections.find((each) => each.slug === slug);
    if (was !== undefined && sectionChanges(was, section).length === 0) continue;
    edits.push(section);
    rows.push([row.row]);
  }
  return { edits, rows, problems: reader.problems };
}

/** Annotations that are new, or say something else; one that is taken out stays. */
export function annotationEdits(
  { annotations }: CatalogueState,
  reader: RowReader,
): PartEdits<AnnotationEdit> {
  const edits: AnnotationEdit[] = [];
  const rows: number[][] = [];
  const seen = new Set<number>();
  for (const row of reader.sheet.rows) {
    const kind = reader.oneOf(row, 'kind', 'Kind', KINDS);
    const on = reader.required(row, 'on', 'On');
    if (kind === null || on === null) continue;
    const id = number(row.values['id']);
    if (id !== null && seen.has(id)) {
      reader.wrong(row, 'id', `Number: ${id} stands in two rows; expected is one.`);
      continue;
    }
    if (id !== null) seen.add(id);
    const annotation: AnnotationEdit = {
      ...{ id, kind, on, indicator: text(row.values['key']) },
      ...{ section: text(row.values['section']), place: text(row.values['place']) },
      ...{ label: text(row.values['label']) ?? '', text: text(row.values['text']) ?? '' },
      rebases: row.values['rebases'] === true,
    };
    const was = annotations.find((each) => each.id === id);
    if (was !== undefined && annotationChanges(was, annotation).length === 0) continue;
    edits.push(annotation);
    rows.push([row.row]);
  }
  return { edits, rows, problems: reader.problems };
}
