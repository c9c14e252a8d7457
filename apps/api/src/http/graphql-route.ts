import type { ApolloServer, HTTPGraphQLRequest } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../audit/audit-actors';
import type { Context } from '../context';
import { beyondLimit, notFromOurPages } from '../errors';
import type { RequestLimits } from '../limits/request-limits';
import { isFromOwnPage } from '../sign-in/own-page';
import type { Viewer } from '../viewer/viewer';
import type { Viewers } from '../viewer/viewers';
import { queryText, refusedFreedom } from './asked-freely';
import { errorBody, hasErrors, withRequestId } from './error-body';
import { KnownAddresses } from './known-addresses';
import type { KnownOperation } from './known-operations';
import { sendPacked } from './packed-answer';
import { encodingFor, type ReadyBytes } from './ready-bytes';
import type { ResponseCache } from './response-cache';
import { refusedWriter } from './written-by';

export interface GraphqlRoute {
  readonly apollo: ApolloServer<Context>;
  readonly viewers: Viewers;
  readonly contextFor: (request: FastifyRequest, viewer: Viewer) => Context;
  readonly operations: ReadonlyMap<string, KnownOperation>;
  /** Null: every answer is made anew. */
  readonly cache: ResponseCache | null;
  readonly limits: RequestLimits;
  /** True where whoever reaches the server may ask in words of their own. */
  readonly asksFreely: boolean;
  /** Where readers reach the server; undefined: under whatever name they asked. */
  readonly publicUrl: string | undefined;
}

interface Made {
  readonly status: number;
  readonly headers: Iterable<[string, string]>;
  readonly body: string;
}

/** What an answer depends on beside its address and what the reader can unpack: who asks, by their cookie. */
const VARY_BESIDE = 'cookie';
const VARY = `accept-encoding, ${VARY_BESIDE}`;

/** Headers that no form and no image can send, so that another site's page cannot ask in the reader's name. */
const CSRF_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'];

function isFromThePage({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && CSRF_HEADERS.some((name) => headers[name]);
}

/** Whether a browser says that a page of somebody else's asks. */
function isFromElsewhere({ headers }: FastifyRequest, publicUrl: string | undefined): boolean {
  return headers.origin !== undefined && !isFromOwnPage(headers, publicUrl);
}

/** The query as our own checks read it, so that what is answered is what was checked. */
function searchOf({ query }: FastifyRequest): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query as Record<string, string | string[]>)) {
    for (const one of [value].flat()) search.append(name, one);
  }
  return search.size === 0 ? '' : `?${search.toString()}`;
}

function apolloRequest(request: FastifyRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return { method: request.method, headers, search: searchOf(request), body: request.body };
}

function sendReady(request: FastifyRequest, reply: FastifyReply, ready: ReadyBytes) {
  const encoding = encodingFor(request.headers['accept-encoding'], ready.identity.length);
  reply.header('etag', ready.etag(encoding));
  reply.header('cache-control', 'private, no-cache');
  reply.header('vary', VARY);
  if (ready.isNamedIn(request.headers['if-none-match'], encoding)) {
    return reply.code(304).send();
  }
  reply.header('content-type', 'application/json; charset=utf-8');
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  const bytes = ready.bytes(encoding);
  return bytes instanceof Promise ? bytes.then((made) => reply.send(made)) : reply.send(bytes);
}

async function sendMade(request: FastifyRequest, reply: FastifyReply, made: Made) {
  reply.header('cache-control', 'private, no-store');
  for (const [name, value] of made.headers) reply.header(name, value);
  reply.code(made.status);
  // Of those who waited for the same answer, each is given the id of its own request.
  const isWrong = hasErrors(made.status, made.body);
  const body = isWrong ? withRequestId(made.body, request.id) : made.body;
  return sendPacked(request, reply, { body, vary: VARY_BESIDE });
}

/** `/graphql`: known operations from ready bytes where they are at hand, everything else from Apollo. */
export function registerGraphql(app: FastifyInstance, route: GraphqlRoute): void {
  const { apollo, contextFor, operations, cache, limits, viewers, asksFreely, publicUrl } = route;
  const addresses = new KnownAddresses(operations);
  /** Answers that are being made: who asks for the same meanwhile waits for the same. */
  const underway = new Map<string, Promise<Made>>();

  const make = (request: FastifyRequest, viewer: Viewer): Promise<Made> =>
    apollo
      .executeHTTPGraphQLRequest({
        httpGraphQLRequest: apolloRequest(request),
        context: () => Promise.resolve(contextFor(request, viewer)),
      })
      .then(({ status = 200, headers, body }) => {
        if (body.kind !== 'complete') throw new Error('Answers in parts are not offered.');
        return { status, headers, body: body.string };
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
    config: { answersWith: asksFreely ? 'SANDBOX' : 'DATA' },
    handler: async (request, reply) => {
      if (!asksFreely && isFromElsewhere(request, publicUrl)) {
        reply.code(403).header('content-type', 'application/json; charset=utf-8');
        return reply.send(errorBody(notFromOurPages(), request.id));
      }
      const length = queryText(request).length;
      if (length > limits.queryCharacters) {
        const error = beyondLimit('QUERY_TOO_LONG', 'query length', length, limits.queryCharacters);
        reply.code(400).header('content-type', 'application/json; charset=utf-8');
        return reply.send(errorBody(error, request.id));
      }
      const known = viewers.of(request);
      const viewer = known instanceof Promise ? await known : known;
      const refusal = asksFreely ? null : refusedFreedom(request, viewer, operations);
      if (refusal !== null) {
        const context = contextFor(request, viewer);
        const code = String(refusal.extensions['code']);
        context.trail.refused({ actor: actorOf(context), authority: null, what: '/graphql', code });
        reply.code(403).header('content-type', 'application/json; charset=utf-8');
        reply.header('cache-control', 'private, no-store').header('vary', VARY);
        return reply.send(errorBody(refusal, request.id));
      }
      const notTheirs = refusedWriter(request, viewer);
      if (notTheirs !== null) {
        reply.code(403).header('content-type', 'application/json; charset=utf-8');
        reply.header('cache-control', 'private, no-store').header('vary', VARY);
        return reply.send(errorBody(notTheirs, request.id));
      }
      const asked = cache !== null && isFromThePage(request) ? addresses.read(request) : null;
      const found = asked && cache?.keyFor(asked, viewer);
      const key = found instanceof Promise ? await found : found;
      if (!cache || !key) return sendMade(request, reply, await make(request, viewer));
      const ready = cache.find(key);
      if (ready !== undefined) return sendReady(request, reply, ready);
      const made = await makeOnce(key, request, viewer);
      // Answers that say that something is wrong are made anew each time.
      if (hasErrors(made.status, made.body)) return sendMade(request, reply, made);
      return sendReady(request, reply, cache.find(key) ?? cache.keep(key, made.body));
    },
  });
}
