import type { AuditKind } from '../audit/audit-kinds';
import type { Message } from '../mail/mail';
import {
  passwordChangedMessage,
  recoveryCodesMessage,
  secondFactorMessage,
} from '../mail/messages';
import type { AccountFound } from './sign-in.repository';

/** What an owner is sent of an event of their account, lest somebody else did it; null: nothing. */
export function messageOfEvent(kind: AuditKind, owner: AccountFound): Message | null {
  switch (kind) {
    case 'password.changed':
      return passwordChangedMessage(owner);
    case 'second-factor.enabled':
      return secondFactorMessage(owner, true);
    case 'second-factor.disabled':
      return secondFactorMessage(owner, false);
    case 'second-factor.codes-made':
      return recoveryCodesMessage(owner);
    default:
      return null;
  }
}
