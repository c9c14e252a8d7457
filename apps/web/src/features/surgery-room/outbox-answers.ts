import { codeOf, failureOf } from '../../apollo/failure';
import type { Delivery } from './outbox';

/** Something is wrong with what was sent, and sent again it is again. Of all else the words are innocent. */
const OF_THE_WORDS: readonly (string | null)[] = [
  ...['REFUSED', 'BAD_USER_INPUT', 'NOT_FOUND', 'FORBIDDEN'],
];
/** Nothing of what waits would fare better: nobody is known, or this page is older than the server. */
const OF_EVERYTHING: readonly (string | null)[] = [
  ...['UNAUTHENTICATED', 'SECOND_FACTOR_NEEDED', 'PERSISTED_QUERY_NOT_FOUND'],
];

/** Whether a failure says that the server was renewed while the page stood open. */
export const isOfOldPage = (error: unknown) => codeOf(error) === 'PERSISTED_QUERY_NOT_FOUND';

/** What a failure says of what was sent. */
export function deliveryOf(error: unknown): Delivery {
  const code = codeOf(error);
  if (OF_THE_WORDS.includes(code)) return { came: 'REFUSED', why: failureOf(error).sentence };
  const isReached = code !== null && !OF_EVERYTHING.includes(code);
  return { came: isReached ? 'FAILED' : 'UNREACHED' };
}
