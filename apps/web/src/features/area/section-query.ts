import { SectionPageDocument } from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

/** What the page of a section asks, for the page itself and for whoever fetches it ahead. */
export function sectionQuery(asked: PageAsked & { readonly section: string }) {
  const { authority, section, place, period, edition } = asked;
  return {
    query: SectionPageDocument,
    variables: { authority, section, place, period, edition },
  };
}
