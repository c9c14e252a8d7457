import type { GraphQLError } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../audit/audit-actors';
import type { Context } from '../context';
import { forbidden, refused, secondFactorNeeded, unauthenticated } from '../errors';
import type { AuthorityRecord } from '../modules/authority/authority.repository';
import { PERMISSIONS } from '../permissions';
import { errorBody } from './error-body';

interface Refused {
  readonly status: number;
  readonly error: GraphQLError;
}

function refusalOf({ viewer }: Context, authority: string): Refused | null {
  const verdict = PERMISSIONS.Mutation.checkImport(viewer, { authority });
  if (verdict === 'SIGN_IN') return { status: 401, error: unauthenticated() };
  if (verdict === 'SECOND_FACTOR') return { status: 403, error: secondFactorNeeded() };
  if (verdict === 'NO') return { status: 403, error: forbidden('Mutation', 'checkImport') };
  return null;
}

/**
 * The authority for which somebody may load files, or why they may not, which is then told: the same
 * rules as before the fields of imports.
 */
export async function authorityToLoad(
  context: Context,
  slug: string,
  what: string,
): Promise<AuthorityRecord | Refused> {
  const tell = (code: string) =>
    context.trail.refused({ actor: actorOf(context), authority: slug, what, code });
  const refusal = refusalOf(context, slug);
  if (refusal !== null) {
    tell(String(refusal.error.extensions['code']));
    return refusal;
  }
  const authority = await context.services.authorities.bySlug(slug);
  if (authority !== null) return authority;
  tell('NOT_KNOWN');
  return { status: 404, error: refused('UNKNOWN_AUTHORITY', 'There is no such authority.') };
}

/** Answers with an error in the shape of GraphQL's, which pages read already. */
export function answerError(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, error }: Refused,
): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .send(errorBody(error, request.id));
}
