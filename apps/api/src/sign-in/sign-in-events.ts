import type { AuditKind } from '../audit/audit-kinds';

/** An event as it follows from an answer, before it is known whose account it is about. */
export interface EventOfAnswer {
  readonly kind: AuditKind;
  readonly outcome: 'DONE' | 'REFUSED';
  readonly sentence: string;
  /** Whether whoever asked has shown that it is their account. */
  readonly isThem: boolean;
}

/** What was asked for and how it was answered. */
export interface Answered {
  /** After /api/auth. */
  readonly path: string;
  readonly status: number;
  /** better-auth's word for what is wrong. */
  readonly code: string | null;
  /** True where a password was right and a second factor is asked for now. */
  readonly asksSecondFactor: boolean;
  /** True where somebody was signed in already when they asked. */
  readonly wasSignedIn: boolean;
}

const event = (
  kind: AuditKind,
  outcome: EventOfAnswer['outcome'],
  sentence: string,
  isThem: boolean,
): EventOfAnswer => ({ kind, outcome, sentence, isThem });

const done = (kind: AuditKind, sentence: string) => event(kind, 'DONE', sentence, true);

function ofSecondFactor({ status, code, wasSignedIn, path }: Answered): EventOfAnswer | null {
  const isTotp = path === '/two-factor/verify-totp';
  const what = isTotp ? 'a code of the authenticator app' : 'a recovery code';
  if (status < 400) {
    if (wasSignedIn) {
      return isTotp
        ? done('second-factor.enabled', 'Set up an authenticator app as a second factor.')
        : null;
    }
    return done('sign-in.done', `Signed in, and gave ${what}.`);
  }
  if (status === 429 || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE') {
    return event(
      'second-factor.limited',
      'REFUSED',
      'Too many second factors were wrong; no more are tried for a while.',
      false,
    );
  }
  return event('second-factor.failed', 'REFUSED', `Gave ${what} that is wrong.`, false);
}

/** What is to be told of an answer; null where it changed nothing and refused nothing. */
export function eventOf(answered: Answered): EventOfAnswer | null {
  const { path, status, code, asksSecondFactor, wasSignedIn } = answered;
  const isDone = status < 400;
  switch (path) {
    case '/sign-in/email':
      if (isDone)
        return asksSecondFactor ? null : done('sign-in.done', 'Signed in with a password.');
      return code === 'NO_ROLE'
        ? event('sign-in.failed', 'REFUSED', 'Could not sign in without a role in force.', true)
        : event('sign-in.failed', 'REFUSED', 'Could not sign in: the password is wrong.', false);
    case '/two-factor/verify-totp':
    case '/two-factor/verify-backup-code':
      return ofSecondFactor(answered);
    case '/sign-out':
      return isDone && wasSignedIn ? done('sign-out.done', 'Signed out.') : null;
    case '/request-password-reset':
      return isDone
        ? event(
            'password.reset-asked',
            'DONE',
            'A link to set a new password was asked for.',
            false,
          )
        : null;
    case '/reset-password':
      return isDone
        ? done('password.reset', 'Set a new password by a link; their sessions ended.')
        : event('password.refused', 'REFUSED', 'Could not set a new password by a link.', false);
    case '/change-password':
      return isDone
        ? done('password.changed', 'Changed their password; their other sessions ended.')
        : event('password.refused', 'REFUSED', 'Could not change their password.', true);
    case '/two-factor/disable':
      return isDone
        ? done('second-factor.disabled', 'Gave up their second factor.')
        : event('second-factor.failed', 'REFUSED', 'Could not give up their second factor.', true);
    case '/two-factor/generate-backup-codes':
      return isDone
        ? done('second-factor.codes-made', 'Made new recovery codes.')
        : event('second-factor.failed', 'REFUSED', 'Could not make new recovery codes.', true);
    default:
      // To begin to set up a second factor changes nothing yet, and single sign-on tells of itself.
      return null;
  }
}
