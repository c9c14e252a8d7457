import { PublishPageDocument } from '../../apollo/generated/documents';
import type {
  PublicationPreviewQuery,
  Publication_EditionFragment,
  Publication_MonthFragment,
} from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

export type Edition = Publication_EditionFragment;
export type Month = Publication_MonthFragment;
export type Preview = PublicationPreviewQuery['publicationPreview'];

/** What the page of publishing asks first. */
export function publishQuery({ authority }: PageAsked) {
  return { query: PublishPageDocument, variables: { authority } };
}
