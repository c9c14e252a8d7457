import { describe, expect, it } from 'vitest';
import { openIdEnvironment } from './env-openid';

const SET = {
  OPENID_ISSUER: 'https://login.example.org/tenant/v2.0',
  OPENID_CLIENT_ID: 'vital-signs',
  OPENID_CLIENT_SECRET: 'not to be repeated',
};

describe('single sign-on', () => {
  it('is off where no provider is named', () => {
    expect(openIdEnvironment({ OPENID_CLIENT_ID: 'vital-signs' })).toBeUndefined();
  });

  it('trusts nothing that is not said, unless told to', () => {
    expect(openIdEnvironment(SET)).toEqual({
      issuer: 'https://login.example.org/tenant/v2.0',
      clientId: 'vital-signs',
      clientSecret: 'not to be repeated',
      name: 'your council account',
      scopes: ['openid', 'profile', 'email'],
      groupsClaim: 'groups',
      groups: [],
      trustEmail: false,
      trustSecondFactor: false,
    });
    const trusting = { ...SET, OPENID_TRUST_EMAIL: '1', OPENID_TRUST_SECOND_FACTOR: '1' };
    expect(openIdEnvironment(trusting)).toMatchObject({
      trustEmail: true,
      trustSecondFactor: true,
    });
  });

  it.each(['http://127.0.0.1:4011', 'http://localhost:4011', 'http://[::1]:4011'])(
    'may be unencrypted on the machine itself: %s',
    (issuer) => {
      expect(openIdEnvironment({ ...SET, OPENID_ISSUER: issuer })?.issuer).toBe(issuer);
    },
  );

  it.each([
    [{ OPENID_ISSUER: 'http://login.example.org' }, 'expected is the address of a provider'],
    [{ OPENID_ISSUER: 'http://127.example.org' }, 'expected is the address of a provider'],
    [{ OPENID_ISSUER: 'login.example.org' }, 'expected is the address of a provider'],
    [{ OPENID_ISSUER: 'https://login.microsoftonline.com/common/v2.0' }, 'your own tenant'],
    [{ OPENID_ISSUER: 'https://me:not to be repeated@login.example.org' }, 'not a plain address'],
    [{ OPENID_CLIENT_ID: '' }, 'OPENID_CLIENT_ID is not'],
    [{ OPENID_CLIENT_SECRET: undefined }, 'OPENID_CLIENT_SECRET is not'],
    [{ OPENID_SCOPES: 'email' }, 'OPENID_SCOPES is "email"; openid is missing.'],
    [{ OPENID_TRUST_EMAIL: 'yes' }, 'OPENID_TRUST_EMAIL is "yes"; expected is 1 or 0.'],
    [{ OPENID_GROUPS: 'a=norfolk:KING' }, 'there is no role "KING"'],
  ])('is refused with a sentence where %j', (changed, sentence) => {
    const read = () => openIdEnvironment({ ...SET, ...changed });
    expect(read).toThrow(sentence);
    expect(read).not.toThrow('not to be repeated');
  });
});
