import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { actorOf } from '../audit/audit-actors';
import type { Context } from '../context';
import { notFromOurPages } from '../errors';
import { COMPLETE_EVENT, errorEvent, STREAM_HEADERS } from '../live/event-lines';
import type { LiveHub } from '../live/live-hub';
import { isFromOwnPage } from '../sign-in/own-page';
import type { Viewer } from '../viewer/viewer';
import type { Viewers } from '../viewer/viewers';
import type { KnownOperation } from './known-operations';
import { answerError } from './refused-answer';
import { streamQuestions } from './stream-questions';

/** What streams are told with. */
export interface StreamRoute {
  readonly hub: LiveHub;
  readonly schema: GraphQLSchema;
  readonly operations: ReadonlyMap<string, KnownOperation>;
  readonly viewers: Viewers;
  readonly contextFor: (request: FastifyRequest, viewer: Viewer) => Context;
  /** Where readers reach the server; undefined: under whatever name they asked. */
  readonly publicUrl: string | undefined;
}

/** From here on the answer is ours alone to write: Fastify is not to touch it. */
function opened(request: FastifyRequest, reply: FastifyReply) {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries({ ...reply.getHeaders(), ...STREAM_HEADERS })) {
    if (value !== undefined) raw.setHeader(name, value);
  }
  raw.writeHead(200);
  raw.flushHeaders();
  // A stream is silent for seconds: only its end says that somebody is gone.
  request.raw.socket.setKeepAlive(true, 15_000);
  return raw;
}

/** Whether a browser says that a page of somebody else's asks, which can send no header of ours either way. */
function isFromElsewhere({ headers }: FastifyRequest, publicUrl: string | undefined): boolean {
  const isSaid = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
  return isSaid && !isFromOwnPage(headers, publicUrl);
}

/** A whole number that a browser sends of itself when it opens a stream again. */
function lastEventId({ headers }: FastifyRequest): number | null {
  const sent = headers['last-event-id'];
  return typeof sent === 'string' && /^\d{1,9}$/.test(sent) ? Number(sent) : null;
}

/**
 * `/graphql/stream`: known operations that are answered as long as somebody follows, as GraphQL over
 * server-sent events says it, one operation to a connection. What is refused is told as an event too: the
 * browser's own EventSource passes on nothing else.
 */
export function registerStream(app: FastifyInstance, route: StreamRoute): void {
  const { hub, schema, operations, viewers, contextFor, publicUrl } = route;
  const questionOf = streamQuestions(schema, operations);

  const refuse = (request: FastifyRequest, reply: FastifyReply, error: GraphQLError) => {
    const raw = opened(request, reply);
    raw.write(errorEvent(error, request.id));
    raw.end(COMPLETE_EVENT);
  };

  app.route({
    method: 'GET',
    url: '/graphql/stream',
    exposeHeadRoute: false,
    config: { answersWith: 'DATA' },
    handler: async (request, reply) => {
      if (isFromElsewhere(request, publicUrl)) {
        return answerError(request, reply, { status: 403, error: notFromOurPages() });
      }
      const question = questionOf(request);
      if (question instanceof Error) {
        return answerIn(request, reply, { status: 400, error: question });
      }
      const viewer = await viewers.of(request);
      const { authority, id, after, drives, field } = question;
      const found = await hub.join({
        ...{ request, viewer, question, authority, id, drives },
        after: after ?? lastEventId(request),
      });
      if (typeof found === 'function') return found(opened(request, reply));
      const { extensions } = found.error;
      const isNotKnown = found.status === 404;
      hub.counts.refused += 1;
      contextFor(request, viewer).trail.refused({
        actor: actorOf(contextFor(request, viewer)),
        ...{ authority, what: `Subscription.${field}` },
        code: isNotKnown ? 'NOT_KNOWN' : String(extensions['reason'] ?? extensions['code']),
      });
      return answerIn(request, reply, found);
    },
  });

  /** As an event for whoever reads events; that a server is full is no end, and told by its status. */
  function answerIn(
    request: FastifyRequest,
    reply: FastifyReply,
    refusal: { readonly status: number; readonly error: GraphQLError },
  ) {
    const readsEvents = request.headers.accept?.includes('text/event-stream') === true;
    if (!readsEvents || refusal.status === 503) return answerError(request, reply, refusal);
    return refuse(request, reply, refusal.error);
  }
}
