import type { Database } from '@vital-signs/database';
import { textIn, type AskedAction, type RefusedAction } from './asked-action';
import type { Auth } from './auth';
import { passwordLinkIdentifier } from './password-links';
import { problemOfPassword } from './password-rules';
import { accountById, type AccountFound } from './sign-in.repository';

/** Whose account a link to set a new password is for; null where the link is none, or too old. */
export async function accountOfReset(
  database: Database,
  auth: Auth,
  token: string,
): Promise<AccountFound | null> {
  if (token === '') return null;
  const { internalAdapter } = await auth.$context;
  const promise = await internalAdapter.findVerificationValue(passwordLinkIdentifier(token));
  if (promise === null || promise.expiresAt.getTime() <= Date.now()) return null;
  return accountById(database, promise.value);
}

/** Why a password that somebody chooses is not taken; null where it is, or where none is chosen. */
export async function refusedPassword(
  database: Database,
  auth: Auth,
  { path, body, person }: AskedAction,
): Promise<RefusedAction | null> {
  const isReset = path === '/reset-password';
  if (!isReset && path !== '/change-password') return null;
  // Of a link that is none, and of nobody, better-auth says what is wrong.
  const owner = isReset ? await accountOfReset(database, auth, textIn(body, 'token')) : person;
  if (owner === null) return null;
  const message = problemOfPassword(textIn(body, 'newPassword'), owner);
  return message === null ? null : { status: 400, code: 'PASSWORD_NOT_TAKEN', message };
}
