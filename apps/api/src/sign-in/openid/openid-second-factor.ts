import { randomBytes, randomUUID } from 'node:crypto';
import type { Queryable } from '@vital-signs/database';
import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import { MINUTES_AT_PROVIDER } from './begun-sign-ins';

/** The cookie by which better-auth knows who is to give a second factor. */
const COOKIE = 'two_factor';
const PATHS = ['/two-factor/verify-totp', '/two-factor/verify-backup-code'];
const PENDING = 'openid-pending:';

/**
 * Asks for a second factor, as after a password, somebody who has set one up and of whom the provider
 * asked none. Until they have given it they have no session.
 */
export function openIdSecondFactor(database: Queryable) {
  const cookieOf = ({ context }: GenericEndpointContext) =>
    context.createAuthCookie(COOKIE, { maxAge: MINUTES_AT_PROVIDER * 60 });

  async function ask(request: GenericEndpointContext, userId: string, openIdToken: string) {
    const { internalAdapter, secret } = request.context;
    const identifier = `2fa-${randomBytes(24).toString('base64url')}`;
    const expiresAt = new Date(Date.now() + MINUTES_AT_PROVIDER * 60_000);
    const attempts = `2fa-attempts-${identifier}`;
    await internalAdapter.createVerificationValue({ value: userId, identifier, expiresAt });
    await internalAdapter.createVerificationValue({ value: '0', identifier: attempts, expiresAt });
    await database.query(
      `INSERT INTO "Verification" (id, identifier, value, "expiresAt") VALUES ($1, $2, $3, $4)`,
      [randomUUID(), `${PENDING}${identifier}`, openIdToken, expiresAt],
    );
    deleteSessionCookie(request, true);
    const { name, attributes } = cookieOf(request);
    await request.setSignedCookie(name, identifier, secret, attributes);
  }

  const hook = {
    matcher: ({ path }: { path?: string }) => PATHS.includes(path ?? ''),
    handler: createAuthMiddleware(async (request) => {
      const started = request.context.newSession;
      const cookie = await request.getSignedCookie(cookieOf(request).name, request.context.secret);
      if (!started || !cookie) return;
      await database.query(
        `WITH pending AS (DELETE FROM "Verification" WHERE identifier = $1 RETURNING value)
         UPDATE "Session" SET "signedInBy" = 'OPENID', "openIdToken" = pending.value
           FROM pending WHERE token = $2`,
        [`${PENDING}${cookie}`, started.session.token],
      );
    }),
  } satisfies NonNullable<NonNullable<BetterAuthPlugin['hooks']>['after']>[number];

  return { ask, hook };
}
