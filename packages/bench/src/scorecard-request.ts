import { knownOperation, postOf } from './known-operation';
import type { HttpRequest } from './load/http-connection';

/** Whose scorecard is measured: county and six localities, every indicator, thirteen months. */
export const MEASURED = { authority: 'norfolk', place: 'norfolk', period: '2018-03' } as const;

const variables = { ...MEASURED, edition: null, modelled: true };

/** The page's own operation, with the hash by which the API knows it. */
const scorecardOperation = () => knownOperation('ScorecardPage');

/** The operation with its text in the body, which no cache of responses answers. */
export function scorecardPost(authority: string = MEASURED.authority): HttpRequest {
  return postOf(scorecardOperation(), { ...variables, authority });
}

/** The operation by its hash, as the page asks for it. */
export function scorecardGet(headers: Readonly<Record<string, string>> = {}): HttpRequest {
  const { id, name } = scorecardOperation();
  const query = new URLSearchParams({
    operationName: name,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: id } }),
  });
  return {
    method: 'GET',
    path: `/graphql?${query}`,
    headers: {
      accept: 'application/json',
      'accept-encoding': 'gzip, deflate, br',
      'apollo-require-preflight': 'true',
      ...headers,
    },
  };
}

/** The page that shows it. */
export function pageAddress(port: number): string {
  const { authority, period } = MEASURED;
  return `http://127.0.0.1:${port}/${authority}/scorecard?period=${period}`;
}
