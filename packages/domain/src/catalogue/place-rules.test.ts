import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayProblems,
  endingProblems,
  mergerProblems,
  placeProblems,
  slugOf,
  splitProblems,
  type StandingPlace,
} from './place-rules';

const norwich: StandingPlace = {
  ...{ slug: 'norwich', name: 'Norwich', kind: 'LOCALITY', since: '2015-04-01' },
  ...{ children: ['team-a', 'team-b'], figuresAfter: 0, latestFigure: null },
};
const part = (name: string, children: readonly string[]) => ({
  ...{ name, shortName: name, teamKind: null, position: 1, children },
});

describe('a place that ends', () => {
  it.each<[string, Partial<StandingPlace>, string, RegExp]>([
    ['with places below it', {}, '2018-04-01', /2 places below it \(team-a, team-b\)/],
    [
      'with figures after its end',
      { children: [], figuresAfter: 3, latestFigure: '2018-06-01' },
      '2018-04-01',
      /3 figures for months from 2018-04-01 on/,
    ],
    ['on the day it began', { children: [] }, '2015-04-01', /stands there since 2015-04-01/],
    ['that is the authority', { kind: 'AUTHORITY' }, '2018-04-01', /does not end/],
  ])('%s is refused', (_, changes, on, sentence) => {
    const problems = endingProblems({ ...norwich, ...changes }, on, false);
    expect(problems.map((problem) => problem.sentence)).toEqual([
      expect.stringMatching(sentence) as string,
    ]);
  });

  it('may end once nothing stands below it, or when another takes what does', () => {
    expect(endingProblems({ ...norwich, children: [] }, '2018-04-01', false)).toEqual([]);
    expect(endingProblems(norwich, '2018-04-01', true)).toEqual([]);
  });
});

describe('a split', () => {
  it('gives each place below to exactly one of the successors', () => {
    const into = [part('Norwich East', ['team-a']), part('Norwich West', ['team-b'])];
    expect(splitProblems(norwich, into)).toEqual([]);
  });

  it.each([
    ['into one', [part('East', ['team-a', 'team-b'])], /at least two/],
    ['that forgets a team', [part('East', ['team-a']), part('West', [])], /team-b goes to none/],
    [
      'that gives a team twice',
      [part('East', ['team-a', 'team-b']), part('West', ['team-b'])],
      /team-b goes to 2/,
    ],
    [
      'that gives a team of elsewhere',
      [part('East', ['team-a']), part('West', ['team-b', 'team-z'])],
      /team-z is not below Norwich/,
    ],
  ])('%s is refused', (_, into, sentence) => {
    expect(splitProblems(norwich, into).map((problem) => problem.sentence)).toEqual([
      expect.stringMatching(sentence) as string,
    ]);
  });
});

describe('a merger', () => {
  it('takes two different places of one kind', () => {
    const breckland = { ...norwich, slug: 'breckland', name: 'Breckland' };
    expect(mergerProblems([norwich, breckland])).toEqual([]);
    expect(mergerProblems([norwich, norwich])).toHaveLength(1);
    expect(mergerProblems([norwich, { ...breckland, kind: 'TEAM' }])).toHaveLength(1);
  });
});

describe('how a place is described', () => {
  const described = { name: 'Norwich', shortName: 'Norwich', teamKind: null, position: 1 };
  it.each([
    ['a locality', described, 'LOCALITY', []],
    ['a name that another has', { ...described, name: 'breckland' }, 'LOCALITY', ['name']],
    ['no name', { ...described, name: '' }, 'LOCALITY', ['name']],
    ['a long short name', { ...described, shortName: 'A'.repeat(17) }, 'LOCALITY', ['shortName']],
    ['a team of no kind', described, 'TEAM', ['teamKind']],
    ['a locality of a kind', { ...described, teamKind: 'Duty' }, 'LOCALITY', ['teamKind']],
    ['a position between two', { ...described, position: 1.5 }, 'LOCALITY', ['position']],
  ] as const)('%s', (_, place, kind, fields) => {
    expect(placeProblems(place, kind, ['Breckland']).map(({ field }) => field)).toEqual(fields);
  });

  it('needs a day that exists', () => {
    expect(dayProblems('2018-04-01')).toEqual([]);
    expect(dayProblems('2018-04-31')).toHaveLength(1);
  });

  it.each([
    ['2018-03-02', '2018-04-01'],
    ['2018-12-31', '2019-01-01'],
  ])('is not changed on %s, within a month, but on %s', (on, next) => {
    expect(dayProblems(on)).toEqual([
      expect.objectContaining({
        field: 'on',
        sentence: expect.stringMatching(
          new RegExp(`“${on}” was given; the next is ${next}\\.$`),
        ) as string,
      }),
    ]);
  });
});

describe('a name for addresses', () => {
  it.each([
    ['King’s Lynn & West Norfolk', 'kings-lynn-and-west-norfolk'],
    ['N. & B.', 'n-and-b'],
    ['Caf\u00e9', 'cafe'],
    ['…', 'place'],
  ])('of %s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is lower-case, and never one that is taken', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, others) => {
        const taken = others.map((other) => slugOf(other));
        const slug = slugOf(name, taken);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(taken).not.toContain(slug);
      }),
    );
  });
});
