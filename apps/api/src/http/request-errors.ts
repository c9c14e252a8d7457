import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { beyondLimit } from '../errors';
import { errorBody, UNEXPECTED_SENTENCE } from './error-body';
import { setBeneath, type HeadersByAnswer } from './security-headers';

interface RequestErrors {
  readonly bodyBytes: number;
  /** Whether errors of ours are told in their own words. */
  readonly development: boolean;
  readonly headers: HeadersByAnswer;
}

/**
 * Refuses addresses with a fragment, which no browser sends: readers of addresses disagree on where the
 * query of one begins, and what one of them checks must be what another one answers.
 */
export function refuseFragments(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _, done) => {
    if (!request.url.includes('#')) return done();
    const sentence = 'The address has a fragment, from “#” on, which is for the reader alone.';
    done(Object.assign(new Error(sentence), { statusCode: 400 }));
  });
}

type Fails = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => void;

/** How requests that fail are answered: with the id by which the log knows them, and nothing of ours. */
export function requestErrors({ bodyBytes, development, headers }: RequestErrors) {
  function told(error: FastifyError, contentLength: string | undefined): GraphQLError {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      const length = Number(contentLength ?? bodyBytes + 1);
      return beyondLimit('BODY_TOO_LARGE', 'body bytes', length, bodyBytes);
    }
    const isOurs = (error.statusCode ?? 500) >= 500;
    const message = isOurs && !development ? UNEXPECTED_SENTENCE : error.message;
    return new GraphQLError(message, {
      extensions: { code: isOurs ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST' },
    });
  }

  const fails: Fails = (error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'failed');
    reply.code(status).header('content-type', 'application/json; charset=utf-8');
    reply.header('cache-control', 'no-store').removeHeader('content-disposition');
    reply.send(errorBody(told(error, request.headers['content-length']), request.id));
  };

  return {
    /** An address that cannot be read is answered before anything else looks at the request. */
    frameworkErrors: ((error, request, reply) => {
      setBeneath(reply, headers.DATA);
      reply.header('x-request-id', request.id);
      fails(error, request, reply);
    }) satisfies Fails,
    register(app: FastifyInstance): void {
      app.addHook('onRequest', (request, reply, done) => {
        reply.header('x-request-id', request.id);
        done();
      });
      app.setErrorHandler<FastifyError>((error, request, reply) => fails(error, request, reply));
    },
  };
}
