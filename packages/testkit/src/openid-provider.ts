import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { chosenAccount, choicePage, leavingPage } from './openid-choice-page';

/** Somebody whom the provider knows. */
export interface ProviderAccount {
  /** The subject by which the provider names them. */
  readonly sub: string;
  readonly name: string;
  readonly email?: string;
  /** Left out as Microsoft Entra ID does where it is undefined. */
  readonly emailVerified?: boolean;
  readonly groups?: readonly string[];
  /** How they showed who they are: pwd, otp, mfa … */
  readonly amr?: readonly string[];
  /** Claims beside these. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface OpenIdProviderOptions {
  /** Origin of the product that may send people here. */
  readonly clientOrigin: string;
  readonly accounts: readonly ProviderAccount[];
  /** False: what is known of a person is told by the userinfo endpoint alone, as the standard has it. */
  readonly claimsInIdToken?: boolean;
}

/** How an ID token may be signed: as the provider does, with a key of somebody else, or not at all. */
export type Signing = 'own' | 'foreign' | 'none';

/** Makes an ID token out of the claims of the one that was to be given. */
export type Forgery = (
  claims: JWTPayload,
  sign: (claims: JWTPayload, signing?: Signing) => Promise<string>,
) => Promise<string>;

export interface RunningOpenIdProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Replaces what is known of a person, from their next sign-in on. */
  know(account: ProviderAccount): void;
  /** From now on ID tokens are forged; null: given as they are. */
  forge(forgery: Forgery | null): void;
  stop(): Promise<void>;
}

const KEY_ID = 'story-key';

/**
 * Starts a certified OpenID provider, as a council has one, on a spare port of this machine, with
 * people to sign in as. It asks for no password: its page lists whom one may be.
 */
export async function startOpenIdProvider({
  clientOrigin,
  accounts,
  claimsInIdToken = true,
}: OpenIdProviderOptions): Promise<RunningOpenIdProvider> {
  const own = await generateKeyPair('RS256', { extractable: true });
  const foreign = await generateKeyPair('RS256');
  const known = new Map(accounts.map((account) => [account.sub, account]));
  let forgery: Forgery | null = null;

  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const issuer = `http://127.0.0.1:${port}`;
  const client = {
    clientId: 'vital-signs',
    clientSecret: 'a secret of the story and its provider',
  };

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${clientOrigin}/api/auth/openid/callback`],
        post_logout_redirect_uris: [`${clientOrigin}/sign-in`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: {
      keys: [{ ...(await exportJWK(own.privateKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' }],
    },
    cookies: { keys: ['signs the cookies of the story'] },
    claims: {
      openid: ['sub', 'groups', 'amr', ...namesOfClaims(accounts)],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    conformIdTokenClaims: !claimsInIdToken,
    ttl: {
      ...{ Interaction: 600, Session: 3600, Grant: 3600, AccessToken: 600, IdToken: 600 },
      AuthorizationCode: 60,
    },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      // The usual page fetches a typeface from elsewhere.
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => void (context.body = leavingPage(form)),
      },
    },
    interactions: { url: (_, interaction) => `/choose/${interaction.uid}` },
    findAccount: (_, sub) => {
      const account = known.get(sub);
      return account === undefined
        ? undefined
        : { accountId: sub, claims: () => ({ ...claimsOf(account), sub }) };
    },
    loadExistingGrant: grantOfEverything,
  } satisfies Configuration);

  const sign = (claims: JWTPayload, signing: Signing = 'own') =>
    signing === 'none'
      ? Promise.resolve(new UnsecuredJWT(claims).encode())
      : new SignJWT(claims)
          .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
          .sign((signing === 'own' ? own : foreign).privateKey);

  provider.use(async (context, next) => {
    await next();
    const body: unknown = context.body;
    if (forgery === null || context.path !== '/token' || !holdsIdToken(body)) return;
    context.body = { ...body, id_token: await forgery(payloadOf(body.id_token), sign) };
  });

  const handleByProvider = provider.callback();
  const choose = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(choicePage([...known.values()]));
      return;
    }
    const accountId = await chosenAccount(request);
    const amr = known.get(accountId)?.amr;
    await provider.interactionFinished(
      request,
      response,
      accountId === ''
        ? { error: 'access_denied', error_description: 'Nobody was chosen.' }
        : { login: { accountId, ...(amr === undefined ? {} : { amr: [...amr] }) } },
    );
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    if (request.url?.startsWith('/choose/') !== true) {
      void handleByProvider(request, response);
      return;
    }
    choose(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    });
  });

  return {
    issuer,
    ...client,
    know: (account) => void known.set(account.sub, account),
    forge: (next) => (forgery = next),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

/** The client is the council's own: nobody is asked whether it may know who they are. */
async function grantOfEverything({ oidc }: KoaContextWithOIDC) {
  const clientId = oidc.client?.clientId ?? '';
  const given = oidc.session?.grantIdFor(clientId);
  const known = given === undefined ? undefined : await oidc.provider.Grant.find(given);
  if (known !== undefined) return known;
  const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId, clientId });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
}

function namesOfClaims(accounts: readonly ProviderAccount[]): string[] {
  return [...new Set(accounts.flatMap(({ claims = {} }) => Object.keys(claims)))];
}

function claimsOf({ name, email, emailVerified, groups, amr, claims }: ProviderAccount) {
  return {
    name,
    ...(email === undefined ? {} : { email }),
    ...(emailVerified === undefined ? {} : { email_verified: emailVerified }),
    ...(groups === undefined ? {} : { groups: [...groups] }),
    ...(amr === undefined ? {} : { amr: [...amr] }),
    ...claims,
  };
}

function holdsIdToken(body: unknown): body is { readonly id_token: string } {
  return typeof body === 'object' && body !== null && 'id_token' in body;
}

function payloadOf(token: string): JWTPayload {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  return JSON.parse(payload) as JWTPayload;
}
