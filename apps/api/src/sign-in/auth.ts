import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { betterAuth, type BetterAuthPlugin, type GenericEndpointContext } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type { Database } from '@vital-signs/database';
import type { FastifyBaseLogger } from 'fastify';
import { keptIdentifier } from './password-links';
import { hashPassword, isPassword, PASSWORD_COST, type PasswordCost } from './password-hash';
import { LEAST_PASSWORD_LENGTH, MOST_PASSWORD_LENGTH } from './password-rules';
import { heldAtSignIn, noteSignIn, openIdTokenOf, type HeldAtSignIn } from './sign-in.repository';
import type { WorkBehind } from './work-behind';

/** Under which better-auth answers; see auth-route.ts for what of it is offered. */
export const AUTH_PATH = '/api/auth';

/** Begins the name of every cookie; over HTTPS it binds them to the host, which better-auth's own does not. */
export const cookiePrefix = (isSecure: boolean) =>
  isSecure ? '__Host-vital-signs' : 'vital-signs';

/** The cookie of a session. */
export const sessionCookieName = (isSecure: boolean) => `${cookiePrefix(isSecure)}.session_token`;

/** The header in which our route tells better-auth from where a request comes. */
export const ADDRESS_HEADER = 'x-vital-signs-address';

/** How long a link to set a new password works. */
const RESET_SECONDS = 3600;

/** Ways by which somebody arrives at a session that is more than a password. */
const SECOND_FACTOR_PATHS = ['/two-factor/verify-totp', '/two-factor/verify-backup-code'];

/** Somebody, as messages and events name them. */
export interface AccountHolder {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface AuthOptions {
  readonly database: Database;
  readonly secret: string;
  /** Scheme and host that better-auth is told; our route has checked the real ones before. */
  readonly origin: string;
  /** Whether readers come by HTTPS: then cookies are sent over nothing else. */
  readonly isSecure: boolean;
  readonly idleSeconds: number;
  readonly longestSeconds: number;
  readonly passwordCost?: PasswordCost;
  readonly log: FastifyBaseLogger;
  readonly behind: WorkBehind;
  /** Sends the link to set a new password. */
  readonly sendReset: (holder: AccountHolder, token: string) => Promise<void>;
  /** Called when somebody has set a new password by such a link. */
  readonly passwordWasReset: (holder: AccountHolder) => Promise<void>;
  readonly plugins?: readonly BetterAuthPlugin[];
}

/** Why somebody who holds no role that is in force is not signed in, whatever they know. */
function withoutRole({ suspendedIn, atProvider }: HeldAtSignIn): APIError {
  const asked = suspendedIn.join(' or ');
  const message = atProvider
    ? 'Your roles follow from your groups at your provider: sign in there, not with a password.'
    : asked !== ''
      ? `Your access is suspended. Ask an administrator of ${asked} about it.`
      : 'You hold no role in any authority at present. An administrator of your authority can give you one.';
  return new APIError('FORBIDDEN', { code: 'NO_ROLE', message });
}

/** What the session from which a new one follows, as after a change of password, had already. */
function sessionBefore(context: GenericEndpointContext | null) {
  const before: unknown = context?.context.session?.session;
  return before as { token: string; signedInBy?: string; secondFactor?: boolean } | undefined;
}

/** What is kept of a session beside what better-auth keeps. Without default values, which would overrule what is given. */
const SESSION_FIELDS = {
  signedInBy: { type: 'string', required: false, input: false },
  secondFactor: { type: 'boolean', required: false, input: false },
  openIdToken: { type: 'string', required: false, input: false, returned: false },
} as const;

/** better-auth as this product uses it: accounts, sessions, second factors and resets in the database. */
export function createAuth(options: AuthOptions) {
  const { database, log, isSecure } = options;
  const cost = options.passwordCost ?? PASSWORD_COST;

  return betterAuth({
    appName: 'Vital Signs',
    baseURL: options.origin,
    basePath: AUTH_PATH,
    secret: options.secret,
    trustedOrigins: [options.origin],
    // Nothing is awaited within a transaction of its own: the embedded database has one connection.
    database: prismaAdapter(database.prisma, { provider: 'postgresql', transaction: false }),
    telemetry: { enabled: false },
    // Counted by SignInLimits, by account too, and in the same way in every process.
    rateLimit: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) => log[level === 'error' ? 'error' : 'debug']({}, message),
    },
    verification: { storeIdentifier: { hash: keptIdentifier } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: LEAST_PASSWORD_LENGTH,
      maxPasswordLength: MOST_PASSWORD_LENGTH * 4,
      resetPasswordTokenExpiresIn: RESET_SECONDS,
      revokeSessionsOnPasswordReset: true,
      password: {
        hash: (password) => hashPassword(password, cost),
        verify: ({ hash, password }) => isPassword(password, hash),
      },
      sendResetPassword: ({ user, token }) => options.sendReset(user, token),
      onPasswordReset: ({ user }) => options.passwordWasReset(user),
    },
    session: {
      // Of the cookie; of the session in the database, `databaseHooks` and the session viewers decide.
      expiresIn: options.longestSeconds,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: SESSION_FIELDS,
    },
    databaseHooks: {
      session: {
        create: {
          async before(session, context) {
            const before = sessionBefore(context);
            const wasAsked = SECOND_FACTOR_PATHS.includes(context?.path ?? '');
            const gaveUp = context?.path === '/two-factor/disable';
            const given = session as { signedInBy?: string; secondFactor?: boolean };
            const signedInBy = given.signedInBy ?? before?.signedInBy ?? 'PASSWORD';
            // What came before a second factor has been looked at; it may have been the provider.
            const providerAsked = signedInBy === 'OPENID' || wasAsked;
            const held = await heldAtSignIn(database, session.userId, { providerAsked });
            if (!held.mayEnter) throw withoutRole(held);
            return {
              data: {
                expiresAt: new Date(Date.now() + options.idleSeconds * 1000),
                // Whoever signs out of the session that follows signs out at the provider, too.
                ...(before !== undefined && {
                  openIdToken: await openIdTokenOf(database, before.token),
                }),
                signedInBy,
                secondFactor:
                  wasAsked || (!gaveUp && (given.secondFactor ?? before?.secondFactor ?? false)),
              },
            };
          },
          async after(session, context) {
            // A session that follows from another one is no new sign-in.
            if (sessionBefore(context) !== undefined) return;
            await noteSignIn(database, session.userId, {
              isPasswordAlone: context?.path === '/sign-in/email',
            });
          },
        },
      },
    },
    advanced: {
      cookiePrefix: cookiePrefix(isSecure),
      // The prefix __Host- is stricter than the one that better-auth would put before it.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // Under test they would be off, and go unproved.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // What is sent by mail must not tell by its time whether there is an account.
      backgroundTasks: { handler: (work) => options.behind.run(work) },
    },
    plugins: [
      twoFactor({
        issuer: 'Vital Signs',
        allowPasswordless: true,
        backupCodeOptions: { amount: 10, storeBackupCodes: 'encrypted' },
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
      }),
      ...(options.plugins ?? []),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
