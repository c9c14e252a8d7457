import { DraftsPageDocument } from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

/** What the page of drafts asks first. */
export function draftsQuery({ authority }: PageAsked) {
  return { query: DraftsPageDocument, variables: { authority } };
}
