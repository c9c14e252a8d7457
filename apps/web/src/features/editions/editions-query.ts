import { EditionPageDocument, EditionsPageDocument } from '../../apollo/generated/documents';
import type {
  EditionPage_EditionFragment,
  EditionPage_RestatementFragment,
  EditionsPage_EditionFragment,
} from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

export type ListedEdition = EditionsPage_EditionFragment;
export type FullEdition = EditionPage_EditionFragment;
export type Restatement = EditionPage_RestatementFragment;

/** As many changes as stand on one page. */
export const CHANGES_ON_A_PAGE = 200;
/** As many as are fetched at once where all are wanted. */
export const CHANGES_AT_ONCE = 500;
/** As many as a file of the page holds; of more it says so. */
export const MOST_CHANGES_IN_A_FILE = 5_000;

/** What the list of editions asks. */
export function editionsQuery({ authority }: PageAsked) {
  return { query: EditionsPageDocument, variables: { authority } };
}

/** What the page of one edition asks; a number that is none is one that there is not. */
export function editionQuery(asked: PageAsked & { readonly number: string }) {
  const { authority, number: named, search } = asked;
  const number = /^\d{1,6}$/.test(named) ? Number(named) : 0;
  const after = /^\d{1,6}$/.test(search['after'] ?? '') ? Number(search['after']) : 0;
  return {
    query: EditionPageDocument,
    variables: { authority, number, first: CHANGES_ON_A_PAGE, after },
  };
}
