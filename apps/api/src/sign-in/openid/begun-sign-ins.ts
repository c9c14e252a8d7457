import { createHash, randomUUID } from 'node:crypto';
import type { Queryable } from '@vital-signs/database';
import type { BegunSignIn } from './openid-client';
import { OpenIdProblem } from './openid-problem';

/** For how long somebody may stay at the provider before they are back. */
export const MINUTES_AT_PROVIDER = 10;

/** Sign-ins that were begun and not finished yet, each for the browser that began it, and for one use. */
export interface BegunSignIns {
  keep(begun: BegunSignIn, browser: string): Promise<void>;
  /**
   * Hands out what was kept, once.
   * @throws OpenIdProblem where it was begun elsewhere, used before, or too long ago.
   */
  take(state: string, browser: string): Promise<BegunSignIn>;
}

interface Kept extends Omit<BegunSignIn, 'state'> {
  readonly browser: string;
}

const PREFIX = 'openid:';
const hashed = (secret: string) => createHash('sha256').update(secret).digest('base64url');

export function createBegunSignIns(database: Queryable): BegunSignIns {
  return {
    async keep({ state, ...begun }, browser) {
      await database.query(
        `INSERT INTO "Verification" (id, identifier, value, "expiresAt")
         VALUES ($1, $2, $3, now() + make_interval(mins => $4::int))`,
        [
          randomUUID(),
          `${PREFIX}${state}`,
          JSON.stringify({ ...begun, browser: hashed(browser) } satisfies Kept),
          MINUTES_AT_PROVIDER,
        ],
      );
    },

    async take(state, browser) {
      const [row] = await database.query<{ value: string; expired: boolean }>(
        `DELETE FROM "Verification"
          WHERE identifier = $1 AND value::jsonb ->> 'browser' = $2
         RETURNING value, "expiresAt" < now() AS expired`,
        [`${PREFIX}${state}`, hashed(browser)],
      );
      if (row === undefined) {
        throw new OpenIdProblem(
          'openid-state',
          'The sign-in was not begun in this browser, or was finished before.',
        );
      }
      if (row.expired) {
        throw new OpenIdProblem('openid-expired', 'The person was at the provider for too long.');
      }
      const { nonce, codeVerifier, to } = JSON.parse(row.value) as Kept;
      return { state, nonce, codeVerifier, to };
    },
  };
}
