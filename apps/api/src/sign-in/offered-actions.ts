/** What of better-auth is offered; everything else of it is not found. */
const OFFERED: ReadonlySet<string> = new Set([
  'POST /sign-in/email',
  'POST /sign-out',
  'POST /request-password-reset',
  'POST /reset-password',
  'POST /change-password',
  'POST /two-factor/enable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/disable',
  'POST /two-factor/generate-backup-codes',
]);

const OPEN_ID = /^GET \/openid\/[a-z-]+$/;

/** Whether a request is for something that is offered. */
export function isOffered(method: string, path: string): boolean {
  const action = `${method} ${path}`;
  return OFFERED.has(action) || OPEN_ID.test(action);
}

/** What to say instead of better-auth's words, by its codes. */
const SENTENCES: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'The e-mail address or the password is not right.',
  INVALID_EMAIL: 'The e-mail address or the password is not right.',
  INVALID_PASSWORD: 'The password is not right.',
  INVALID_TOKEN: 'This link was used already, or is too old. Ask for another one.',
  INVALID_CODE:
    'The code is not right. It changes every 30 seconds: take the one that is shown now.',
  INVALID_BACKUP_CODE: 'That is not one of your unused recovery codes.',
  INVALID_TWO_FACTOR_COOKIE: 'It took too long: sign in with your password again.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE:
    'Too many codes were wrong: sign in with your password again.',
  ACCOUNT_TEMPORARILY_LOCKED: 'Too many codes were wrong. Try again in a quarter of an hour.',
  TOTP_NOT_ENABLED: 'No authenticator app is set up for this account.',
  BACKUP_CODES_NOT_ENABLED: 'No recovery codes were made for this account.',
  TWO_FACTOR_NOT_ENABLED: 'No authenticator app is set up for this account.',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'This account has no password: it signs in with its provider.',
  SECOND_FACTOR_ON:
    'A second factor is set up for this account already. Turn it off first to set up another one.',
  CODE_NEEDED: 'Give a code of your authenticator app too, or one of your recovery codes.',
  CODE_USED: 'This code was used already. Wait for the next one: it changes every 30 seconds.',
  INVALID_REDIRECT_URL: 'The page to which the link is to lead is none of ours.',
  UNAUTHORIZED: 'Sign in first.',
  INVALID_ORIGIN: 'This can be asked for from our own pages only.',
  MISSING_OR_NULL_ORIGIN: 'This can be asked for from our own pages only.',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'This can be asked for from our own pages only.',
  VALIDATION_ERROR: 'Something is missing in what was sent, or is not as expected.',
};

/** A sentence for whoever asked, by better-auth's word for what is wrong. */
export function sentenceOf(code: string): string | undefined {
  return SENTENCES[code];
}
