import { DataQualityPageDocument } from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

/** What the page of data quality asks first. */
export function dataQualityQuery({ authority, edition }: PageAsked) {
  return { query: DataQualityPageDocument, variables: { authority, edition } };
}
