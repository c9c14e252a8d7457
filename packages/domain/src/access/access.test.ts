import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABILITIES, abilitiesOf, ROLES, ROLES_WITHOUT_PLACE, type Role } from './role';
import {
  grantsCounted,
  mayDo,
  mayDoAt,
  scopeClass,
  placesSeen,
  seesEveryPlace,
  USUAL_ACCESS_POLICY,
  type Grant,
  type PlaceInTree,
} from './scope';

const county: PlaceInTree = { slug: 'norfolk', kind: 'AUTHORITY', parent: null };
const norwich: PlaceInTree = { slug: 'norwich', kind: 'LOCALITY', parent: county };
const breckland: PlaceInTree = { slug: 'breckland', kind: 'LOCALITY', parent: county };
const norwichTeam: PlaceInTree = { slug: 'norwich-fit', kind: 'TEAM', parent: norwich };
const brecklandTeam: PlaceInTree = { slug: 'breckland-fit', kind: 'TEAM', parent: breckland };
const places = [county, norwich, breckland, norwichTeam, brecklandTeam];

const ALONE = { ...USUAL_ACCESS_POLICY, headsSeeOtherLocalities: false };
const head: Grant[] = [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }];
const seenBy = (grants: readonly Grant[], policy = USUAL_ACCESS_POLICY) => {
  const seen = placesSeen(places, grants, policy);
  return places.map(({ slug }) => slug).filter((slug) => seen.has(slug));
};

describe('a head of service', () => {
  it('sees the authority, every locality, and the teams of the own one', () => {
    expect(seenBy(head)).toEqual(['norfolk', 'norwich', 'breckland', 'norwich-fit']);
  });

  it('sees no other locality where the authority decided so', () => {
    expect(seenBy(head, ALONE)).toEqual(['norfolk', 'norwich', 'norwich-fit']);
  });

  it('writes commentary about the own place and what is below it, and nowhere else', () => {
    const written = places.filter((place) => mayDoAt(head, 'WRITE_COMMENTARY', place));
    expect(written).toEqual([norwich, norwichTeam]);
  });
});

describe('somebody with a role for one team', () => {
  it('sees that team, its locality and the authority', () => {
    const grants: Grant[] = [{ role: 'HEAD_OF_SERVICE', place: 'norwich-fit' }];
    expect(seenBy(grants, ALONE)).toEqual(['norfolk', 'norwich', 'norwich-fit']);
  });
});

describe('who sees every place', () => {
  it.each<[string, Grant[], boolean]>([
    ['an analyst', [{ role: 'ANALYST', place: null }], true],
    ['a head of one place', head, false],
    ['a member, who sees no team', [{ role: 'MEMBER', place: null }], false],
    ['nobody', [], false],
  ])('%s: %s', (_, grants, every) => {
    expect(seesEveryPlace(grants)).toBe(every);
    expect(seenBy(grants, ALONE).length === places.length).toBe(every);
  });
});

describe('a member', () => {
  it('sees no team, and nothing that is unpublished', () => {
    const member: Grant[] = [{ role: 'MEMBER', place: null }];
    expect(seenBy(member)).toEqual(['norfolk', 'norwich', 'breckland']);
    expect(mayDo(member, 'READ_UNPUBLISHED')).toBe(false);
  });
});

describe('what is not published', () => {
  it.each<[Role, boolean, boolean]>([
    ['ANALYST', true, true],
    ['ADMINISTRATOR', true, false],
    ['LEADER', true, false],
    ['HEAD_OF_SERVICE', true, false],
    ['MEMBER', false, false],
  ])('%s: the record as known now %s, before it is published %s', (role, now, before) => {
    const grants: Grant[] = [{ role, place: null }];
    expect(mayDo(grants, 'READ_AS_KNOWN_NOW')).toBe(now);
    expect(mayDo(grants, 'READ_UNPUBLISHED')).toBe(before);
  });
});

describe('somebody without a role', () => {
  it('sees nothing and may do nothing', () => {
    expect(seenBy([])).toEqual([]);
    expect(mayDo([], 'READ_FIGURES')).toBe(false);
  });
});

describe('roles', () => {
  it.each<[Role, string[]]>([
    ['ADMINISTRATOR', ['MANAGE_PEOPLE', 'READ_AUDIT']],
    ['ANALYST', ['DECIDE_FINDINGS', 'PUBLISH_EDITIONS']],
    ['LEADER', ['APPROVE_COMMENTARY']],
    ['HEAD_OF_SERVICE', []],
    ['MEMBER', []],
  ])('%s alone may do what is its own', (role, own) => {
    const others = ROLES.filter((other) => other !== role).flatMap(abilitiesOf);
    expect(abilitiesOf(role).filter((one) => one !== 'ASK_FREELY')).toEqual(
      expect.arrayContaining(own),
    );
    for (const ability of own) expect(others).not.toContain(ability);
  });
});

const anyGrant = fc
  .record({
    role: fc.constantFrom(...ROLES),
    place: fc.constantFrom(null, ...places.map(({ slug }) => slug)),
  })
  .map((grant) => (ROLES_WITHOUT_PLACE.includes(grant.role) ? { ...grant, place: null } : grant));
const anyPolicy = fc.record({
  secondFactorRequired: fc.boolean(),
  headsSeeOtherLocalities: fc.boolean(),
});

describe('of roles that count', () => {
  const member: Grant = { role: 'MEMBER', place: null };

  it('a member’s shows no place beside one that gives the record as known now', () => {
    expect(seenBy(grantsCounted([member, ...head]), ALONE)).toEqual(seenBy(head, ALONE));
    const ofBreckland: Grant = { role: 'MEMBER', place: 'breckland' };
    expect(seenBy(grantsCounted([ofBreckland, ...head]), ALONE)).not.toContain('breckland');
    expect(grantsCounted([member, ofBreckland])).toEqual([member, ofBreckland]);
  });

  it('what is done with them at a place that is seen, some one of them gives for it', () => {
    fc.assert(
      fc.property(fc.array(anyGrant), anyPolicy, (grants, policy) => {
        const counted = grantsCounted(grants);
        expect(grants).toEqual(expect.arrayContaining([...counted]));
        for (const place of places) {
          if (!placesSeen(places, counted, policy).has(place.slug)) continue;
          const showing = counted.filter((one) =>
            placesSeen(places, [one], policy).has(place.slug),
          );
          for (const ability of ['READ_UNPUBLISHED', 'READ_AS_KNOWN_NOW'] as const) {
            const reads = showing.some((one) => mayDo([one], ability));
            expect(mayDo(counted, ability)).toBe(reads);
          }
          const readsFindings = showing.some((one) => mayDo([one], 'READ_DATA_QUALITY'));
          expect(mayDo(counted, 'READ_DATA_QUALITY')).toBe(readsFindings);
        }
      }),
    );
  });

  it('let nobody do less', () => {
    fc.assert(
      fc.property(fc.array(anyGrant), (grants) => {
        const counted = grantsCounted(grants);
        for (const ability of ABILITIES) {
          expect(mayDo(counted, ability)).toBe(mayDo(grants, ability));
        }
      }),
    );
  });
});

describe('of any roles', () => {
  it('more never show less', () => {
    fc.assert(
      fc.property(fc.array(anyGrant), anyGrant, anyPolicy, (grants, more, policy) => {
        expect(seenBy([...grants, more], policy)).toEqual(
          expect.arrayContaining(seenBy(grants, policy)),
        );
      }),
    );
  });

  it('those of one class see the same, in whatever order they are held', () => {
    fc.assert(
      fc.property(fc.array(anyGrant), fc.array(anyGrant), anyPolicy, (some, others, policy) => {
        if (scopeClass(some, policy) !== scopeClass(others, policy)) return;
        expect(seenBy(some, policy)).toEqual(seenBy(others, policy));
      }),
    );
    expect(scopeClass([...head, ...head], USUAL_ACCESS_POLICY)).toBe(
      scopeClass(head, USUAL_ACCESS_POLICY),
    );
  });

  it('a place is seen with the places above it', () => {
    fc.assert(
      fc.property(fc.array(anyGrant), anyPolicy, (grants, policy) => {
        const seen = placesSeen(places, grants, policy);
        for (const { slug, parent } of places) {
          if (seen.has(slug) && parent !== null) expect(seen.has(parent.slug)).toBe(true);
        }
      }),
    );
  });
});
