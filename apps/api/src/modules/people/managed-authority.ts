import type { AuditActor } from '../../audit/record-audit';
import { badInput, refused } from '../../errors';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';

/** An authority, and who acts in it. */
export interface Acting {
  /** Slug of the authority. */
  readonly authority: string;
  readonly actor: AuditActor;
}

/** The authority whose people somebody manages. @throws GraphQLError where it is not known to them. */
export async function managedAuthority(
  authorities: AuthorityService,
  slug: string,
): Promise<AuthorityRecord> {
  const authority = await authorities.bySlug(slug);
  if (authority === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
  return authority;
}

const MOST_REASON = 1_000;

/** A reason in somebody’s own words, without the spaces around it. */
export function givenReason(text: string): string {
  const reason = text.trim();
  if (reason === '' || reason.length > MOST_REASON) {
    throw badInput('reason', text, '1 to 1,000 characters');
  }
  return reason;
}
