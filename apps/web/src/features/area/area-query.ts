import { AreaPageDocument } from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

/** What the page of an area asks, for the page itself and for whoever fetches it ahead. */
export function areaQuery({
  authority,
  area,
  place,
  period,
  edition,
}: PageAsked & { readonly area: string }) {
  return { query: AreaPageDocument, variables: { authority, area, place, period, edition } };
}
