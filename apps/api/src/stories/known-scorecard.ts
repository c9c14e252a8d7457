import { createHash } from 'node:crypto';
import { knownOperations } from '../http/known-operations';
import { SCORECARD } from './scorecard-question';

const HASH = createHash('sha256').update(SCORECARD).digest('hex');

/** The stories' scorecard as an operation that the server knows by its hash. */
export const KNOWN = knownOperations({
  operations: [{ id: HASH, name: 'StoryScorecard', body: SCORECARD }],
});

/** The address of a known operation with its variables. */
export function addressOf(
  variables: Readonly<Record<string, unknown>> = {},
  hash: string = HASH,
): string {
  const query = new URLSearchParams({
    operationName: 'StoryScorecard',
    // The authority is named outright: an answer is kept by whose it is.
    variables: JSON.stringify({ authority: 'norfolk', ...variables }),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
  });
  return `/graphql?${query.toString()}`;
}

/** The header that no other site's page can send. */
export const FROM_THE_PAGE = { 'apollo-require-preflight': 'true' };
