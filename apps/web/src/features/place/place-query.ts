import { PlacePageDocument } from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

/** What the page of a place asks, for the page itself and for whoever fetches it ahead. */
export function placeQuery({ authority, place, period, edition }: PageAsked) {
  return { query: PlacePageDocument, variables: { authority, place, period, edition } };
}
