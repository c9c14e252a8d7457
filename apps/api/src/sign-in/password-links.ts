import { createHash } from 'node:crypto';
import type { Queryable } from '@vital-signs/database';

const PREFIX = 'reset-password:';

const hashed = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Under which the record keeps the promise of a link to set a password. */
export const passwordLinkIdentifier = (token: string) => `${PREFIX}${token}`;

/**
 * How the record keeps the secret of a promise: as a hash, from which nobody makes a link again. What a
 * link to set a password begins with stays readable, so that all of somebody's can be taken back.
 */
export function keptIdentifier(identifier: string): Promise<string> {
  const kept = identifier.startsWith(PREFIX)
    ? `${PREFIX}${hashed(identifier)}`
    : hashed(identifier);
  return Promise.resolve(kept);
}

/** Takes back every link to set a password that somebody was given, but the one that is named. */
export async function takeBackPasswordLinks(
  database: Queryable,
  userId: string,
  { but = null }: { readonly but?: string | null } = {},
): Promise<void> {
  const spared = but === null ? null : await keptIdentifier(passwordLinkIdentifier(but));
  await database.query(
    `DELETE FROM "Verification"
     WHERE starts_with(identifier, $2) AND value = $1 AND ($3::text IS NULL OR identifier <> $3)`,
    [userId, PREFIX, spared],
  );
}
