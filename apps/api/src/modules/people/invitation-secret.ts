import { createHash, randomBytes } from 'node:crypto';

/** The secret in the link of an invitation: 256 bits that nobody guesses. */
export function newInvitationSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret: its SHA-256 in hexadecimal, from which nobody gets it back. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
