import type { ApolloServer, HTTPGraphQLRequest } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context, Viewer } from '../context';
import { EVERYONE } from '../context';
import { beyondLimit } from '../errors';
import type { RequestLimits } from '../limits/request-limits';
import { errorBody } from './error-body';
import type { KnownOperation } from './known-operations';
import { encode, encodingFor, type ReadyBytes } from './ready-bytes';
import { currentRequest } from './request-id';
import type { ResponseCache } from './response-cache';

export interface GraphqlRoute {
  readonly apollo: ApolloServer<Context>;
  readonly contextFor: (request: FastifyRequest, viewer: Viewer) => Context;
  readonly operations: ReadonlyMap<string, KnownOperation>;
  /** Null: every answer is made anew. */
  readonly cache: ResponseCache | null;
  readonly limits: RequestLimits;
}

interface Made {
  readonly status: number;
  readonly headers: Iterable<[string, string]>;
  readonly body: string;
}

type Query = Readonly<Record<string, string | undefined>>;

/** Headers that no form and no image can send, so that another site's page cannot ask in the reader's name. */
const CSRF_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'];

/** The known operation that a GET asks for by its hash, with its variables; null for anything else. */
function knownRequest(
  { method, query, headers }: FastifyRequest,
  operations: ReadonlyMap<string, KnownOperation>,
): { operation: KnownOperation; variables: Record<string, unknown> } | null {
  if (method !== 'GET' || !CSRF_HEADERS.some((name) => headers[name])) return null;
  const { extensions, variables } = query as Query;
  if (extensions === undefined) return null;
  const hash = readObject(readObject(extensions)?.['persistedQuery'])?.['sha256Hash'];
  const operation = typeof hash === 'string' ? operations.get(hash) : undefined;
  const given = variables === undefined ? {} : readObject(variables);
  return operation === undefined || given === null ? null : { operation, variables: given };
}

/** An object, or the JSON text of one; null for anything else. */
function readObject(value: unknown): Record<string, unknown> | null {
  let read = value;
  if (typeof value === 'string') {
    try {
      read = JSON.parse(value);
    } catch {
      return null;
    }
  }
  return typeof read === 'object' && read !== null && !Array.isArray(read)
    ? (read as Record<string, unknown>)
    : null;
}

function apolloRequest(request: FastifyRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const question = request.url.indexOf('?');
  return {
    method: request.method,
    headers,
    search: question === -1 ? '' : request.url.slice(question),
    body: request.body,
  };
}

function queryText({ body, query }: FastifyRequest): string {
  const text = readObject(body)?.['query'] ?? (query as Query)['query'];
  return typeof text === 'string' ? text : '';
}

function sendReady(request: FastifyRequest, reply: FastifyReply, ready: ReadyBytes) {
  const encoding = encodingFor(request.headers['accept-encoding'], ready.identity.length);
  reply.header('etag', ready.etag(encoding));
  reply.header('cache-control', 'private, no-cache');
  reply.header('vary', 'accept-encoding');
  if (ready.isNamedIn(request.headers['if-none-match'], encoding)) {
    return reply.code(304).send();
  }
  reply.header('content-type', 'application/json; charset=utf-8');
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  const bytes = ready.bytes(encoding);
  return bytes instanceof Promise ? bytes.then((made) => reply.send(made)) : reply.send(bytes);
}

async function sendMade(request: FastifyRequest, reply: FastifyReply, made: Made) {
  for (const [name, value] of made.headers) reply.header(name, value);
  reply.code(made.status);
  reply.header('vary', 'accept-encoding');
  const bytes = Buffer.from(made.body);
  const encoding = encodingFor(request.headers['accept-encoding'], bytes.length);
  if (encoding === 'identity') return reply.send(bytes);
  reply.header('content-encoding', encoding);
  return reply.send(await encode(bytes, encoding));
}

/** Answers that say that something is wrong are made anew each time. */
function mayBeKept({ status, body }: Made): boolean {
  return status === 200 && !body.startsWith('{"errors"');
}

/** `/graphql`: known operations from ready bytes where they are at hand, everything else from Apollo. */
export function registerGraphql(app: FastifyInstance, route: GraphqlRoute): void {
  const { apollo, contextFor, operations, cache, limits } = route;
  /** Answers that are being made: who asks for the same meanwhile waits for the same. */
  const underway = new Map<string, Promise<Made>>();

  const make = (request: FastifyRequest, viewer: Viewer): Promise<Made> =>
    currentRequest.run({ id: request.id }, async () => {
      const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: apolloRequest(request),
        context: () => Promise.resolve(contextFor(request, viewer)),
      });
      if (body.kind !== 'complete') throw new Error('Answers in parts are not offered.');
      return { status: status ?? 200, headers, body: body.string };
    });

  const makeOnce = (key: string, request: FastifyRequest, viewer: Viewer): Promise<Made> => {
    let made = underway.get(key);
    if (made === undefined) {
      made = make(request, viewer).finally(() => underway.delete(key));
      underway.set(key, made);
    }
    return made;
  };

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    helmet: false,
    handler: async (request, reply) => {
      reply.header('x-content-type-options', 'nosniff');
      const length = queryText(request).length;
      if (length > limits.queryCharacters) {
        const error = beyondLimit('QUERY_TOO_LONG', 'query length', length, limits.queryCharacters);
        reply.code(400).header('content-type', 'application/json; charset=utf-8');
        return reply.send(errorBody(error, request.id));
      }
      const viewer = EVERYONE;
      const asked = cache === null ? null : knownRequest(request, operations);
      const key = asked && (await cache?.keyFor(asked.operation, asked.variables, viewer));
      if (!cache || !key) return sendMade(request, reply, await make(request, viewer));
      const ready = cache.find(key);
      if (ready !== undefined) return sendReady(request, reply, ready);
      const made = await makeOnce(key, request, viewer);
      if (!mayBeKept(made)) return sendMade(request, reply, made);
      return sendReady(request, reply, cache.find(key) ?? cache.keep(key, made.body));
    },
  });
}
