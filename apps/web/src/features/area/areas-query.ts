import { AreasPageDocument } from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

/** What the page of all areas asks, for the page itself and for whoever fetches it ahead. */
export function areasQuery({ authority, place, period, edition }: PageAsked) {
  return { query: AreasPageDocument, variables: { authority, place, period, edition } };
}
