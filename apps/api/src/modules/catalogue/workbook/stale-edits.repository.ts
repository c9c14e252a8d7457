import type { Queryable } from '@vital-signs/database';
import { saidProblem } from '@vital-signs/domain';
import { changedSince, type Concerned } from '../catalogue-change.repository';
import type { CatalogueEdits, EditProblem } from '../catalogue-edits';
import type { WorkbookOf } from './workbook-sheets';

/** What the edits of each part concern; null of what is new. */
const SUBJECTS: {
  readonly [Part in keyof CatalogueEdits]: {
    readonly of: Exclude<Concerned['of'], 'everything'>;
    readonly key: (edit: CatalogueEdits[Part][number]) => string | null;
  };
} = {
  indicators: { of: 'indicator', key: ({ key }) => key },
  tolerances: { of: 'tolerances', key: ({ key }) => key },
  targets: { of: 'targets', key: ({ key }) => key },
  populations: { of: 'populations', key: ({ place }) => place },
  places: { of: 'place', key: ({ slug }) => slug },
  areas: { of: 'area', key: ({ slug }) => slug },
  sections: { of: 'section', key: ({ slug }) => slug },
  annotations: { of: 'annotation', key: ({ id }) => (id === null ? null : String(id)) },
};

async function staleIn<Part extends keyof CatalogueEdits>(
  record: Queryable,
  authorityId: number,
  revision: number,
  part: Part,
  edits: CatalogueEdits,
): Promise<EditProblem[]> {
  const { of, key } = SUBJECTS[part];
  const keys = edits[part].map((edit: CatalogueEdits[Part][number]) => key(edit));
  const changed = (some: readonly string[]) =>
    changedSince(record, authorityId, revision, { of, keys: some });
  const named = keys.filter((each) => each !== null);
  if (named.length === 0 || (await changed(named)) === null) return [];
  const problems: EditProblem[] = [];
  for (const [index, subject] of keys.entries()) {
    const by = subject === null ? null : await changed([subject]);
    if (subject === null || by === null) continue;
    const { person, reason } = by;
    const sentence = `${person} changed ${subject} after this workbook was downloaded (“${reason}”): download it again, and make the change in that.`;
    const problem = saidProblem(null, subject, 'a row that nobody else changed since', sentence);
    problems.push({ ...problem, part, index, version: null });
  }
  return problems;
}

/**
 * The edits of what somebody changed after the workbook was downloaded: its row says what stood then,
 * and would take that change back unseen. None where the workbook does not say when it was downloaded.
 */
export async function staleProblems(
  record: Queryable,
  authorityId: number,
  downloaded: Omit<WorkbookOf, 'name'> | null,
  edits: CatalogueEdits,
): Promise<readonly EditProblem[]> {
  if (downloaded === null) return [];
  const { revision } = downloaded;
  const found: EditProblem[] = [];
  for (const part of Object.keys(SUBJECTS) as (keyof CatalogueEdits)[]) {
    found.push(...(await staleIn(record, authorityId, revision, part, edits)));
  }
  return found;
}
