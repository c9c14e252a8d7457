import { createHash, randomBytes } from 'node:crypto';

/** What every token begins with, so that programs that look for lost secrets know one. */
const BEGINNING = 'vs_';
const BYTES = 32;
const SHOWN = 8;

/** A new token: 256 random bits, which nobody guesses. */
export const newToken = () => `${BEGINNING}${randomBytes(BYTES).toString('base64url')}`;

/** Its first characters, which tell it from others and give nothing away. */
export const tokenPrefix = (token: string) => token.slice(0, SHOWN);

/** What is kept of it. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex');

/** Reads the token of a request: as a bearer's, or as the password of whatever name. Null: there is none. */
export function tokenOf(authorization: string | undefined): string | null {
  const [scheme = '', sent = ''] = (authorization ?? '').split(' ');
  if (/^bearer$/i.test(scheme)) return sent === '' ? null : sent;
  if (!/^basic$/i.test(scheme)) return null;
  const pair = Buffer.from(sent, 'base64').toString();
  const password = pair.slice(pair.indexOf(':') + 1);
  return pair.includes(':') && password !== '' ? password : null;
}
