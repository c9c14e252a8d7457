import { parseCookies } from 'better-auth/cookies';
import type { Database } from '@vital-signs/database';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { ACCESS_CHANNEL } from '../sign-in/accounts';
import type { Auth } from '../sign-in/auth';
import { useSession, viewerOf, type SessionLife } from './session-access';
import { NOBODY, type Viewer } from './viewer';
import type { Viewers } from './viewers';

/** How long a session is remembered at most without asking the database again. */
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 10_000;

export interface SessionSources {
  /** Asked for when it is needed: it is made when the address of the server is known. */
  readonly auth: () => Auth;
  readonly cookieName: string;
  readonly life: SessionLife;
}

/** Says who asks, by the cookie of their session. */
export interface SessionViewers extends Viewers {
  /** Of a cookie header instead of a request. */
  ofCookies(cookies: string | undefined): Promise<Viewer> | Viewer;
}

/**
 * Knows who asks by the cookie of their session, and remembers it for a minute. What is remembered of
 * somebody is forgotten in every process as soon as the database notifies of a change: of a session
 * that ended, a role that was given, suspended or taken, a policy. While the connection that hears of
 * changes is lost, nothing is remembered and every request is looked up.
 */
export async function createSessionViewers(
  database: Database,
  { auth, cookieName, life }: SessionSources,
): Promise<SessionViewers> {
  const remembered = new LRUCache<string, Viewer>({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS });
  /** Look-ups under way: who asks with the same cookie meanwhile waits for the same. */
  const underway = new Map<string, Promise<Viewer>>();
  /** Counts what was heard: what was read before and would be remembered after may be out of date. */
  let heard = 0;

  const forget = (userId: string) => {
    heard += 1;
    underway.clear();
    if (userId === '') return remembered.clear();
    for (const [cookie, viewer] of remembered.entries()) {
      if (viewer.person?.id === userId) remembered.delete(cookie);
    }
  };
  const subscription = await database.listen(ACCESS_CHANNEL, forget, {
    onReconnect: () => forget(''),
  });

  async function lookUp(cookie: string): Promise<Viewer> {
    const heardBefore = heard;
    const headers = new Headers({ cookie: `${cookieName}=${encodeURIComponent(cookie)}` });
    const found = await auth().api.getSession({ headers });
    if (found === null) return NOBODY;
    const { user, session } = found;
    const person = { id: user.id, name: user.name, email: user.email, sessionId: session.id };
    const longest = new Date(session.createdAt).getTime() + life.longestSeconds * 1000;
    if (longest <= Date.now()) return NOBODY;
    const rows = await useSession(database, person, life);
    const viewer = viewerOf(person, rows, session.secondFactor === true);
    if (heard === heardBefore && subscription.connected) {
      const ttl = Math.min(REMEMBERED_MS, life.idleSeconds * 1000, longest - Date.now());
      if (ttl > 0) remembered.set(cookie, viewer, { ttl });
    }
    return viewer;
  }

  function lookUpOnce(cookie: string): Promise<Viewer> {
    const begun = underway.get(cookie);
    if (begun !== undefined) return begun;
    const asked: Promise<Viewer> = lookUp(cookie).finally(() => {
      if (underway.get(cookie) === asked) underway.delete(cookie);
    });
    underway.set(cookie, asked);
    return asked;
  }

  function ofCookies(cookies: string | undefined): Promise<Viewer> | Viewer {
    if (cookies === undefined || !cookies.includes(cookieName)) return NOBODY;
    const cookie = parseCookies(cookies).get(cookieName);
    if (cookie === undefined || cookie === '') return NOBODY;
    const known = subscription.connected ? remembered.get(cookie) : undefined;
    return known ?? lookUpOnce(cookie);
  }

  return {
    of: (request: FastifyRequest) => ofCookies(request.headers.cookie),
    ofCookies,
    close: () => subscription.unlisten(),
  };
}
