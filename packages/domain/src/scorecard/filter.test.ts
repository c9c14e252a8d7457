import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLARITIES, RATING_STATES } from '../vocabulary';
import { filterRows, filtersSet, filtersToLoosen, withoutFilters } from './filter';
import { DEFAULT_VIEW } from './view';
import type { ScorecardView } from './view';
import { aRow } from './row-builder.test-support';

const PLACES = [
  { slug: 'breckland', relation: 'SELF' },
  { slug: 'norfolk', relation: 'PARENT' },
  { slug: 'breckland-assessment', relation: 'CHILD' },
] as const;

const ROWS = [
  aRow('3.3', {
    name: 'Assessments auth in 45 WD - %',
    area: 'Assessments',
    polarity: 'HIGH',
    states: ['AMBER', 'RED', 'GREEN'],
    meanings: ['WORSE', 'BETTER', 'BETTER'],
    codes: ['PQ', 'PP', 'PM'],
    standings: ['BEHIND', null, 'GREEN_SLIPPING'],
  }),
  aRow('7.2', {
    name: 'Rate of LAC per 10,000',
    area: 'Looked After Children',
    polarity: 'LOW',
    states: ['RED', 'RED', 'NOT_RATED'],
    meanings: ['BETTER', 'WORSE', 'NONE'],
    codes: ['PM', 'PP', 'P4'],
    standings: ['RED_ON_PLAN', null, null],
    marks: ['TWO_PRINTS'],
  }),
  aRow('7.21', {
    name: null,
    area: 'Looked After Children',
    polarity: 'NOT_LEGIBLE',
    states: ['NOT_RATED', 'NOT_RATED', 'NOT_RATED'],
    meanings: ['NEUTRAL', 'NONE', 'NONE'],
    codes: ['P1', 'P1', 'P4'],
    marks: ['NOT_LEGIBLE'],
  }),
  aRow(null, {
    name: 'Children’s visits – café',
    area: 'Visits',
    polarity: 'HIGH',
    states: ['GREEN', 'GREEN', 'RED'],
    meanings: ['SAME', 'SAME', 'WORSE'],
    codes: ['PP', 'PP', 'PM'],
  }),
];

const scorecard = { places: PLACES, rows: ROWS };

function shown(view: Partial<ScorecardView>): (string | null)[] {
  return filterRows(scorecard, { ...DEFAULT_VIEW, ...view }).map((row) => row.indicator.ref);
}

describe('the rows that a view shows', () => {
  it.each<[string, Partial<ScorecardView>, (string | null)[]]>([
    ['all of them when nothing is set', {}, ['3.3', '7.2', '7.21', null]],
    ['those of an area', { areas: ['looked-after-children'] }, ['7.2', '7.21']],
    ['those of any of several areas', { areas: ['visits', 'assessments'] }, ['3.3', null]],
    ['those rated red at the place itself', { ratings: ['RED'] }, ['7.2']],
    [
      'those rated red there or below, not above',
      { ratings: ['RED'], scope: 'ANY' },
      ['7.2', null],
    ],
    ['those that are red but on plan', { standings: ['RED_ON_PLAN'] }, ['7.2']],
    [
      'those that are green but slipping, at the place itself',
      { standings: ['GREEN_SLIPPING'] },
      [],
    ],
    [
      'those that are green but slipping, there or below',
      { standings: ['GREEN_SLIPPING'], scope: 'ANY' },
      ['3.3'],
    ],
    ['those getting worse', { directions: ['WORSE'] }, ['3.3']],
    [
      'those both red and worse in one and the same place',
      { ratings: ['RED'], directions: ['WORSE'], scope: 'ANY' },
      [null],
    ],
    ['those of a polarity', { polarities: ['NOT_LEGIBLE'] }, ['7.21']],
    ['those with a modelled figure anywhere', { provenances: ['MODELLED'] }, ['3.3', '7.2', null]],
    ['those with a quoted figure', { provenances: ['QUOTED'] }, ['3.3']],
    ['those with a certain mark', { marks: ['TWO_PRINTS'] }, ['7.2']],
    ['those with any mark', { marks: ['ANY'] }, ['7.2', '7.21']],
    ['those whose ref begins so', { query: '7.2' }, ['7.2', '7.21']],
    ['those whose name has every word', { query: 'lac  RATE' }, ['7.2']],
    ['those whose area is so called', { query: 'looked after' }, ['7.2', '7.21']],
    ['those whose name is not legible', { query: 'not legible' }, ['7.21']],
    ['those without a ref', { query: 'no ref' }, []],
    ['words whatever their accents and apostrophes', { query: "children's cafe" }, [null]],
    ['none where filters exclude one another', { areas: ['visits'], query: 'rate' }, []],
  ])('are %s', (_, view, refs) => {
    expect(shown(view)).toEqual(refs);
  });

  it('are red under either of two ratings', () => {
    const dual = aRow('1', { states: ['GREEN'], secondStates: ['RED'] });
    const rows = filterRows(
      { places: [{ slug: 'a', relation: 'SELF' }], rows: [dual] },
      { ...DEFAULT_VIEW, ratings: ['RED'] },
    );
    expect(rows).toEqual([dual]);
  });

  it('are never more with a filter than without it', () => {
    fc.assert(
      fc.property(
        fc.subarray([...RATING_STATES]),
        fc.subarray([...POLARITIES]),
        fc.constantFrom('', 'a', '7', 'visits'),
        (ratings, polarities, query) => {
          const view = { ...DEFAULT_VIEW, ratings, polarities, query };
          const some = filterRows(scorecard, view);
          for (const filter of filtersSet(view)) {
            const more = filterRows(scorecard, withoutFilters(view, [filter]));
            expect(more).toEqual(expect.arrayContaining([...some]));
          }
        },
      ),
    );
  });
});

describe('a view that shows nothing', () => {
  it('names each filter that alone keeps rows away, and how many', () => {
    const view = { ...DEFAULT_VIEW, areas: ['visits'], ratings: ['RED'] } as const;
    expect(filterRows(scorecard, view)).toEqual([]);
    expect(filtersToLoosen(scorecard, view)).toEqual([
      { filter: 'areas', rows: 1 },
      { filter: 'ratings', rows: 1 },
    ]);
  });

  it('names none where more than one must go', () => {
    const view = { ...DEFAULT_VIEW, areas: ['visits'], ratings: ['RED'], query: '3.3' } as const;
    expect(filtersToLoosen(scorecard, view)).toEqual([]);
    expect(filterRows(scorecard, withoutFilters(view))).toEqual(ROWS);
  });
});
