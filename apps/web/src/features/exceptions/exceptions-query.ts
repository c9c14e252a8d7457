import { ExceptionsPageDocument } from '../../apollo/generated/documents';
import type {
  ClearedTable_ClearedFragment,
  ExceptionReadingFragment,
  ExceptionRow_ExceptionFragment,
  ExceptionsPage_ExceptionsFragment,
} from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

export type ExceptionList = ExceptionsPage_ExceptionsFragment;
export type Exception = ExceptionRow_ExceptionFragment;
export type Cleared = ClearedTable_ClearedFragment;
export type ExceptionReading = ExceptionReadingFragment;

/** Whether the address asks for the places directly below too. */
export function isBelowAsked(search: PageAsked['search']): boolean {
  return search['below'] === 'yes';
}

/** What the page of exceptions asks first. */
export function exceptionsQuery({ authority, place, period, edition, search }: PageAsked) {
  const below = isBelowAsked(search);
  return { query: ExceptionsPageDocument, variables: { authority, place, period, edition, below } };
}
