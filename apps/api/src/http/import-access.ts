import { actorOf } from '../audit/audit-actors';
import type { Context } from '../context';
import type { AuthorityRecord } from '../modules/authority/authority.repository';
import { PERMISSIONS } from '../permissions';
import { refusalOf, unknownAuthority, type RefusedAnswer } from './refused-answer';

/**
 * The authority for which somebody may load files, or why they may not, which is then told: the same
 * rules as before the fields of imports.
 */
export async function authorityToLoad(
  context: Context,
  slug: string,
  what: string,
): Promise<AuthorityRecord | RefusedAnswer> {
  const tell = (code: string) =>
    context.trail.refused({ actor: actorOf(context), authority: slug, what, code });
  const verdict = PERMISSIONS.Mutation.checkImport(context.viewer, { authority: slug });
  // An authority that is not known to them is not found below.
  const refusal = verdict === 'NOT_KNOWN' ? null : refusalOf(verdict, 'Mutation', 'checkImport');
  if (refusal !== null) {
    tell(String(refusal.error.extensions['code']));
    return refusal;
  }
  const authority = await context.services.authorities.bySlug(slug);
  if (authority !== null) return authority;
  tell('NOT_KNOWN');
  return unknownAuthority();
}
