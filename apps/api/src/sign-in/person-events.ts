import type { Queryable } from '@vital-signs/database';
import type { AuditKind } from '../audit/audit-kinds';
import { recordAudit, type AuditEventMade } from '../audit/record-audit';
import { authoritiesOf, type AccountFound } from './sign-in.repository';

/** From where somebody does something. */
export interface Whence {
  readonly address: string | null;
  readonly requestId: string | null;
}

/** Something that somebody did with their own account, or that was tried with it. */
export interface PersonEvent {
  readonly kind: AuditKind;
  readonly outcome: AuditEventMade['outcome'];
  readonly sentence: string;
  /** Null where nobody knows whose account it was to be; what was typed is not repeated. */
  readonly account: AccountFound | null;
  /** Whether it is known to be them: false of a password that was wrong. */
  readonly isThem: boolean;
}

/** Writes an event for every authority in which the person holds a role, so that each finds it; once where there is none. */
export async function recordPersonEvent(
  database: Queryable,
  { kind, outcome, sentence, account, isThem }: PersonEvent,
  whence: Whence,
): Promise<void> {
  const authorities = account === null ? [] : await authoritiesOf(database, account.id);
  const actor = {
    id: isThem && account !== null ? account.id : null,
    name: isThem && account !== null ? account.name : 'Nobody signed in',
    ...whence,
  };
  const subject = account?.email ?? 'unknown account';
  for (const authorityId of authorities.length === 0 ? [null] : authorities) {
    await recordAudit(database, { authorityId, kind, outcome, actor, subject, sentence });
  }
}
