import type { Answer } from './answer';

/** What the browser is told besides success. */
interface Told {
  readonly code?: unknown;
  readonly message?: unknown;
}

const WRONG_CODE = 'This code is wrong, or its half minute is over: take the next one.';
const BEGIN_AGAIN = 'This sign-in has taken too long: begin again with your password.';
const LINK_VOID = 'This link was used already, or its time is over: ask for a new one.';

/** What is said where the server names the fault by a word of the sign-in library alone. */
const SENTENCES: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'The e-mail address or the password is wrong.',
  INVALID_EMAIL: 'This is not an e-mail address.',
  INVALID_PASSWORD: 'This is not your present password.',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'You have no password here: you sign in through your provider.',
  INVALID_CODE: WRONG_CODE,
  INVALID_BACKUP_CODE: 'This recovery code is wrong, or was used already.',
  INVALID_TWO_FACTOR_COOKIE: BEGIN_AGAIN,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: `Too many wrong codes. ${BEGIN_AGAIN}`,
  ACCOUNT_TEMPORARILY_LOCKED:
    'Too many wrong codes: this account waits for a quarter of an hour. Then try again.',
  INVALID_TOKEN: LINK_VOID,
  TOKEN_EXPIRED: LINK_VOID,
  SESSION_EXPIRED: 'You are not signed in any more: sign in again, then repeat this.',
  SESSION_NOT_FRESH: 'You signed in some time ago: sign in again, then repeat this.',
};

const BY_STATUS: Readonly<Record<number, string>> = {
  401: 'You are not signed in any more: sign in again, then repeat this.',
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
  return {
    isDone: false,
    code: word,
    sentence:
      (word === null ? undefined : SENTENCES[word]) ??
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

/** The six figures of an authenticator application: at sign-in, or to confirm that it is set up. */
export function verifyFigures(code: string) {
  return ask<unknown>('two-factor/verify-totp', { code });
}

/** One of the recovery codes, each of which serves once. */
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

/** What an authenticator application is set up with, and the codes for the day it is lost. */
export interface Enrolment {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Begins to set up a second factor. It is asked for once verifyFigures has confirmed it. */
export function beginSecondFactor(password: string) {
  return ask<Enrolment>('two-factor/enable', { password });
}

export function endSecondFactor(password: string) {
  return ask<unknown>('two-factor/disable', { password });
}

/** New recovery codes; the old ones are void. */
export function newRecoveryCodes(password: string) {
  return ask<Pick<Enrolment, 'backupCodes'>>('two-factor/generate-backup-codes', { password });
}
