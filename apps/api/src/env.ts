import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openIdEnvironment, type OpenIdEnvironment } from './env-openid';
import { list, readTrustProxy, secret, webAddress, wholeNumber } from './env-values';

/** What the environment says about how the server is to run. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** A PostgreSQL server; without one, the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly poolSize: number;
  readonly development: boolean;
  readonly logLevel: string;
  /** How the public reaches whoever runs the server: an e-mail or web address; null: not said. */
  readonly publicContact: string | null;
  /** Whom to tell of a weakness: an e-mail or web address; null: not said. */
  readonly securityContact: string | null;
  /** Milliseconds since 1970 at which the whole start began. */
  readonly startedAt: number;
  /** Where readers reach the server, without a path: https://signs.example. Undefined: where it listens. */
  readonly publicUrl: string | undefined;
  /** Signs cookies and encrypts second factors; undefined: see `authSecretOf`. */
  readonly authSecret: string | undefined;
  /** Minutes after which a session that is not used ends. */
  readonly sessionIdleMinutes: number;
  /** Hours after which a session ends in any case. */
  readonly sessionHours: number;
  /** Which proxies may say from where a request comes: how many, or their addresses; false: none. */
  readonly trustProxy: number | readonly string[] | false;
  /** Origins whose pages may show ours in a frame. */
  readonly frameAncestors: readonly string[];
  /** What a monitor sends to read the metrics; undefined: they are not offered. */
  readonly metricsToken: string | undefined;
  /** Undefined: no message can be sent. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Undefined: there is no single sign-on. */
  readonly openId: OpenIdEnvironment | undefined;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

function databaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^postgres(ql)?:\/\//.test(text)) return text;
  // The value may hold a password and is not repeated.
  throw new Error('DATABASE_URL is not an address that begins with postgresql://.');
}

function smtpUrl(text: string | undefined, publicUrl: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^smtps?:\/\//.test(text)) {
    throw new Error('SMTP_URL is not an address that begins with smtp:// or smtps://.');
  }
  if (publicUrl === undefined) {
    throw new Error(
      'SMTP_URL is set and PUBLIC_URL is not; expected is the address that links in messages lead to.',
    );
  }
  return text;
}

function contact(name: string, text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  const read = text.trim();
  if (/^[^\s@<>"]+@[^\s@<>"]+$/.test(read) || /^https:\/\/[^\s<>"]+$/.test(read)) return read;
  throw new Error(`${name} is "${text}"; expected is an e-mail address or an https:// address.`);
}

function logLevel(text: string | undefined, development: boolean): string {
  if (text === undefined || text === '') return development ? 'warn' : 'info';
  if (LOG_LEVELS.includes(text)) return text;
  throw new Error(`LOG_LEVEL is "${text}"; expected is one of ${LOG_LEVELS.join(', ')}.`);
}

/**
 * Reads the environment.
 * @throws Error with a sentence that names the variable, what was read, and what is expected.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const development = variables['NODE_ENV'] === 'development';
  const publicUrl = webAddress('PUBLIC_URL', variables['PUBLIC_URL']);
  return {
    port: wholeNumber('PORT', variables['PORT'], { usual: 4000, least: 0, most: 65_535 }),
    host: variables['HOST'] || '127.0.0.1',
    databaseUrl: databaseUrl(variables['DATABASE_URL']),
    dataDir: variables['DATA_DIR'] || join(ROOT, '.data/pglite'),
    poolSize: wholeNumber('POOL_SIZE', variables['POOL_SIZE'], {
      usual: 10,
      least: 1,
      most: 1_000,
    }),
    development,
    logLevel: logLevel(variables['LOG_LEVEL'], development),
    startedAt: Number(variables['STARTED_AT']) || Date.now(),
    publicUrl,
    authSecret: secret('AUTH_SECRET', variables['AUTH_SECRET'], 32),
    sessionIdleMinutes: wholeNumber('SESSION_IDLE_MINUTES', variables['SESSION_IDLE_MINUTES'], {
      usual: 480,
      least: 5,
      most: 43_200,
    }),
    sessionHours: wholeNumber('SESSION_HOURS', variables['SESSION_HOURS'], {
      usual: 168,
      least: 1,
      most: 720,
    }),
    trustProxy: readTrustProxy(variables['TRUST_PROXY']),
    frameAncestors: list(variables['FRAME_ANCESTORS']).map(
      (one) => webAddress('FRAME_ANCESTORS', one) ?? one,
    ),
    metricsToken: secret('METRICS_TOKEN', variables['METRICS_TOKEN'], 16),
    smtpUrl: smtpUrl(variables['SMTP_URL'], publicUrl),
    mailFrom: variables['MAIL_FROM'] || 'Vital Signs <vital-signs@localhost>',
    openId: openIdEnvironment(variables),
    publicContact: contact('PUBLIC_CONTACT', variables['PUBLIC_CONTACT']),
    securityContact: contact('SECURITY_CONTACT', variables['SECURITY_CONTACT']),
  };
}
