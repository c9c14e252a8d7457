import * as client from 'openid-client';
import { isLoopback, type OpenIdEnvironment } from '../../env-openid';
import { OpenIdProblem } from './openid-problem';

import type { Claims } from './provided-person';

/** What was kept of a sign-in while the person is at the provider. */
export interface BegunSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Where they go on when they are signed in. */
  readonly to: string;
}

/** Who came back, and the token that says so. */
export interface Identified {
  readonly claims: Claims;
  readonly idToken: string;
}

export interface OpenIdClient {
  /** A new sign-in, and the provider's address to which the browser goes for it. */
  begin(callback: string, to: string): Promise<{ begun: BegunSignIn; address: string }>;
  /**
   * Takes what the provider sent back with the browser, exchanges the code and checks the ID token.
   * @throws OpenIdProblem
   */
  finish(returned: URL, begun: BegunSignIn): Promise<Identified>;
  /** Where a browser goes to sign out at the provider too; null where it has no such page. */
  endSessionAddress(idToken: string, returnTo: string): Promise<string | null>;
}

const HOUR_MS = 3_600_000;
const PATIENCE_SECONDS = 10;
/** By how much the clocks of the provider and this machine may differ. */
const CLOCK_TOLERANCE_SECONDS = 10;

function authentication(secret: string): client.ClientAuth {
  return (server, ...request) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const method = methods.includes('client_secret_post')
      ? client.ClientSecretPost(secret)
      : client.ClientSecretBasic(secret);
    method(server, ...request);
  };
}

/** The relying party of OpenID Connect: authorization code with PKCE, state and nonce. */
export function createOpenIdClient(settings: OpenIdEnvironment): OpenIdClient {
  const issuer = new URL(settings.issuer);
  let known: { configuration: Promise<client.Configuration>; until: number } | null = null;

  function discover(): Promise<client.Configuration> {
    return client.discovery(
      issuer,
      settings.clientId,
      { [client.clockTolerance]: CLOCK_TOLERANCE_SECONDS },
      authentication(settings.clientSecret),
      {
        timeout: PATIENCE_SECONDS,
        execute: [
          // By itself the library trusts the connection, and leaves the signature unread.
          client.enableNonRepudiationChecks,
          ...(issuer.protocol === 'http:' && isLoopback(issuer)
            ? [client.allowInsecureRequests]
            : []),
        ],
      },
    );
  }

  async function configuration(): Promise<client.Configuration> {
    known = known !== null && Date.now() < known.until ? known : null;
    known ??= { configuration: discover(), until: Date.now() + HOUR_MS };
    try {
      return await known.configuration;
    } catch (error) {
      known = null;
      throw new OpenIdProblem(
        'openid-unreachable',
        `The provider's configuration could not be read: ${inShort(error)}.`,
      );
    }
  }

  /** Claims that the ID token leaves out are asked for, where the provider tells them only so. */
  async function withUserInfo(
    asked: client.Configuration,
    claims: client.IDToken,
    accessToken: string,
  ): Promise<Claims> {
    const isWhole = [settings.groupsClaim, 'email'].every((claim) => claim in claims);
    if (isWhole || asked.serverMetadata().userinfo_endpoint === undefined) return claims;
    return { ...(await client.fetchUserInfo(asked, accessToken, claims.sub)), ...claims };
  }

  return {
    async begin(callback, to) {
      const asked = await configuration();
      const begun = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        codeVerifier: client.randomPKCECodeVerifier(),
        to,
      };
      const address = client.buildAuthorizationUrl(asked, {
        redirect_uri: callback,
        scope: settings.scopes.join(' '),
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(begun.codeVerifier),
        code_challenge_method: 'S256',
      });
      return { begun, address: address.href };
    },
    async finish(returned, begun) {
      const asked = await configuration();
      try {
        const tokens = await client.authorizationCodeGrant(asked, returned, {
          expectedState: begun.state,
          expectedNonce: begun.nonce,
          pkceCodeVerifier: begun.codeVerifier,
        });
        const claims = tokens.claims();
        if (claims === undefined || tokens.id_token === undefined) {
          throw new OpenIdProblem('openid-refused', 'The provider gave no ID token.');
        }
        // The library puts up with an issuer that stands for the issuers of every tenant.
        if (claims.iss !== asked.serverMetadata().issuer) {
          throw new OpenIdProblem('openid-refused', 'The ID token is of another issuer.');
        }
        return {
          claims: await withUserInfo(asked, claims, tokens.access_token),
          idToken: tokens.id_token,
        };
      } catch (error) {
        throw problemOf(error);
      }
    },
    async endSessionAddress(idToken, returnTo) {
      const asked = await configuration();
      if (asked.serverMetadata().end_session_endpoint === undefined) return null;
      return client.buildEndSessionUrl(asked, {
        id_token_hint: idToken,
        post_logout_redirect_uri: returnTo,
      }).href;
    },
  };
}

/** An error in a few words. The causes of the library's errors may hold tokens, and are not told. */
function inShort(error: unknown): string {
  if (
    error instanceof client.ResponseBodyError ||
    error instanceof client.AuthorizationResponseError
  )
    return `${error.error}`;
  if (error instanceof client.ClientError) return error.code ?? error.message;
  return error instanceof Error ? error.name : 'unknown';
}

function problemOf(error: unknown): OpenIdProblem {
  if (error instanceof OpenIdProblem) return error;
  const why = inShort(error);
  if (error instanceof client.AuthorizationResponseError) {
    return new OpenIdProblem('openid-refused', `The provider refused: ${why}.`);
  }
  if (error instanceof client.ResponseBodyError) {
    return error.error === 'invalid_grant'
      ? new OpenIdProblem('openid-expired', 'The provider no longer takes the code.')
      : new OpenIdProblem('openid-refused', `The provider gave no token: ${why}.`);
  }
  if (error instanceof client.ClientError && error.code !== 'OAUTH_TIMEOUT') {
    return error.code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED'
      ? new OpenIdProblem('openid-expired', 'The ID token is no longer, or not yet, good.')
      : new OpenIdProblem('openid-refused', `What the provider said does not hold: ${why}.`);
  }
  return new OpenIdProblem('openid-unreachable', `The provider could not be asked: ${why}.`);
}
