import type { Database, Queryable } from '@vital-signs/database';
import { fieldProblem, type CatalogueProblem, type Json } from '@vital-signs/domain';
import { writeAnnotation } from './annotation-writer.repository';
import { requireAuthority, type ChangedAuthority } from './changed-authority';
import { changeCatalogue, type CatalogueOutcome } from './catalogue-change.repository';
import type { AnnotationEdit } from './catalogue-edits';
import type { AnnotationStanding, CatalogueState } from './catalogue-state';
import type { Asked } from './catalogue-writing.service';
import { annotationEditProblems } from './report-problems';
import { closeRows } from './closing.repository';
import { NOTHING_CHANGED } from './standard-edits';

/** What is wrong is told in the outcome. */
export interface AnnotationWritingService {
  save(asked: Asked, annotation: AnnotationEdit): Promise<CatalogueOutcome>;
  withdraw(asked: Asked, id: number): Promise<CatalogueOutcome>;
}

function told(annotation: AnnotationEdit | AnnotationStanding | undefined): Json {
  if (annotation === undefined) return null;
  const { kind, on, label, text, rebases, indicator, section, place } = annotation;
  return { kind, on, label, text, rebases, indicator, section, place };
}

const unknown = (id: number): readonly CatalogueProblem[] => [
  fieldProblem('id', 'Annotation', id, 'the number of one that stands'),
];

const subjectOf = (
  { indicators, sections }: CatalogueState,
  { label, indicator, section }: Pick<AnnotationEdit, 'label' | 'indicator' | 'section'>,
) => {
  const page = sections.find(({ slug }) => slug === section)?.name;
  const every = page === undefined ? 'every indicator' : `every indicator of ${page}`;
  return `${label}, ${indicators.find(({ key }) => key === indicator)?.name ?? indicator ?? every}`;
};

export function createAnnotationWritingService(
  changed: ChangedAuthority,
  writable: Database | null,
): AnnotationWritingService {
  async function change(
    asked: Asked,
    id: number | null,
    plan: (
      state: CatalogueState,
      record: Queryable,
    ) => ReturnType<Parameters<typeof changeCatalogue>[1]['plan']>,
  ): Promise<CatalogueOutcome> {
    const authority = await requireAuthority(changed, asked.authority);
    const concerns = { of: 'annotation', keys: id === null ? [] : [String(id)] } as const;
    return changeCatalogue(writable, { ...asked, authority, concerns, plan });
  }
  return {
    save: (asked, annotation) =>
      change(asked, annotation.id, (state) => {
        const was = state.annotations.find(({ id }) => id === annotation.id);
        if (annotation.id !== null && was === undefined) return unknown(annotation.id);
        const problems = annotationEditProblems(annotation, state);
        if (problems.length > 0) return problems;
        if (JSON.stringify(told(was)) === JSON.stringify(told(annotation)))
          return [NOTHING_CHANGED];
        return {
          ...{ kind: 'catalogue.annotation-saved', subject: subjectOf(state, annotation) },
          sentence: was === undefined ? 'Written' : 'Written anew',
          ...{ before: told(was), after: told(annotation) },
          write: (writing) => writeAnnotation(writing, annotation, was),
        };
      }),
    withdraw: (asked, id) =>
      change(asked, id, (state) => {
        const was = state.annotations.find((each) => each.id === id);
        if (was === undefined) return unknown(id);
        return {
          ...{ kind: 'catalogue.annotation-withdrawn', subject: subjectOf(state, was) },
          ...{ sentence: 'Withdrawn', before: told(was), after: null },
          write: async (writing) => {
            await closeRows(writing, 'Annotation', [id]);
            return String(id);
          },
        };
      }),
  };
}
