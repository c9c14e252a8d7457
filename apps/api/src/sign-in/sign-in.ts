import type { Database } from '@vital-signs/database';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { OpenIdEnvironment } from '../env-openid';
import { registerKeptMails } from '../mail/kept-mails-page';
import { createMail, type Mail, type MailOptions } from '../mail/mail';
import { noPasswordMessage, passwordChangedMessage, resetMessage } from '../mail/messages';
import { createSessionViewers, type SessionViewers } from '../viewer/session-viewers';
import { createAuth, sessionCookieName, type AccountHolder, type Auth } from './auth';
import { registerAuth } from './auth-route';
import { createDeviceCookies } from './device-cookie';
import { createLimitedTries } from './limited-tries';
import { openIdSignIn } from './openid/openid-sign-in';
import { takeBackPasswordLinks } from './password-links';
import type { PasswordCost } from './password-hash';
import { createSignInLimits, type SignInLimits } from './sign-in-limits';
import { hasProviderAlone, sweep } from './sign-in.repository';
import { createWorkBehind } from './work-behind';

/** How people sign in, as the environment says it. */
export interface SignInSettings {
  /** At least 32 random characters, the same in every process. */
  readonly secret: string;
  /** Where readers reach the server, without a path; undefined: where it listens. */
  readonly publicUrl?: string | undefined;
  readonly idleMinutes?: number;
  readonly longestHours?: number;
  readonly smtpUrl?: string | undefined;
  readonly mailFrom?: string;
  /** Whether messages are kept and shown where there is no SMTP_URL. */
  readonly keepsMail?: boolean;
  /** The provider of single sign-on; undefined: there is none. */
  readonly openId?: OpenIdEnvironment | undefined;
  /** True of the embedded demonstration. */
  readonly isDemonstration?: boolean;
  /** Less work for each password, under test. */
  readonly passwordCost?: PasswordCost;
}

export interface SignInOptions extends SignInSettings {
  readonly database: Database;
  readonly log: FastifyBaseLogger;
  /** Where the server listens; asked for when it does. */
  readonly listensAt: () => string;
}

/** How one can sign in here. */
export interface SignInWays {
  /** What the button of single sign-on says; null where there is none. */
  readonly openIdName: string | null;
  /** Whether messages can be sent. */
  readonly mail: boolean;
  readonly demonstration: boolean;
}

/** Everything by which people sign in. */
export interface SignIn {
  readonly viewers: SessionViewers;
  readonly mail: Mail;
  /** How one can sign in, for whoever asks. */
  readonly ways: SignInWays;
  /** Counts wrong passwords, wherever they are asked for. */
  readonly limits: SignInLimits;
  /** Where readers reach the server, for links in messages. */
  address(): string;
  auth(): Auth;
  register(app: FastifyInstance): void;
  /** When what answers did not wait for is done. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const MAIL_FROM = 'Vital Signs <vital-signs@localhost>';

/** Prepares how people sign in; nothing is asked of the database but to be heard and swept. */
export async function createSignIn(options: SignInOptions): Promise<SignIn> {
  const { database, log, secret, publicUrl } = options;
  const isSecure = publicUrl?.startsWith('https:') === true;
  const life = {
    idleSeconds: (options.idleMinutes ?? 480) * 60,
    longestSeconds: (options.longestHours ?? 168) * 3600,
  };
  const mailOptions: MailOptions = {
    ...{ smtpUrl: options.smtpUrl, from: options.mailFrom ?? MAIL_FROM, log },
    keeps: options.keepsMail ?? false,
  };
  const mail = createMail(mailOptions);
  const behind = createWorkBehind(log);
  const limits = createSignInLimits(database, secret);
  const devices = createDeviceCookies(secret);
  const address = () => publicUrl ?? options.listensAt();

  async function sendReset({ id, email, name }: AccountHolder, token: string): Promise<void> {
    if (!(await limits.take('resetOfAccount', email)).allowed) return;
    const provider = options.openId?.name;
    if (provider !== undefined && (await hasProviderAlone(database, id))) {
      await mail.send(noPasswordMessage({ email, name }, provider));
      return;
    }
    // Of several links only the one that was sent last works.
    await takeBackPasswordLinks(database, id, { but: token });
    await mail.send(resetMessage({ email, name }, `${address()}/reset-password?token=${token}`));
  }

  async function passwordWasReset(holder: AccountHolder): Promise<void> {
    await takeBackPasswordLinks(database, holder.id);
    await limits.clear('account', holder.email);
    await limits.clear('resetOfAccount', holder.email);
    if (mail.canSend) behind.run(mail.send(passwordChangedMessage(holder)));
  }

  let made: Auth | null = null;
  const auth = () =>
    (made ??= createAuth({
      ...{ database, secret, isSecure, log, sendReset, passwordWasReset, ...life },
      origin: address(),
      behind,
      ...(options.passwordCost && { passwordCost: options.passwordCost }),
      plugins:
        options.openId === undefined
          ? []
          : [openIdSignIn({ database, settings: options.openId, log, limits })],
    }));
  const cookieName = sessionCookieName(isSecure);
  const viewers = await createSessionViewers(database, { auth, cookieName, life });
  const tryAction = createLimitedTries({ database, limits, devices, behind });

  const sweeping = setInterval(() => behind.run(sweep(database)), HOUR_MS);
  sweeping.unref();

  return {
    ...{ viewers, mail, limits, address, auth },
    ways: {
      openIdName: options.openId?.name ?? null,
      mail: mail.canSend,
      demonstration: options.isDemonstration ?? false,
    },
    register(app) {
      registerKeptMails(app, mail);
      registerAuth(app, {
        ...{ database, auth, viewers, tryAction, limits, devices, behind },
        ...{ mail, publicUrl, isSecure },
      });
    },
    settled: () => behind.done(),
    async close() {
      clearInterval(sweeping);
      await behind.done();
      await viewers.close();
      mail.close();
    },
  };
}
