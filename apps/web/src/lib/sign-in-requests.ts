import { tellRefusal } from '../apollo/refusals';
import type { Answer } from './answer';

/** What the browser is told besides success. */
interface Told {
  readonly code?: unknown;
  readonly message?: unknown;
}

/** What is said where the server, or what stands before it, says nothing itself. */
const BY_STATUS: Readonly<Record<number, string>> = {
  429: 'Too many attempts from here. Wait a little, then try again.',
};

async function ask<Given>(path: string, body: object): Promise<Answer<Given>> {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return { isDone: false, code: null, sentence: 'The server could not be reached.' };
  }
  const told = await (response.json() as Promise<unknown>).catch(() => null);
  if (response.ok) return { isDone: true, given: told as Given };
  const { code, message } = (told ?? {}) as Told;
  const word = typeof code === 'string' ? code : null;
  // The session has ended meanwhile: whoever guards the pages leads on.
  if (word === 'UNAUTHORIZED') tellRefusal('UNAUTHENTICATED');
  return {
    isDone: false,
    code: word,
    sentence:
      (typeof message === 'string' && message !== '' ? message : undefined) ??
      BY_STATUS[response.status] ??
      `The server answered with ${response.status}.`,
  };
}

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Signs in with a password. Where the account has a second factor, that is asked for next. */
export function signIn({ email, password }: Credentials) {
  return ask<{ readonly twoFactorRedirect?: boolean }>('sign-in/email', {
    email,
    password,
    rememberMe: true,
  });
}

/** The six-digit code of an authenticator app: at sign-in, or to confirm that it is set up. */
export function verifyFigures(code: string) {
  return ask<unknown>('two-factor/verify-totp', { code });
}

/** One of the recovery codes, each of which works once. */
export function verifyRecoveryCode(code: string) {
  return ask<unknown>('two-factor/verify-backup-code', { code });
}

/** Ends this session; where it was begun at a provider, the address at which it is ended there. */
export function signOut() {
  return ask<{ readonly endSessionUrl?: string } | null>('sign-out', {});
}

/** Asks for a message with a link. The answer is the same whether the address is known or not. */
export function askForReset(email: string) {
  return ask<unknown>('request-password-reset', { email, redirectTo: '/reset-password' });
}

/** Sets a new password by the secret in a link. */
export function resetPassword(token: string, newPassword: string) {
  return ask<unknown>('reset-password', { token, newPassword });
}

/** Changes the password, and ends all other sessions. */
export function changePassword(currentPassword: string, newPassword: string) {
  return ask<unknown>('change-password', {
    currentPassword,
    newPassword,
    revokeOtherSessions: true,
  });
}

/** What an authenticator app is set up with, and the codes for the day it is lost. */
export interface Enrolment {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Begins to set up a second factor. It is asked for once verifyFigures has confirmed it. */
export function beginSecondFactor(password: string) {
  return ask<Enrolment>('two-factor/enable', { password });
}

/** Turns the second factor off, by the password and a code of it: of the app, or a recovery code. */
export function endSecondFactor(password: string, code: string) {
  return ask<unknown>('two-factor/disable', { password, code });
}

/** New recovery codes, by the password and a code of the second factor; the old ones are void. */
export function newRecoveryCodes(password: string, code: string) {
  return ask<Pick<Enrolment, 'backupCodes'>>('two-factor/generate-backup-codes', {
    password,
    code,
  });
}
