import { describe, expect, it } from 'vitest';
import { readEnvironment } from './env';

const PROVIDER = {
  OPENID_ISSUER: 'https://login.example/norfolk',
  OPENID_CLIENT_ID: 'vital-signs',
  OPENID_CLIENT_SECRET: 'a secret of the provider',
};

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
    [{ PUBLIC_CONTACT: 'Fred' }, 'PUBLIC_CONTACT is "Fred"; expected is an e-mail address'],
    [{ DATABASE_URL: 'mysql://me:secret@there' }, 'DATABASE_URL is not an address'],
    [{ PUBLIC_URL: 'signs.example' }, 'PUBLIC_URL is "signs.example"; expected is where a server'],
    [{ PUBLIC_URL: 'https://signs.example/app' }, 'PUBLIC_URL is "https://signs.example/app"'],
    [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET has 5 characters; expected are at least 32'],
    [{ SMTP_URL: 'mail.example' }, 'SMTP_URL is not an address that begins with smtp://'],
    [{ SMTP_URL: 'smtp://mail.example' }, 'SMTP_URL is set and PUBLIC_URL is not'],
    [{ SESSION_IDLE_MINUTES: '1' }, 'SESSION_IDLE_MINUTES is "1"'],
    [{ SESSION_HOURS: '1000' }, 'SESSION_HOURS is "1000"'],
    [{ TRUST_PROXY: 'proxy' }, 'TRUST_PROXY is "proxy"'],
    [{ TRUST_PROXY: '10.0.0.0/33' }, 'TRUST_PROXY is "10.0.0.0/33"'],
    [{ FRAME_ANCESTORS: '*' }, 'FRAME_ANCESTORS is "*"'],
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN has 5 characters'],
    [{ OPENID_ISSUER: 'http://login.example' }, 'OPENID_ISSUER is "http://login.example"'],
    [{ OPENID_ISSUER: 'https://login.example' }, 'OPENID_CLIENT_ID is not'],
    [{ ...PROVIDER, OPENID_GROUPS: 'Staff' }, 'OPENID_GROUPS has "Staff"; expected is group='],
    [{ ...PROVIDER, OPENID_GROUPS: 'Staff=norfolk:KING' }, 'with one of ADMINISTRATOR'],
    [{ ...PROVIDER, OPENID_GROUPS: 'Staff=norfolk:LEADER:norwich' }, 'without a place'],
    [{ ...PROVIDER, OPENID_TRUST_SECOND_FACTOR: 'yes' }, 'OPENID_TRUST_SECOND_FACTOR is "yes"'],
  ])('names what is wrong in %o', (variables, sentence) => {
    expect(() => readEnvironment(variables)).toThrow(sentence);
  });

  it('never repeats an address that may hold a password', () => {
    expect(() => readEnvironment({ DATABASE_URL: 'mysql://me:secret@there' })).not.toThrow(
      'secret',
    );
  });

  it.each([
    [{ AUTH_SECRET: 'hunter2' }, 'hunter2'],
    [{ METRICS_TOKEN: 'hunter2' }, 'hunter2'],
    [{ SMTP_URL: 'https://me:hunter2@there' }, 'hunter2'],
    [{ PUBLIC_URL: 'https://me:hunter2@there' }, 'hunter2'],
  ])('never repeats a secret in %o', (variables, kept) => {
    const sentence = (() => {
      try {
        readEnvironment(variables);
      } catch (error) {
        return String(error);
      }
      return kept;
    })();
    expect(sentence).not.toContain(kept);
  });

  it('ends sessions after eight hours without use, and after a week in any case', () => {
    expect(readEnvironment({})).toMatchObject({ sessionIdleMinutes: 480, sessionHours: 168 });
  });

  it('trusts no proxy unless told which', () => {
    expect(readEnvironment({}).trustProxy).toBe(false);
    expect(readEnvironment({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(readEnvironment({ TRUST_PROXY: '10.0.0.0/8, ::1' }).trustProxy).toEqual([
      '10.0.0.0/8',
      '::1',
    ]);
  });

  it('reads which group of a provider gives which role, in lines or with commas', () => {
    const read = readEnvironment({
      ...PROVIDER,
      OPENID_GROUPS: 'Data team=norfolk:ANALYST\nHeads of Norwich=norfolk:HEAD_OF_SERVICE:norwich',
    });
    expect(read.openId?.groups).toEqual([
      { group: 'Data team', authority: 'norfolk', role: 'ANALYST', place: null },
      {
        group: 'Heads of Norwich',
        authority: 'norfolk',
        role: 'HEAD_OF_SERVICE',
        place: 'norwich',
      },
    ]);
  });
});
