import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Environment } from '../env';

type Settings = Pick<Environment, 'authSecret' | 'databaseUrl' | 'dataDir' | 'development'>;

const BYTES = 32;

function readOrMake(path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    // Made by whoever is first, and never written again.
    writeFileSync(path, randomBytes(BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}

/**
 * What signs cookies and encrypts second factors: AUTH_SECRET, or on the embedded database and in
 * development a secret made on the first start and kept in a file beside the data folder, so that
 * sessions outlive a restart.
 * @throws Error where a PostgreSQL server is named and AUTH_SECRET is not: processes that share a database share it.
 */
export function authSecretOf({ authSecret, databaseUrl, dataDir, development }: Settings): string {
  if (authSecret !== undefined) return authSecret;
  // What is in memory only is gone with the process, and so may its secret be.
  if (databaseUrl === undefined && dataDir === 'memory') {
    return randomBytes(BYTES).toString('base64url');
  }
  if (databaseUrl === undefined || development) return readOrMake(`${dataDir}.secret`);
  throw new Error(
    'AUTH_SECRET is not set; with DATABASE_URL it is needed: at least 32 random characters, the same ' +
      'in every process. `openssl rand -base64 32` makes one.',
  );
}
