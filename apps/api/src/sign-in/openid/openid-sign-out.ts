import type { Database } from '@vital-signs/database';
import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { AdmissionLog } from './openid-admission';
import type { OpenIdClient } from './openid-client';

/**
 * Whoever signs out of a session that was begun at the provider is told the provider's own page for
 * signing out, as `endSessionUrl` beside `success`.
 */
export function openIdSignOut(database: Database, client: OpenIdClient, log: AdmissionLog) {
  /** Where those go who are about to sign out, found while their session is still there. */
  const leaving = new WeakMap<Request, string>();
  const matcher = ({ path }: { path?: string }) => path === '/sign-out';

  async function endSessionAddress({ context, getSignedCookie }: GenericEndpointContext) {
    const token = await getSignedCookie(context.authCookies.sessionToken.name, context.secret);
    if (!token) return null;
    const [session] = await database.query<{ openIdToken: string | null }>(
      'SELECT "openIdToken" FROM "Session" WHERE token = $1',
      [token],
    );
    if (session === undefined || session.openIdToken === null) return null;
    try {
      const key = context.secretConfig;
      const idToken = await symmetricDecrypt({ key, data: session.openIdToken });
      return await client.endSessionAddress(idToken, `${new URL(context.baseURL).origin}/sign-in`);
    } catch (error) {
      // Signing out here does not depend on the provider.
      log.warn({ err: error }, 'The provider could not be asked to sign out too.');
      return null;
    }
  }

  return {
    before: [
      {
        matcher,
        handler: createAuthMiddleware(async (context) => {
          const address = await endSessionAddress(context);
          if (address !== null && context.request) leaving.set(context.request, address);
        }),
      },
    ],
    after: [
      {
        matcher,
        handler: createAuthMiddleware(async (context) => {
          const endSessionUrl = context.request && leaving.get(context.request);
          return endSessionUrl === undefined
            ? undefined
            : context.json({ success: true, endSessionUrl });
        }),
      },
    ],
  } satisfies BetterAuthPlugin['hooks'];
}
