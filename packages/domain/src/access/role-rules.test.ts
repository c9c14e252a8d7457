import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailAddress } from './email-address';
import { personNameProblem } from './person-name';
import { ROLES, roleName, type Role } from './role';
import {
  grantChange,
  grantProblem,
  hasAdministrator,
  isHeld,
  roleNamed,
  type Holder,
} from './role-rules';
import type { Grant } from './scope';

describe('a role', () => {
  it.each<[Role, 'AUTHORITY' | 'LOCALITY' | 'TEAM' | null, RegExp | null]>([
    ['ADMINISTRATOR', null, null],
    ['ADMINISTRATOR', 'AUTHORITY', null],
    ['ADMINISTRATOR', 'LOCALITY', /whole authority/],
    ['ANALYST', 'LOCALITY', /whole authority/],
    ['LEADER', 'TEAM', /whole authority/],
    ['HEAD_OF_SERVICE', null, null],
    ['HEAD_OF_SERVICE', 'LOCALITY', null],
    ['HEAD_OF_SERVICE', 'TEAM', null],
    ['MEMBER', null, null],
    ['MEMBER', 'LOCALITY', null],
    ['MEMBER', 'TEAM', /no teams/],
  ])('%s for a place of kind %s has the problem %s', (role, kind, problem) => {
    const said = grantProblem(role, kind === null ? null : { kind });
    if (problem === null) expect(said).toBeNull();
    else expect(said).toMatch(problem);
  });

  it('is understood by its name and by its key, in whatever case', () => {
    for (const role of ROLES) {
      const spellings = [role, role.toLowerCase(), roleName(role), ` ${roleName(role)} `];
      expect(spellings.map(roleNamed)).toEqual(spellings.map(() => role));
    }
    expect(roleNamed('head-of-service')).toBe('HEAD_OF_SERVICE');
    expect(roleNamed('Manager')).toBeNull();
    expect(roleNamed('')).toBeNull();
  });
});

const anyGrant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...ROLES),
  place: fc.constantFrom(null, 'norwich', 'breckland'),
});
const anyHeld = fc.record({
  role: fc.constantFrom(...ROLES),
  place: fc.constantFrom(null, 'norwich', 'breckland'),
  fromProvider: fc.boolean(),
});

describe('a change of roles', () => {
  it('gives what is missing, ends what is not wanted, and leaves what the provider gave', () => {
    const held = [
      { role: 'ANALYST', place: null, fromProvider: false },
      { role: 'LEADER', place: null, fromProvider: true },
      { role: 'MEMBER', place: null, fromProvider: false },
    ] as const;
    const wanted: Grant[] = [
      { role: 'MEMBER', place: null },
      { role: 'HEAD_OF_SERVICE', place: 'norwich' },
      { role: 'HEAD_OF_SERVICE', place: 'norwich' },
    ];
    expect(grantChange(held, wanted)).toEqual({
      given: [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }],
      ended: [held[0]],
    });
  });

  it('leaves what is wanted and what the provider gave, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyHeld), fc.array(anyGrant), (held, wanted) => {
        const { given, ended } = grantChange(held, wanted);
        const after = [...held.filter((grant) => !ended.includes(grant)), ...given];
        expect(wanted.every((grant) => isHeld(grant, after))).toBe(true);
        const fixed = held.filter(({ fromProvider }) => fromProvider);
        expect(fixed.every((grant) => isHeld(grant, after))).toBe(true);
        expect(after.every((grant) => isHeld(grant, wanted) || isHeld(grant, fixed))).toBe(true);
        expect(given.some((grant) => isHeld(grant, held))).toBe(false);
      }),
    );
  });
});

describe('an authority', () => {
  const administrator: Holder = {
    id: 'one',
    suspended: false,
    grants: [{ role: 'ADMINISTRATOR', place: null }],
  };
  it('has an administrator where somebody holds the role in force', () => {
    expect(hasAdministrator([administrator])).toBe(true);
    expect(hasAdministrator([{ ...administrator, suspended: true }])).toBe(false);
    expect(
      hasAdministrator([{ ...administrator, grants: [{ role: 'LEADER', place: null }] }]),
    ).toBe(false);
    expect(hasAdministrator([])).toBe(false);
  });
});

describe('an e-mail address', () => {
  it.each([
    [' A.Person@Norfolk.Example ', 'a.person@norfolk.example'],
    ['o’brien@norfolk.example', null],
    ["o'brien+ward@norfolk.example", "o'brien+ward@norfolk.example"],
    ['norfolk.example', null],
    ['a@b', null],
    ['a b@norfolk.example', null],
    ['a@norfolk..example', null],
    ['a@norfolk.example\nBcc: b@norfolk.example', null],
    ['', null],
    [`${'a'.repeat(250)}@b.example`, null],
  ])('%j is kept as %j', (text, kept) => {
    expect(emailAddress(text)).toBe(kept);
  });
});

describe('a name', () => {
  it.each(['Ada Ames', ' Sinéad O’Brien-Nguyễn ', '李'])('may be %j', (name) => {
    expect(personNameProblem(name)).toBeNull();
  });

  it.each([
    ['  ', /is empty/],
    ['x'.repeat(201), /has 201 characters/],
    ['Ada\nBcc: everybody', /one line/],
    ['Ada \u202Esema', /one line/],
    ['<b>Ada</b>', /one line/],
  ])('is not %j', (name, problem) => {
    expect(personNameProblem(name)).toMatch(problem);
  });
});
