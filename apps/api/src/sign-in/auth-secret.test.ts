import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { authSecretOf } from './auth-secret';

const folder = mkdtempSync(join(tmpdir(), 'vital-signs-secret-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings = (name: string) => ({
  ...{ authSecret: undefined, databaseUrl: undefined, development: false },
  dataDir: join(folder, name),
});

describe('the secret that signs cookies', () => {
  it('is kept beside the data folder, for its owner alone, and is the same at the next start', () => {
    const made = authSecretOf(settings('one'));
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(authSecretOf(settings('one'))).toBe(made);
    expect(statSync(join(folder, 'one.secret')).mode & 0o777).toBe(0o600);
  });

  it('is kept nowhere where the data is in memory only', () => {
    const inMemory = { ...settings('six'), dataDir: 'memory' };
    expect(authSecretOf(inMemory)).not.toBe(authSecretOf(inMemory));
    expect(existsSync('memory.secret')).toBe(false);
  });

  it('is another one for other data', () => {
    expect(authSecretOf(settings('two'))).not.toBe(authSecretOf(settings('three')));
  });

  it('is the one that the environment names', () => {
    const authSecret = 'what the environment says, long enough';
    expect(authSecretOf({ ...settings('four'), authSecret })).toBe(authSecret);
  });

  it('must be named where processes share a database, but not in development', () => {
    const shared = { ...settings('five'), databaseUrl: 'postgresql://there/db' };
    expect(() => authSecretOf(shared)).toThrow('AUTH_SECRET is not set');
    expect(authSecretOf({ ...shared, development: true }).length).toBeGreaterThanOrEqual(32);
  });
});
