import { NationalPageDocument } from '../../apollo/generated/documents';
import type {
  NationalMeasureSearchQuery,
  NationalPageQuery,
} from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

export type Release = NationalPageQuery['nationalReleases'][number];
export type Link = NationalPageQuery['nationalLinks'][number];
export type Measure = NationalMeasureSearchQuery['nationalMeasures'][number];

/** What the page of national figures asks first. */
export function nationalQuery({ authority }: PageAsked) {
  return { query: NationalPageDocument, variables: { authority } };
}
