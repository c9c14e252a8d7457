import { describe, expect, it } from 'vitest';
import type { OpenIdEnvironment } from '../../env-openid';
import { providedPerson } from './provided-person';

const SETTINGS: OpenIdEnvironment = {
  issuer: 'https://login.example.org',
  clientId: 'vital-signs',
  clientSecret: 'secret',
  name: 'the council',
  scopes: ['openid'],
  groupsClaim: 'groups',
  groups: [],
  trustEmail: false,
  trustSecondFactor: false,
};
const CLAIMS = {
  iss: 'https://login.example.org',
  sub: 'a1',
  name: 'Ada Head',
  email: 'Ada.Head@Norfolk.example',
  email_verified: true,
  groups: ['norwich-heads'],
  amr: ['pwd', 'otp'],
};

describe('what a provider says of somebody', () => {
  it('is read from the claims', () => {
    expect(providedPerson(CLAIMS, SETTINGS)).toEqual({
      accountId: 'https://login.example.org|a1',
      name: 'Ada Head',
      email: 'ada.head@norfolk.example',
      emailProved: true,
      groups: ['norwich-heads'],
      groupsLeftOut: false,
      secondFactor: true,
    });
  });

  it.each<[object, boolean, boolean]>([
    [{ email_verified: false }, false, false],
    [{ email_verified: false }, true, false],
    [{ email_verified: 'true' }, false, true],
    [{ email_verified: undefined }, false, false],
    [{ email_verified: undefined }, true, true],
    [{ email_verified: undefined, xms_edov: true }, false, true],
    [{ email_verified: undefined, xms_edov: '1' }, false, true],
    [{ email_verified: undefined, xms_edov: false }, true, false],
    [{ email: 'not an address' }, true, false],
    [{ email: undefined }, true, false],
  ])('proves an address where %j, trusted %s: %s', (changed, trustEmail, proved) => {
    const person = providedPerson({ ...CLAIMS, ...changed }, { ...SETTINGS, trustEmail });
    expect(person.emailProved).toBe(proved);
  });

  it.each<[object, readonly string[], boolean]>([
    [{ groups: 'norwich-heads' }, ['norwich-heads'], false],
    [{ groups: ['a', 7, ''] }, ['a'], false],
    [{ groups: undefined }, [], false],
    [{ groups: undefined, _claim_names: { groups: 'src1' } }, [], true],
    [{ groups: undefined, hasgroups: true }, [], true],
  ])('names groups where %j', (changed, groups, groupsLeftOut) => {
    expect(providedPerson({ ...CLAIMS, ...changed }, SETTINGS)).toMatchObject({
      groups,
      groupsLeftOut,
    });
  });

  it('reads the groups from the claim that the settings name', () => {
    const settings = { ...SETTINGS, groupsClaim: 'roles' };
    expect(providedPerson({ ...CLAIMS, roles: ['a'] }, settings).groups).toEqual(['a']);
  });

  it.each<[unknown, boolean]>([
    [['pwd'], false],
    [['mfa'], true],
    [['hwk'], true],
    ['otp', true],
    [undefined, false],
  ])('tells of a second factor where the methods are %j: %s', (amr, secondFactor) => {
    expect(providedPerson({ ...CLAIMS, amr }, SETTINGS).secondFactor).toBe(secondFactor);
    expect(
      providedPerson({ ...CLAIMS, amr }, { ...SETTINGS, trustSecondFactor: true }).secondFactor,
    ).toBe(true);
  });
});
