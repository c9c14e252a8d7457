import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
  /** Milliseconds since 1970 at which the whole start began. */
  readonly startedAt: number;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

interface Range {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

function wholeNumber(
  name: string,
  text: string | undefined,
  { usual, least, most }: Range,
): number {
  if (text === undefined || text === '') return usual;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${name} is "${text}"; expected is a whole number from ${least} to ${most}.`);
}

function databaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^postgres(ql)?:\/\//.test(text)) return text;
  // The value may hold a password and is not repeated.
  throw new Error('DATABASE_URL is not an address that begins with postgresql://.');
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
  };
}
