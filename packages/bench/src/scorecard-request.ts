import { readFileSync } from 'node:fs';
import type { HttpRequest } from './load/http-connection';

/** Whose scorecard is measured: county and six localities, every indicator, thirteen months. */
export const MEASURED = { authority: 'norfolk', place: 'norfolk', period: '2018-03' } as const;

const MANIFEST = new URL('../../../apps/web/src/apollo/generated/operations.json', import.meta.url);
const variables = { ...MEASURED, edition: null, modelled: true };

interface Manifest {
  readonly operations: readonly {
    readonly id: string;
    readonly name: string;
    readonly body: string;
  }[];
}

/** The page's own operation, with the hash by which the API knows it. */
function scorecardOperation() {
  const { operations } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
  const operation = operations.find(({ name }) => name === 'ScorecardPage');
  if (operation === undefined) throw new Error('The page has no operation named ScorecardPage');
  return operation;
}

/** The operation with its text in the body, which no cache of responses answers. */
export function scorecardPost(authority: string = MEASURED.authority): HttpRequest {
  const { name, body } = scorecardOperation();
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      operationName: name,
      query: body,
      variables: { ...variables, authority },
    }),
  };
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
