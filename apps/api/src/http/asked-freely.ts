import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { mayAnywhere, type Viewer } from '../viewer/viewer';
import { readObject } from './known-addresses';
import type { KnownOperation } from './known-operations';

/** The text of an operation that a request carries; empty where it names one by its hash alone. */
export function queryText({ body, query }: Pick<FastifyRequest, 'body' | 'query'>): string {
  const text = readObject(body)?.['query'] ?? readObject(query)?.['query'];
  return typeof text === 'string' ? text : '';
}

/**
 * The refusal of a question in the asker's own words, where they may not ask any; null where they
 * may, or where it is word for word an operation of our own client.
 */
export function refusedFreedom(
  request: Pick<FastifyRequest, 'body' | 'query'>,
  viewer: Viewer,
  operations: ReadonlyMap<string, KnownOperation>,
): GraphQLError | null {
  const text = queryText(request);
  if (text === '' || mayAnywhere(viewer, 'ASK_FREELY')) return null;
  if (operations.has(createHash('sha256').update(text).digest('hex'))) return null;
  return new GraphQLError(
    'Your role does not let you ask the API in words of your own: the questions of the pages are accepted, by their hash. If this is a page of ours, load it anew.',
    { extensions: { code: 'PERSISTED_OPERATION_ONLY' } },
  );
}
