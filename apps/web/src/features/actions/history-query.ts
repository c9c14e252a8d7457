import { PlaceHistoryDocument } from '../../apollo/generated/documents';
import type { PlaceHistoryQuery } from '../../apollo/generated/documents';

/** What a place remembers. */
export type History = NonNullable<PlaceHistoryQuery['placeHistory']>;

/** What the history of a place asks. */
export function historyQuery({ authority, slug }: { authority: string; slug: string }) {
  return { query: PlaceHistoryDocument, variables: { authority, place: slug } };
}
