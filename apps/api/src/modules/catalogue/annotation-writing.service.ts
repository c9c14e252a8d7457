import type { Database, Queryable } from '@vital-signs/database';
import {
  fieldProblem,
  type AnnotationGiven,
  type CatalogueProblem,
  type Json,
} from '@vital-signs/domain';
import { requireAuthority, type ChangedAuthority } from './changed-authority';
import { changeCatalogue, type CatalogueOutcome } from './catalogue-change.repository';
import { annotationEditProblems } from './catalogue-edits';
import type { AnnotationStanding, CatalogueState } from './catalogue-state';
import type { Asked } from './catalogue-writing.service';
import { closeRows } from './closing.repository';
import { NOTHING_CHANGED, SET_HERE } from './standard-edits';
import type { Writing } from './writing';

/** An annotation as somebody writes it. */
export interface AnnotationAsked extends AnnotationGiven {
  /** Number of the one that it takes the place of; null: a new one. */
  readonly id: number | null;
  /** Key of the indicator; null: every indicator. */
  readonly indicator: string | null;
  /** Slug of the section whose indicators it bears on; null: none. */
  readonly section: string | null;
  /** Slug of the place; null: every place. */
  readonly place: string | null;
}

/** What is wrong is told in the outcome. */
export interface AnnotationWritingService {
  save(asked: Asked, annotation: AnnotationAsked): Promise<CatalogueOutcome>;
  withdraw(asked: Asked, id: number): Promise<CatalogueOutcome>;
}

function told(annotation: AnnotationAsked | AnnotationStanding | undefined): Json {
  if (annotation === undefined) return null;
  const { kind, on, label, text, rebases, indicator, section, place } = annotation;
  return { kind, on, label, text, rebases, indicator, section, place };
}

async function insert(
  { record, authorityId, revision }: Writing,
  { kind, indicator, section, place, on, label, text, rebases }: AnnotationAsked,
  was: AnnotationStanding | undefined,
): Promise<string> {
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

const unknown = (id: number): readonly CatalogueProblem[] => [
  fieldProblem('id', 'Annotation', id, 'the number of one that stands'),
];

const subjectOf = (
  { indicators, sections }: CatalogueState,
  { label, indicator, section }: Pick<AnnotationAsked, 'label' | 'indicator' | 'section'>,
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
    const concerns = { of: 'annotation', ids: id === null ? [] : [id] } as const;
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
          async write(writing) {
            if (was !== undefined) await closeRows(writing, 'Annotation', [was.id]);
            return insert(writing, annotation, was);
          },
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
