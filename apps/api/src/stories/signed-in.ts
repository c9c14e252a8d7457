import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '@vital-signs/database';
import type { Role } from '@vital-signs/domain';
import { createAccount } from '../sign-in/accounts';
import { sessionCookieName } from '../sign-in/auth';
import { hashPassword } from '../sign-in/password-hash';
import { STORY_SIGN_IN, type Story, type Told } from './story-server';

/** A password that nobody would guess; of whoever is given none of their own. */
export const STORY_PASSWORD = 'otter lantern seventeen';

export interface StoryRole {
  /** Slug of the authority. */
  readonly authority: string;
  readonly role: Role;
  /** Slug of the place; left out: the whole authority. */
  readonly place?: string;
}

/** Makes an account with a password and roles, and gives its id. */
export async function makePerson(
  database: Database,
  email: string,
  roles: readonly StoryRole[],
  password = STORY_PASSWORD,
): Promise<string> {
  const passwordHash = await hashPassword(password, STORY_SIGN_IN.passwordCost);
  const name = email.split('@')[0] ?? email;
  const id = await createAccount(database, { email, name, passwordHash });
  for (const role of roles) await giveRole(database, id, role);
  return id;
}

/** Gives somebody a role. */
export async function giveRole(
  database: Database,
  userId: string,
  { authority, role, place }: StoryRole,
): Promise<void> {
  await database.query(
    `INSERT INTO "RoleGrant" ("authorityId", "userId", role, "placeId", "grantedBy")
     SELECT a.id, $2, $3::"Role", p.id, 'A story'
     FROM "Authority" a LEFT JOIN "Place" p ON p."authorityId" = a.id AND p.slug = $4
     WHERE a.slug = $1`,
    [authority, userId, role, place ?? null],
  );
}

/** Signs somebody in without asking for a password, and gives the header of their cookie. */
export async function issueSession(
  database: Database,
  userId: string,
  { secret = STORY_SIGN_IN.secret, secondFactor = false, minutes = 480 } = {},
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await database.query(
    `INSERT INTO "Session" (id, token, "userId", "expiresAt", "updatedAt", "secondFactor")
     VALUES ($1, $2, $3, now() + make_interval(mins => $4), now(), $5)`,
    [randomUUID(), token, userId, minutes, secondFactor],
  );
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `${sessionCookieName(false)}=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** What a browser holds after an answer: those of its cookies that were not taken back, as a header. */
export function cookiesOf(response: Response, before = ''): string {
  const held = new Map(
    before
      .split('; ')
      .filter((one) => one !== '')
      .map((one) => [one.slice(0, one.indexOf('=')), one] as const),
  );
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';');
    const name = pair.slice(0, pair.indexOf('='));
    if (/max-age=0/i.test(cookie)) held.delete(name);
    else held.set(name, pair);
  }
  return [...held.values()].join('; ');
}

/** Sends JSON to sign-in as a page of the product does. */
export function post(
  story: Pick<Story, 'server'>,
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { url } = story.server;
  return fetch(`${url}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, ...headers },
    body: JSON.stringify(body),
  });
}

/** Signs in with a password as a reader does, and gives the header of their cookies. */
export async function signIn(
  story: Pick<Story, 'server'>,
  { email, password = STORY_PASSWORD }: { readonly email: string; readonly password?: string },
): Promise<string> {
  const response = await post(story, '/sign-in/email', { email, password });
  if (response.status !== 200) throw new Error(`${email} cannot sign in: ${await response.text()}`);
  return cookiesOf(response);
}

/** Asks the API as whoever holds a cookie. */
export async function askWith<Data>(
  story: { readonly server: Pick<Story['server'], 'url'> },
  cookie: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Told<Data>> {
  const response = await fetch(`${story.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as Partial<Told<Data>>;
  return { status: response.status, data: answer.data as Data, errors: answer.errors ?? [] };
}
