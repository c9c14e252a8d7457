import { slugOf, type CatalogueProblem } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { Planned } from './catalogue-change.repository';
import { problemsOf, type CatalogueEdits } from './catalogue-edits';
import type { CatalogueState } from './catalogue-state';
import { writeEdits } from './catalogue-writer.repository';

/** What is written of edits with the words in which it is told, or what is wrong with them. */
export function plannedEdits(
  state: CatalogueState,
  edits: CatalogueEdits,
  { judgementModel, financialYearStartMonth }: AuthorityRecord,
  { key, ...told }: Omit<Planned, 'write'> & { readonly key: string },
): Planned | readonly CatalogueProblem[] {
  const problems = problemsOf(state, edits, judgementModel, financialYearStartMonth);
  if (problems.length > 0) return problems;
  const slugs = state.areas.map(({ slug }) => slug);
  return {
    ...told,
    async write(writing) {
      await writeEdits(writing, state, edits, (name) => slugOf(name, slugs));
      return key;
    },
  };
}
