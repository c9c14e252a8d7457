import type { Database, Queryable } from '@vital-signs/database';
import { slugOf } from '@vital-signs/domain';
import { sourceOfBytes, type WrittenWorkbook } from '@vital-signs/tabular';
import type { AuthorityRecord } from '../../authority/authority.repository';
import { changeCatalogue, type CatalogueOutcome } from '../catalogue-change.repository';
import { problemsOf } from '../catalogue-edits';
import type { CataloguePreviewService, EditsPreview } from '../catalogue-preview.service';
import { readCatalogue } from '../catalogue-state.repository';
import type { CatalogueState } from '../catalogue-state';
import type { Asked } from '../catalogue-writing.service';
import { writeEdits } from '../catalogue-writer.repository';
import { requireAuthority, type ChangedAuthority } from '../changed-authority';
import { staleProblems } from './stale-edits.repository';
import { changesOf, located, type WorkbookChange } from './workbook-changes';
import { workbookEdits, type WorkbookEdits } from './workbook-edits';
import { readCatalogueWorkbook, type ReadWorkbook, type WorkbookProblem } from './workbook-rows';
import { catalogueWorkbook } from './workbook-sheets';

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

const countOf = ({ edits }: WorkbookEdits): number =>
  Object.values<readonly unknown[]>({ ...edits }).reduce((sum, part) => sum + part.length, 0);

/** What a workbook says otherwise, and everything that is wrong with it. */
interface Understood {
  readonly found: WorkbookEdits;
  readonly problems: readonly WorkbookProblem[];
}

async function understand(
  record: Queryable,
  { authorityId, slug, name, judgementModel, financialYearStartMonth }: AuthorityRecord,
  state: CatalogueState,
  read: ReadWorkbook,
): Promise<Understood> {
  const { downloaded } = read;
  if (downloaded !== null && downloaded.slug !== slug) {
    const sentence = `The workbook is the catalogue of ${downloaded.slug}; expected is that of ${name}.`;
    const problem = { sheet: 'Notes', row: null, column: null, sentence };
    return { found: workbookEdits(state, { ...read, sheets: new Map() }), problems: [problem] };
  }
  const found = workbookEdits(state, read);
  const stale = await staleProblems(record, authorityId, downloaded, found.edits);
  const wrong = [
    ...stale,
    ...problemsOf(state, found.edits, judgementModel, financialYearStartMonth),
  ];
  return { found, problems: [...found.problems, ...wrong.map((each) => located(found, each))] };
}

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
      const { revision } = authority;
      const read = await readCatalogueWorkbook(sourceOfBytes(bytes));
      const state = await readCatalogue(database, authority.authorityId);
      const { found, problems } = await understand(database, authority, state, read);
      const changes = changesOf(state, found);
      const ratings =
        problems.length > 0
          ? { compared: 0, months: 0, lookedAt: '', changes: [], counts: [] }
          : await previews.of(authority, state, found.edits);
      return {
        ...{ revision, problems, changes, compared: ratings.compared, months: ratings.months },
        lookedAt: ratings.lookedAt,
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
        async plan(state, record) {
          const { found, problems } = await understand(record, authority, state, read);
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
