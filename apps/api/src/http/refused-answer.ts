import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { forbidden, refused, secondFactorNeeded, unauthenticated } from '../errors';
import type { Verdict } from '../permissions';
import { errorBody } from './error-body';

/** Why a route does not answer, with the status that says whose fault it is. */
export interface RefusedAnswer {
  readonly status: number;
  readonly error: GraphQLError;
}

/** What is said where an authority is not there, or not known to whoever asks. */
export const unknownAuthority = (): RefusedAnswer => ({
  ...{ status: 404, error: refused('UNKNOWN_AUTHORITY', 'There is no such authority.') },
});

/** Why somebody may not, as the rule before a field or route has it; null: they may. */
export function refusalOf(verdict: Verdict, type: string, field: string): RefusedAnswer | null {
  switch (verdict) {
    case 'YES':
      return null;
    case 'SIGN_IN':
      return { status: 401, error: unauthenticated() };
    case 'SECOND_FACTOR':
      return { status: 403, error: secondFactorNeeded() };
    case 'NO':
      return { status: 403, error: forbidden(type, field) };
    case 'NOT_KNOWN':
      return unknownAuthority();
  }
}

/** Answers with an error in the shape of GraphQL's, which pages read already. */
export function answerError(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, error }: RefusedAnswer,
): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .send(errorBody(error, request.id));
}
