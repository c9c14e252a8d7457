import { describe, expect, it } from 'vitest';
import { readOpenIdSettings } from './openid-settings';

const SET = {
  OPENID_ISSUER: 'https://login.example.org/tenant/v2.0',
  OPENID_CLIENT_ID: 'vital-signs',
  OPENID_CLIENT_SECRET: 'not to be repeated',
};

describe('single sign-on', () => {
  it('is off where no provider is named', () => {
    expect(readOpenIdSettings({ OPENID_CLIENT_ID: 'vital-signs' })).toBeUndefined();
  });

  it('trusts nothing that is not said, unless told to', () => {
    expect(readOpenIdSettings(SET)).toEqual({
      issuer: 'https://login.example.org/tenant/v2.0',
      clientId: 'vital-signs',
      clientSecret: 'not to be repeated',
      name: 'your council account',
      scopes: 'openid email profile',
      groupsClaim: 'groups',
      groups: [],
      trustsEmail: false,
      trustsSecondFactor: false,
    });
    const trusting = { ...SET, OPENID_TRUST_EMAIL: '1', OPENID_TRUST_SECOND_FACTOR: '1' };
    expect(readOpenIdSettings(trusting)).toMatchObject({
      trustsEmail: true,
      trustsSecondFactor: true,
    });
  });

  it.each(['http://127.0.0.1:4011', 'http://localhost:4011', 'http://[::1]:4011'])(
    'may be unencrypted on the machine itself: %s',
    (issuer) => {
      expect(readOpenIdSettings({ ...SET, OPENID_ISSUER: issuer })?.issuer).toBe(issuer);
    },
  );

  it.each([
    [{ OPENID_ISSUER: 'http://login.example.org' }, 'expected is the https address'],
    [{ OPENID_ISSUER: 'http://127.example.org' }, 'expected is the https address'],
    [{ OPENID_ISSUER: 'login.example.org' }, 'expected is the https address'],
    [{ OPENID_CLIENT_ID: '' }, 'OPENID_CLIENT_ID is not set; with OPENID_ISSUER it is needed.'],
    [{ OPENID_CLIENT_SECRET: undefined }, 'OPENID_CLIENT_SECRET is not set'],
    [{ OPENID_SCOPES: 'email' }, 'OPENID_SCOPES is "email"; openid is missing.'],
    [{ OPENID_TRUST_EMAIL: 'yes' }, 'OPENID_TRUST_EMAIL is "yes"; expected is 1 or 0.'],
    [{ OPENID_GROUPS: 'a=norfolk:KING' }, 'there is no role "KING"'],
  ])('is refused with a sentence where %j', (changed, sentence) => {
    const read = () => readOpenIdSettings({ ...SET, ...changed });
    expect(read).toThrow(sentence);
    expect(read).not.toThrow('not to be repeated');
  });
});
