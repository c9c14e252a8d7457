import { readFileSync } from 'node:fs';
import type { HttpRequest } from './load/http-connection';

const MANIFEST = new URL('../../../apps/web/src/apollo/generated/operations.json', import.meta.url);

interface KnownOperation {
  readonly id: string;
  readonly name: string;
  readonly body: string;
}

/** An operation of the web's pages, with the hash by which the API knows it. */
export function knownOperation(name: string): KnownOperation {
  const { operations } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as {
    readonly operations: readonly KnownOperation[];
  };
  const operation = operations.find((known) => known.name === name);
  if (operation === undefined) throw new Error(`The pages have no operation named ${name}`);
  return operation;
}

/** An operation with its text in the body, which no cache of responses answers. */
export function postOf(
  { name, body }: KnownOperation,
  variables: Readonly<Record<string, unknown>>,
): HttpRequest {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ operationName: name, query: body, variables }),
  };
}
