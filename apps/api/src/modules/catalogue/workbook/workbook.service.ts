import type { Database, Queryable } from '@vital-signs/database';
import { changedFields, indicatorTitle, slugOf, type ChangedField } from '@vital-signs/domain';
import { sourceOfBytes, type WrittenWorkbook } from '@vital-signs/tabular';
import { changeCatalogue, type CatalogueOutcome } from '../catalogue-change.repository';
import { problemsOf, standingWords, toleranceWords, type EditProblem } from '../catalogue-edits';
import type { CataloguePreviewService, EditsPreview } from '../catalogue-preview.service';
import { readCatalogue } from '../catalogue-state.repository';
import type { CatalogueState } from '../catalogue-state';
import { titleOf, type Asked } from '../catalogue-writing.service';
import { writeEdits } from '../catalogue-writer.repository';
import { requireAuthority, type ChangedAuthority } from '../changed-authority';
import { workbookEdits, type WorkbookEdits } from './workbook-edits';
import { readCatalogueWorkbook, type WorkbookProblem } from './workbook-rows';
import { catalogueWorkbook, type SheetName } from './workbook-sheets';

/** What one row or set of a workbook would change. */
export interface WorkbookChange {
  readonly sheet: SheetName;
  readonly subject: string;
  readonly isNew: boolean;
  readonly changes: readonly ChangedField[];
}

/** What a workbook would change, and what keeps it from being applied. */
export interface WorkbookPreview extends Omit<EditsPreview, 'changes'> {
  readonly revision: number;
  readonly problems: readonly WorkbookProblem[];
  readonly changes: readonly WorkbookChange[];
  /** How many ratings would be others, and the first of them in sentences. */
  readonly changed: number;
  readonly ratings: readonly string[];
}

export interface CatalogueWorkbookService {
  /** The catalogue as it stands; null where the authority is not known to the asker. */
  write(authority: string): Promise<WrittenWorkbook | null>;
  /** @throws FileRefusedError, GraphQLError */
  preview(authority: string, bytes: Uint8Array): Promise<WorkbookPreview>;
  /** Applies all of it under one revision, or nothing while a problem is left. */
  apply(asked: Asked, bytes: Uint8Array): Promise<CatalogueOutcome>;
}

const MOST_RATINGS = 200;

const SHEET_OF = {
  ...{ indicators: 'Indicators', tolerances: 'Tolerances', targets: 'Targets' },
  ...{ places: 'Places', areas: 'Areas' },
} as const;

/** A problem of the edits, where it was read. */
function located({ rows }: WorkbookEdits, problem: EditProblem): WorkbookProblem {
  const { part, index, version, sentence } = problem;
  const read = rows[part][index] ?? [];
  return {
    ...{ sheet: SHEET_OF[part], row: read[version ?? 0] ?? null, column: null, sentence },
  };
}

function changesOf(state: CatalogueState, { edits }: WorkbookEdits): WorkbookChange[] {
  const joined = (texts: readonly string[]) => (texts.length === 0 ? null : texts.join('; '));
  return [
    ...edits.indicators.map((described): WorkbookChange => {
      const was = state.indicators.find(({ key }) => key === described.key) ?? null;
      return {
        ...{ sheet: 'Indicators', subject: indicatorTitle(described), isNew: was === null },
        changes: changedFields(was, described),
      };
    }),
    ...edits.tolerances.map(({ key, place, versions }): WorkbookChange => {
      const live = state.tolerances.filter((each) => each.key === key && each.place === place);
      const said = (all: typeof live) =>
        joined(all.map((each) => `${standingWords(each)}: ${toleranceWords(each)}`));
      return {
        ...{ sheet: 'Tolerances', subject: titleOf(state, key), isNew: live.length === 0 },
        changes: [{ label: 'Tolerances', before: said(live), after: said([...versions]) }],
      };
    }),
    ...edits.targets.map(({ key, place, kind, versions }): WorkbookChange => {
      const live = state.targets.filter(
        (each) => each.key === key && each.place === place && each.kind === kind,
      );
      const said = (all: typeof live) =>
        joined(all.map((each) => `${standingWords(each)}: ${each.value}`));
      return {
        ...{ sheet: 'Targets', subject: titleOf(state, key), isNew: live.length === 0 },
        changes: [{ label: 'Targets', before: said(live), after: said([...versions]) }],
      };
    }),
    ...edits.places.map((place): WorkbookChange => {
      const was = state.places.find(({ slug }) => slug === place.slug);
      const said = (each: typeof place) =>
        [each.name, each.shortName, each.teamKind, each.position].join(', ');
      return {
        ...{ sheet: 'Places', subject: was?.name ?? place.slug, isNew: false },
        changes: [{ label: 'Place', before: was ? said(was) : null, after: said(place) }],
      };
    }),
    ...edits.areas.map(({ slug, name, position }): WorkbookChange => {
      const was = state.areas.find((each) => each.slug === slug);
      return {
        ...{ sheet: 'Areas', subject: was?.name ?? name, isNew: slug === null },
        changes: [
          {
            label: 'Area',
            before: was ? `${was.name}, ${was.position}` : null,
            after: `${name}, ${position}`,
          },
        ],
      };
    }),
  ];
}

const countOf = ({ edits }: WorkbookEdits): number =>
  [edits.indicators, edits.tolerances, edits.targets, edits.places, edits.areas]
    .map(({ length }) => length)
    .reduce((sum, length) => sum + length, 0);

export function createCatalogueWorkbookService(
  database: Queryable,
  writable: Database | null,
  changed: ChangedAuthority,
  previews: CataloguePreviewService,
): CatalogueWorkbookService {
  return {
    async write(slug) {
      const authority = await changed(slug);
      if (authority === null) return null;
      return catalogueWorkbook(await readCatalogue(database, authority.authorityId), authority);
    },

    async preview(slug, bytes) {
      const authority = await requireAuthority(changed, slug);
      const { revision, judgementModel } = authority;
      const read = await readCatalogueWorkbook(sourceOfBytes(bytes));
      const state = await readCatalogue(database, authority.authorityId);
      const found = workbookEdits(state, read);
      const problems = [
        ...found.problems,
        ...problemsOf(state, found.edits, judgementModel).map((each) => located(found, each)),
      ];
      const changes = changesOf(state, found);
      const ratings =
        problems.length > 0
          ? { compared: 0, months: 0, changes: [], counts: [] }
          : await previews.of(authority, state, found.edits);
      return {
        ...{ revision, problems, changes, compared: ratings.compared, months: ratings.months },
        ...{ counts: ratings.counts, changed: ratings.changes.length },
        ratings: ratings.changes
          .slice(0, MOST_RATINGS)
          .map(({ key, sentence }) => `${key}: ${sentence}`),
      };
    },

    async apply(asked, bytes) {
      const authority = await requireAuthority(changed, asked.authority);
      const read = await readCatalogueWorkbook(sourceOfBytes(bytes));
      return changeCatalogue(writable, {
        ...{ ...asked, authority, concerns: { of: 'everything' } },
        plan(state) {
          const found = workbookEdits(state, read);
          const problems = [
            ...found.problems,
            ...problemsOf(state, found.edits, authority.judgementModel).map((each) =>
              located(found, each),
            ),
          ];
          if (problems.length > 0 || countOf(found) === 0) {
            const said = problems.map(({ sheet, row, sentence }) =>
              sheet === null
                ? sentence
                : `${sheet}${row === null ? '' : `, row ${row}`}: ${sentence}`,
            );
            const sentences =
              said.length > 0 ? said : ['The workbook reads as the catalogue does now.'];
            return sentences.map((sentence) => ({
              ...{ field: null, given: null, expected: 'a workbook without problems', sentence },
            }));
          }
          const changes = changesOf(state, found);
          const slugs = state.areas.map(({ slug }) => slug);
          const told = (side: 'before' | 'after') =>
            changes.map(({ sheet, subject, changes: fields }) => ({
              ...{ sheet, subject },
              ...Object.fromEntries(fields.map((field) => [field.label, field[side]])),
            }));
          return {
            ...{ kind: 'catalogue.file-applied', subject: `${countOf(found)} changes by workbook` },
            sentence: `Changed by workbook: ${changes
              .map(({ subject }) => subject)
              .slice(0, 20)
              .join('; ')}`,
            ...{ before: told('before'), after: told('after') },
            async write(writing) {
              await writeEdits(writing, state, found.edits, (name) => {
                const slug = slugOf(name, slugs);
                slugs.push(slug);
                return slug;
              });
              return 'workbook';
            },
          };
        },
      });
    },
  };
}
