import type { ChangedField } from '@vital-signs/domain';
import type { AnnotationEdit, SectionEdit } from './catalogue-edits';

const SECTION_LABELS = {
  ...{ name: 'Name', position: 'Position', definition: 'Definition', notes: 'Notes' },
} as const;

const ANNOTATION_LABELS = {
  ...{ kind: 'Kind', indicator: 'Indicator', section: 'Section', place: 'Place', on: 'On' },
  ...{ label: 'Label', text: 'Text', rebases: 'Limits begin anew' },
} as const;

type Value = string | number | boolean | readonly string[] | null;

/** A field as it is told and compared: lines ended in one way, nothing as null. */
function said(value: Value): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = typeof value === 'object' ? (value ?? []).join('\n') : String(value);
  const plain = text.replaceAll(/\r\n?/g, '\n').trim();
  return plain === '' ? null : plain;
}

function changesIn<Field extends string>(
  labels: Readonly<Record<Field, string>>,
  before: Readonly<Record<Field, Value>> | undefined,
  after: Readonly<Record<Field, Value>>,
): readonly ChangedField[] {
  return (Object.keys(labels) as Field[]).flatMap((field) => {
    const [was, is] = [before === undefined ? null : said(before[field]), said(after[field])];
    return was === is ? [] : [{ label: labels[field], before: was, after: is }];
  });
}

/** What a page of the report says otherwise than before. */
export function sectionChanges(
  before: Omit<SectionEdit, 'slug'> | undefined,
  after: Omit<SectionEdit, 'slug'>,
): readonly ChangedField[] {
  return changesIn(SECTION_LABELS, before, after);
}

/** What an annotation says otherwise than the one in whose place it stands. */
export function annotationChanges(
  before: Omit<AnnotationEdit, 'id'> | undefined,
  after: Omit<AnnotationEdit, 'id'>,
): readonly ChangedField[] {
  return changesIn(ANNOTATION_LABELS, before, after);
}
