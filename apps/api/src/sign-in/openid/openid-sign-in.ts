import { randomBytes } from 'node:crypto';
import type { Database } from '@vital-signs/database';
import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { symmetricEncrypt } from 'better-auth/crypto';
import type { OpenIdEnvironment } from '../../env-openid';
import { ADDRESS_HEADER } from '../auth';
import { recordPersonEvent, type Whence } from '../person-events';
import type { SignInLimits } from '../sign-in-limits';
import { createBegunSignIns, MINUTES_AT_PROVIDER } from './begun-sign-ins';
import { localPath } from './local-path';
import { admit, type AdmissionLog } from './openid-admission';
import { createOpenIdClient } from './openid-client';
import { OpenIdProblem } from './openid-problem';
import { openIdSecondFactor } from './openid-second-factor';
import { openIdSignOut } from './openid-sign-out';
import { providedPerson } from './provided-person';

export interface OpenIdSignInOptions {
  readonly database: Database;
  readonly settings: OpenIdEnvironment;
  readonly log: AdmissionLog;
  readonly limits: SignInLimits;
}

/** From where a request comes, as the route has said it. */
function whenceOf({ headers }: GenericEndpointContext): Whence {
  return {
    address: headers?.get(ADDRESS_HEADER) ?? null,
    requestId: headers?.get('x-request-id') ?? null,
  };
}

const hasSecondFactor = (user: object) =>
  'twoFactorEnabled' in user && user.twoFactorEnabled === true;

/**
 * Single sign-on at a provider of OpenID Connect. `GET /openid/begin?to=/path` sends a browser to the
 * provider, `GET /openid/callback` takes it back; signing out answers with the provider's own page for
 * it. Whatever fails leads to `/sign-in?problem=…`.
 */
export function openIdSignIn({ database, settings, log, limits }: OpenIdSignInOptions) {
  const client = createOpenIdClient(settings);
  const begunSignIns = createBegunSignIns(database);
  const secondFactor = openIdSecondFactor(database);
  const signOut = openIdSignOut(database, client, log);

  const callback = ({ context }: GenericEndpointContext) => `${context.baseURL}/openid/callback`;
  const browserCookie = ({ context }: GenericEndpointContext) =>
    context.createAuthCookie('openid_browser', { maxAge: MINUTES_AT_PROVIDER * 60 });

  /** The secret by which a browser is known again; empty where it began nothing. */
  async function browserOf(request: GenericEndpointContext): Promise<string> {
    const { name } = browserCookie(request);
    return (await request.getSignedCookie(name, request.context.secret)) || '';
  }

  async function begin(request: GenericEndpointContext, to: string): Promise<string> {
    const { begun, address } = await client.begin(callback(request), to);
    // Several sign-ins may be under way in the tabs of one browser.
    const browser = (await browserOf(request)) || randomBytes(32).toString('base64url');
    await begunSignIns.keep(begun, browser);
    const { name, attributes } = browserCookie(request);
    await request.setSignedCookie(name, browser, request.context.secret, attributes);
    return address;
  }

  async function finish(request: GenericEndpointContext, way: { to: string }): Promise<string> {
    const returned = new URL(callback(request));
    returned.search = new URL(request.request?.url ?? returned).search;
    const state = returned.searchParams.get('state') ?? '';
    const begun = await begunSignIns.take(state, await browserOf(request));
    way.to = begun.to;

    const { claims, idToken } = await client.finish(returned, begun);
    const person = providedPerson(claims, settings);
    const whence = whenceOf(request);
    const account = await admit(database, settings.groups, person, whence, log);
    const { internalAdapter, authCookies, secret, secretConfig } = request.context;
    const openIdToken = await symmetricEncrypt({ key: secretConfig, data: idToken });
    const former = await request.getSignedCookie(authCookies.sessionToken.name, secret);
    if (former) await internalAdapter.deleteSession(former);
    const user = await internalAdapter.findUserById(account.id);
    if (user === null) throw new Error('The account was removed meanwhile.');
    if (hasSecondFactor(user) && !person.secondFactor) {
      await secondFactor.ask(request, account.id, openIdToken);
      return `/second-factor?${new URLSearchParams({ to: begun.to }).toString()}`;
    }

    const fields = { signedInBy: 'OPENID', secondFactor: person.secondFactor, openIdToken };
    const session = await internalAdapter.createSession(account.id, false, fields, true);
    await setSessionCookie(request, { session, user });
    await recordPersonEvent(
      database,
      {
        ...{ kind: 'sign-in.done', outcome: 'DONE', account, isThem: true },
        sentence: 'Signed in at the provider.',
      },
      whence,
    );
    return begun.to;
  }

  /** Logs and tells of a failure; gives the address of the page that words it. */
  async function failure(request: GenericEndpointContext, error: unknown, to: string) {
    const whence = whenceOf(request);
    const problem =
      error instanceof OpenIdProblem
        ? error
        : new OpenIdProblem('openid-refused', 'It failed for a reason of the server’s own.');
    if (problem !== error) log.warn({ err: error, ...whence }, 'A sign-in at the provider failed.');
    else
      log.warn({ ...whence, code: problem.code, reason: problem.reason }, 'A sign-in was refused.');
    // What anybody can forge without end is told once a minute; of somebody who is known, each time.
    const isStranger = problem.about.account === null;
    if (!isStranger || (await limits.take('openIdFailureTold', whence.address ?? '')).allowed) {
      const more = isStranger ? ' More from this network within a minute are not told.' : '';
      await recordPersonEvent(
        database,
        {
          ...{ kind: 'sign-in.failed', ...problem.about },
          outcome: problem.code === 'openid-unreachable' ? 'FAILED' : 'REFUSED',
          sentence: `Could not sign in at the provider. ${problem.reason}${more}`,
        },
        whence,
      );
    }
    const query = new URLSearchParams({ problem: problem.code, ...(to === '/' ? {} : { to }) });
    return `/sign-in?${query.toString()}`;
  }

  return {
    id: 'openid-sign-in',
    endpoints: {
      beginOpenIdSignIn: createAuthEndpoint('/openid/begin', { method: 'GET' }, async (request) => {
        const to = localPath((request.query as { to?: unknown } | undefined)?.to);
        request.setHeader('cache-control', 'no-store');
        throw request.redirect(
          await begin(request, to).catch((error: unknown) => failure(request, error, to)),
        );
      }),
      finishOpenIdSignIn: createAuthEndpoint(
        '/openid/callback',
        { method: 'GET' },
        async (request) => {
          const way = { to: '/' };
          request.setHeader('cache-control', 'no-store');
          throw request.redirect(
            await finish(request, way).catch((error: unknown) => failure(request, error, way.to)),
          );
        },
      ),
    },
    hooks: { before: signOut.before, after: [...signOut.after, secondFactor.hook] },
  } satisfies BetterAuthPlugin;
}
