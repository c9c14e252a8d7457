import { parseCookies } from 'better-auth/cookies';
import type { Database } from '@vital-signs/database';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SignedInPerson } from '../viewer/viewer';
import type { SessionViewers } from '../viewer/session-viewers';
import type { Mail } from '../mail/mail';
import { announceAccess, emailKey } from './accounts';
import { messageOfEvent } from './account-messages';
import { textIn, type AnsweredAction, type AskedAction, type RefusedAction } from './asked-action';
import { ADDRESS_HEADER, AUTH_PATH, cookiePrefix, type Auth } from './auth';
import { accountOfReset, refusedPassword } from './chosen-passwords';
import { DEVICE_COOKIE_SECONDS, type DeviceCookies } from './device-cookie';
import type { LimitedTries } from './limited-tries';
import { isOffered, sentenceOf } from './offered-actions';
import { isFromOwnPage } from './own-page';
import { takeBackPasswordLinks } from './password-links';
import { recordPersonEvent } from './person-events';
import { refusedSecondFactor } from './refused-second-factor';
import { eventOf } from './sign-in-events';
import { accountByEmail, accountById, type AccountFound } from './sign-in.repository';
import type { SignInLimits } from './sign-in-limits';
import type { WorkBehind } from './work-behind';

export interface AuthRoute {
  readonly database: Database;
  readonly auth: () => Auth;
  readonly viewers: SessionViewers;
  readonly tryAction: LimitedTries;
  readonly limits: SignInLimits;
  readonly devices: DeviceCookies;
  readonly behind: WorkBehind;
  readonly mail: Mail;
  readonly publicUrl: string | undefined;
  readonly isSecure: boolean;
}

const BODY_BYTES = 16 * 1024;
/** Of what the browser sends, what better-auth is told. From where it comes our route says itself. */
const PASSED_ON = ['cookie', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'];
const MOST_USER_AGENT = 400;

type Body = Readonly<Record<string, unknown>>;

function objectOf(value: unknown): Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Body)
    : {};
}

/** What better-auth is asked in the name of whoever asks, at their own address unless another is said. */
function requestOf(
  request: FastifyRequest,
  origin: string,
  body: Body,
  address = request.url,
): Request {
  const headers = new Headers({ [ADDRESS_HEADER]: request.ip, 'x-request-id': request.id });
  for (const name of PASSED_ON) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const agent = request.headers['user-agent'];
  if (agent !== undefined) headers.set('user-agent', agent.slice(0, MOST_USER_AGENT));
  // That it is one of our own pages has been seen to; under which name it came is not better-auth's to know.
  if (request.headers.origin !== undefined) headers.set('origin', origin);
  const { method } = request;
  if (method === 'POST') headers.set('content-type', 'application/json');
  return new Request(`${origin}${address}`, {
    method,
    headers,
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
}

/** What the browser is told: without the session's token, which its cookie holds where no script reads it. */
function shown({ token: _token, session: _session, ...body }: Body, requestId: string): Body {
  const code = textIn(body, 'code');
  if (code === '') return body;
  return { ...body, message: sentenceOf(code) ?? body['message'], requestId };
}

function refuse(reply: FastifyReply, requestId: string, refused: RefusedAction): FastifyReply {
  const { status, code, message, wait } = refused;
  if (wait !== undefined) reply.header('retry-after', wait);
  return reply.code(status).send({ code, message, requestId });
}

/** What of better-auth is offered, at /api/auth: guarded, counted, told of, and without secrets in its answers. */
export function registerAuth(app: FastifyInstance, route: AuthRoute): void {
  const { database, viewers, behind, devices, isSecure } = route;
  const deviceCookieName = `${cookiePrefix(isSecure)}.device`;

  function askedBy(request: FastifyRequest, path: string, person: SignedInPerson | null) {
    const cookies = parseCookies(request.headers.cookie ?? '');
    return {
      ...{ path, person, address: request.ip, body: objectOf(request.body) },
      deviceCookie: cookies.get(deviceCookieName),
      whence: { address: request.ip, requestId: request.id },
    } satisfies AskedAction;
  }

  async function tell(
    asked: AskedAction,
    answer: AnsweredAction,
    owner: AccountFound | SignedInPerson | null,
  ): Promise<void> {
    const event = eventOf({
      path: asked.path,
      status: answer.status,
      code: textIn(answer.body, 'code') || null,
      asksSecondFactor: answer.body['twoFactorRedirect'] === true,
      wasSignedIn: asked.person !== null,
    });
    if (event === null) return;
    const user = textIn(objectOf(answer.body['user']), 'id');
    const account =
      owner ??
      (user === ''
        ? await accountByEmail(database, emailKey(textIn(asked.body, 'email')))
        : await accountById(database, user));
    await recordPersonEvent(database, { ...event, account }, asked.whence);
    const message = account === null ? null : messageOfEvent(event.kind, account);
    if (message !== null && route.mail.canSend) await route.mail.send(message);
  }

  /** Who signs in with this browser from now on is counted apart; a session that it had before ends. */
  async function signedIn(reply: FastifyReply, asked: AskedAction, email: string): Promise<void> {
    reply.header(
      'set-cookie',
      `${deviceCookieName}=${devices.make(email)}; Max-Age=${DEVICE_COOKIE_SECONDS}; Path=/; HttpOnly; ` +
        `SameSite=Lax${isSecure ? '; Secure' : ''}`,
    );
    if (asked.path !== '/sign-in/email' || asked.person === null) return;
    await database.query(`DELETE FROM "Session" WHERE id = $1`, [asked.person.sessionId]);
    announceAccess(database, asked.person.id);
  }

  /**
   * Whoever looked over a shoulder signs in with no code that was used, be it to confirm the application
   * itself: the session that it gave ends at once.
   */
  async function isCodeUsedBefore(asked: AskedAction, answer: AnsweredAction): Promise<boolean> {
    if (asked.path !== '/two-factor/verify-totp' || answer.status >= 400) return false;
    const user = textIn(objectOf(answer.body['user']), 'id');
    const code = textIn(asked.body, 'code').trim();
    const { allowed } = await route.limits.take('usedCode', `${user} ${code}`);
    if (allowed || asked.person !== null) return false;
    await database.query(`DELETE FROM "Session" WHERE token = $1`, [textIn(answer.body, 'token')]);
    return true;
  }

  async function act(request: FastifyRequest, reply: FastifyReply, path: string) {
    const auth = route.auth();
    const { person } = await viewers.of(request);
    const asked = askedBy(request, path, person);
    if (path === '/request-password-reset' && !route.mail.canSend) {
      const message = 'No messages can be sent from here. An administrator can give you a link.';
      return refuse(reply, request.id, { status: 400, code: 'NO_MAIL', message });
    }
    const refused = await refusedPassword(database, auth, asked);
    if (refused !== null) return refuse(reply, request.id, refused);
    const tried = await route.tryAction(asked);
    if ('refusal' in tried) return refuse(reply, request.id, tried.refusal);
    const ownerOfReset =
      path === '/reset-password'
        ? await accountOfReset(database, auth, textIn(asked.body, 'token'))
        : null;

    const origin = new URL((await auth.$context).baseURL).origin;
    const unfit = await refusedSecondFactor(
      {
        ...{ database, limits: route.limits },
        isRight: async (way, code) =>
          (await auth.handler(requestOf(request, origin, { code }, `${AUTH_PATH}${way}`))).ok,
      },
      asked,
    );
    if (unfit !== null) {
      behind.run(tell(asked, { status: unfit.status, body: { code: unfit.code } }, person));
      return refuse(reply, request.id, unfit);
    }

    // A browser is trusted by its second factor anew each time.
    const { trustDevice: _trust, ...given } = tried.body;
    // Whoever knew the old password is out, whatever the page asked for.
    const body = path === '/change-password' ? { ...given, revokeOtherSessions: true } : given;
    const response = await auth.handler(requestOf(request, origin, body));
    const text = await response.text();
    const isJson = text !== '' && response.headers.get('content-type')?.includes('json') === true;
    const answer: AnsweredAction = {
      status: response.status,
      body: isJson ? objectOf(JSON.parse(text)) : {},
    };

    if (await isCodeUsedBefore(asked, answer)) {
      return refuse(reply, request.id, {
        ...{ status: 400, code: 'CODE_USED' },
        message: sentenceOf('CODE_USED') ?? '',
      });
    }
    await tried.settle(answer);
    // Whoever signs in may be somebody else than who is signed in already.
    const owner = path === '/sign-in/email' ? null : (ownerOfReset ?? person);
    if (!tried.inVain) behind.run(tell(asked, answer, owner));
    if (answer.status < 400) {
      if (path === '/change-password' && person !== null) {
        await takeBackPasswordLinks(database, person.id);
      }
      if (person !== null) announceAccess(database, person.id);
      if (path === '/sign-in/email') await signedIn(reply, asked, textIn(asked.body, 'email'));
      if (ownerOfReset !== null) await signedIn(reply, asked, ownerOfReset.email);
    }

    for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
    const location = response.headers.get('location');
    if (location !== null) reply.header('location', location);
    return reply.code(answer.status).send(shown(answer.body, request.id));
  }

  app.route({
    method: ['GET', 'POST'],
    url: `${AUTH_PATH}/*`,
    bodyLimit: BODY_BYTES,
    handler: async (request, reply) => {
      const [address = ''] = request.url.split('?');
      const path = address.slice(AUTH_PATH.length);
      reply.header('cache-control', 'no-store');
      if (!isOffered(request.method, path)) {
        return reply.code(404).send({
          ...{ code: 'NOT_FOUND', message: 'There is nothing at this address.' },
          requestId: request.id,
        });
      }
      if (request.method === 'POST' && !isFromOwnPage(request.headers, route.publicUrl)) {
        const message = sentenceOf('INVALID_ORIGIN');
        return reply.code(403).send({ code: 'INVALID_ORIGIN', message, requestId: request.id });
      }
      return act(request, reply, path);
    },
  });
}
