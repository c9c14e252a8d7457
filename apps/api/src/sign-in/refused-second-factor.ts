import type { Database } from '@vital-signs/database';
import { passwordHashOf } from './accounts';
import { textIn, type AskedAction, type RefusedAction } from './asked-action';
import { sentenceOf } from './offered-actions';
import { isPassword } from './password-hash';
import { hasSecondFactor } from './sign-in.repository';
import type { SignInLimits } from './sign-in-limits';

/** A second factor of either kind. */
export type SecondFactorPath = '/two-factor/verify-totp' | '/two-factor/verify-backup-code';

interface Means {
  readonly database: Database;
  readonly limits: SignInLimits;
  /** Whether a second factor of whoever asks is right; a recovery code is used up by it. */
  readonly isRight: (path: SecondFactorPath, code: string) => Promise<boolean>;
}

/** What sets up a second factor, of which only one is on at a time. */
const SETTING_UP = [
  '/two-factor/enable',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
];
/** What takes away or renews a second factor, for which a password alone is not enough. */
const GIVING_UP = ['/two-factor/disable', '/two-factor/generate-backup-codes'];

const refused = (code: string): RefusedAction => ({
  ...{ status: 400, code },
  message: sentenceOf(code) ?? code,
});

/**
 * Why somebody who is signed in may not change their second factor; null where they may, or where
 * better-auth says what is wrong. While one is on it is not replaced unseen: it is turned off first, or
 * given other recovery codes, with the password and a current code of it.
 */
export async function refusedSecondFactor(
  { database, limits, isRight }: Means,
  { path, body, person }: Pick<AskedAction, 'path' | 'body' | 'person'>,
): Promise<RefusedAction | null> {
  const isSettingUp = SETTING_UP.includes(path);
  if (person === null || !(isSettingUp || GIVING_UP.includes(path))) return null;
  if (!(await hasSecondFactor(database, person.id))) return null;
  if (isSettingUp) return refused('SECOND_FACTOR_ON');

  const kept = await passwordHashOf(database, person.id);
  // No recovery code is used up by a password that is wrong.
  if (kept !== null && !(await isPassword(textIn(body, 'password'), kept))) return null;
  const typed = textIn(body, 'code').trim();
  const figures = typed.replaceAll(/\s/g, '');
  if (figures === '') return refused('CODE_NEEDED');
  if (!/^\d{6}$/.test(figures)) {
    const isOne = await isRight('/two-factor/verify-backup-code', typed);
    return isOne ? null : refused('INVALID_BACKUP_CODE');
  }
  if (!(await isRight('/two-factor/verify-totp', figures))) return refused('INVALID_CODE');
  const { allowed } = await limits.take('usedCode', `${person.id} ${figures}`);
  return allowed ? null : refused('CODE_USED');
}
