import { MatrixPageDocument } from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

/** What the matrix asks, for the page itself and for whoever fetches it ahead. */
export function matrixQuery({ authority, place, period, edition }: PageAsked) {
  return { query: MatrixPageDocument, variables: { authority, place, period, edition } };
}
