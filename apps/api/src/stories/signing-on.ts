import { Writable } from 'node:stream';
import { createServer } from 'node:net';
import type { Database, Role } from '@vital-signs/database';
import {
  startOpenIdProvider,
  type RunningOpenIdProvider,
} from '@vital-signs/testkit/openid-provider';
import { storyDatabase } from '@vital-signs/testkit/stories';
import { openIdEnvironment } from '../env-openid';
import { startServer } from '../server';
import type { KeptMessage } from '../mail/mail';
import { createAccount } from '../sign-in/accounts';
import type { Viewer } from '../viewer/viewer';
import { StoryBrowser, type Visit } from './story-browser';

/** Where a sign-in ended, and why it did not succeed. */
export interface Arrival extends Visit {
  readonly browser: StoryBrowser;
  /** What the sign-in page is told; null where it is not the sign-in page. */
  readonly problem: string | null;
}

interface SessionKept {
  readonly signedInBy: string;
  readonly secondFactor: boolean;
  readonly openIdToken: string | null;
}

/** A real server and a real provider, and people who sign in at one to use the other. */
export interface SigningOn {
  readonly url: string;
  readonly database: Database;
  readonly provider: RunningOpenIdProvider;
  signInAs(
    sub: string,
    options?: { readonly browser?: StoryBrowser; readonly to?: string },
  ): Promise<Arrival>;
  /** The address at which the provider sends a browser back, before it has gone there. */
  returnOf(sub: string, browser?: StoryBrowser): Promise<{ browser: StoryBrowser; url: URL }>;
  arrive(browser: StoryBrowser, url: URL): Promise<Arrival>;
  viewerOf(browser: StoryBrowser): Promise<Viewer>;
  sessionsOf(email: string): Promise<readonly SessionKept[]>;
  rolesOf(email: string): Promise<readonly string[]>;
  giveByHand(email: string, authority: string, role: Role): Promise<void>;
  /** Somebody who has an account with a role, and never came from the provider. Gives their id. */
  knownHere(email: string, authority: string, role: Role): Promise<string>;
  suspend(email: string): Promise<void>;
  /** When all that is written beside an answer is written. */
  settled(): Promise<void>;
  /** The messages that were kept instead of being sent, once all are. */
  mails(): Promise<readonly KeptMessage[]>;
  /** Everything that the server has logged. */
  logged(): string;
  end(): Promise<void>;
}

/** Starts a provider, and a server that people sign in to with it. */
export async function tellOfSigningOn(
  environment: Readonly<Record<string, string>>,
  prepare: (database: Database) => Promise<void> = () => Promise.resolve(),
  options: {
    readonly database?: Database;
    readonly claimsInIdToken?: boolean;
    readonly keepsMail?: boolean;
  } = {},
): Promise<SigningOn> {
  const database = options.database ?? (await storyDatabase());
  await prepare(database);
  const port = await sparePort();
  const provider = await startOpenIdProvider({
    ...{ clientOrigin: `http://127.0.0.1:${port}`, accounts: [] },
    claimsInIdToken: options.claimsInIdToken ?? true,
  });
  const openId = openIdEnvironment({
    OPENID_ISSUER: provider.issuer,
    OPENID_CLIENT_ID: provider.clientId,
    OPENID_CLIENT_SECRET: provider.clientSecret,
    ...environment,
  });
  const lines: string[] = [];
  const logTo = new Writable({
    write(line: Buffer, _encoding, done) {
      lines.push(line.toString());
      done();
    },
  });
  const server = await startServer({
    ...{ database, port, logTo, logLevel: 'trace' },
    signIn: {
      ...{ secret: 'signs the cookies of a story that is told once', openId },
      keepsMail: options.keepsMail ?? false,
    },
  });

  async function arrive(browser: StoryBrowser, address: URL): Promise<Arrival> {
    const visit = await browser.visit(address);
    await server.signIn.settled();
    const isSignIn = visit.url.pathname === '/sign-in';
    return { ...visit, browser, problem: isSignIn ? visit.url.searchParams.get('problem') : null };
  }

  async function returnOf(sub: string, browser = new StoryBrowser(), to = '/') {
    const query = new URLSearchParams({ to });
    const choice = await browser.visit(
      `${server.url}/api/auth/openid/begin?${query.toString()}`,
      callback,
    );
    if (choice.url.origin !== provider.issuer) return { browser, url: choice.url };
    const { url } = await browser.submit(choice.url, { account: sub }, callback);
    return { browser, url };
  }

  const callback = `${server.url}/api/auth/openid/callback`;
  const idOf = `(SELECT id FROM "User" WHERE email = $1)`;
  const story: SigningOn = {
    ...{ url: server.url, database, provider, arrive, returnOf },
    async signInAs(sub, { browser = new StoryBrowser(), to = '/' } = {}) {
      const { url } = await returnOf(sub, browser, to);
      return arrive(browser, url);
    },
    viewerOf: async (browser) => server.signIn.viewers.ofCookies(browser.cookieHeader(server.url)),
    sessionsOf: (email) =>
      database.query<SessionKept>(
        `SELECT "signedInBy"::text, "secondFactor", "openIdToken" FROM "Session"
          WHERE "userId" = ${idOf}`,
        [email],
      ),
    async rolesOf(email) {
      const held = await database.query<{ role: string }>(
        `SELECT role::text FROM "RoleGrant" WHERE "userId" = ${idOf} AND "endedAt" IS NULL`,
        [email],
      );
      return held.map(({ role }) => role);
    },
    async giveByHand(email, authority, role) {
      await database.query(
        `INSERT INTO "RoleGrant" ("authorityId", "userId", role, "grantedBy")
         SELECT id, ${idOf}, $3::"Role", 'An administrator' FROM "Authority" WHERE slug = $2`,
        [email, authority, role],
      );
    },
    async knownHere(email, authority, role) {
      const id = await createAccount(database, { email, name: 'Known', passwordHash: null });
      await story.giveByHand(email, authority, role);
      return id;
    },
    async suspend(email) {
      await database.query(
        `UPDATE "RoleGrant" SET "suspendedAt" = now() WHERE "userId" = ${idOf}`,
        [email],
      );
      await database.query(`DELETE FROM "Session" WHERE "userId" = ${idOf}`, [email]);
    },
    settled: () => server.signIn.settled(),
    async mails() {
      await server.signIn.settled();
      return server.signIn.mail.kept();
    },
    logged: () => lines.join(''),
    async end() {
      await server.close();
      await provider.stop();
      if (options.database === undefined) await database.close();
    },
  };
  return story;
}

function sparePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}
