import { describe, expect, it } from 'vitest';
import { readEnvironment } from './env';

describe('the environment', () => {
  it('has something usual for everything', () => {
    expect(readEnvironment({})).toMatchObject({
      ...{ port: 4000, host: '127.0.0.1', databaseUrl: undefined, poolSize: 10 },
      ...{ development: false, logLevel: 'info' },
    });
  });

  it.each([
    [{ PORT: '65536' }, 'PORT is "65536"; expected is a whole number from 0 to 65535.'],
    [{ PORT: 'http' }, 'PORT is "http"'],
    [{ POOL_SIZE: '-1' }, 'POOL_SIZE is "-1"'],
    [{ POOL_SIZE: '0' }, 'POOL_SIZE is "0"; expected is a whole number from 1 to 1000.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"'],
    [{ DATABASE_URL: 'mysql://me:secret@there' }, 'DATABASE_URL is not an address'],
  ])('names what is wrong in %o', (variables, sentence) => {
    expect(() => readEnvironment(variables)).toThrow(sentence);
  });

  it('never repeats an address that may hold a password', () => {
    expect(() => readEnvironment({ DATABASE_URL: 'mysql://me:secret@there' })).not.toThrow(
      'secret',
    );
  });
});
