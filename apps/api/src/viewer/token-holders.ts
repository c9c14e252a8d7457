import type { Database } from '@vital-signs/database';
import { londonDay } from '@vital-signs/domain';
import { createApiTokenRepository } from '../modules/api-token/api-token.repository';
import { tokenHash, tokenOf } from '../modules/api-token/token-text';
import { grantsInForce, viewerOf, type GrantRow } from './session-access';
import type { Viewer } from './viewer';

/** Whoever owns the token that a program sent, with what they may see now. */
export interface TokenHolder {
  readonly viewer: Viewer;
  readonly token: { readonly id: number; readonly name: string };
}

/** Finds out whose program asks. */
export interface TokenHolders {
  /** By the header that a program sends; otherwise why not, in a sentence. */
  of(authorization: string | undefined): Promise<TokenHolder | string>;
}

const NEEDED =
  'Send a token as the password of basic authentication, with any name, or as a bearer’s. Make one on the page “My account”.';
const MAKE_ANOTHER = 'Make another on the page “My account”.';

const day = (at: Date) => londonDay(at.toISOString());

/**
 * Knows owners by their tokens. What they hold is looked up for every request: a token gives what its
 * owner may see at that moment, and nothing once they are suspended. Roles that follow from a group of
 * the provider count while their owner is signed in by it somewhere.
 */
export function createTokenHolders(database: Database): TokenHolders {
  const repository = createApiTokenRepository(database);
  return {
    async of(authorization) {
      const sent = tokenOf(authorization);
      if (sent === null) return NEEDED;
      const found = await repository.byHash(tokenHash(sent));
      if (found === null) return `This token is not known. ${MAKE_ANOTHER}`;
      const { id, userId, name, email, tokenName, secondFactor } = found;
      if (found.revokedAt !== null) {
        return `This token was taken back on ${day(found.revokedAt)}. ${MAKE_ANOTHER}`;
      }
      if (found.isExpired) {
        return `This token ended on ${day(found.expiresAt)}. ${MAKE_ANOTHER}`;
      }
      const rows = await database.query<GrantRow>(
        grantsInForce(`s."userId" = $1 AND s."expiresAt" > now()`),
        [userId],
      );
      if (rows.length === 0) {
        return 'The owner of this token holds no role that is in force: their access was suspended or has ended.';
      }
      await repository.used(id);
      const person = { id: userId, name, email, sessionId: `token ${id}` };
      return { viewer: viewerOf(person, rows, secondFactor), token: { id, name: tokenName } };
    },
  };
}
