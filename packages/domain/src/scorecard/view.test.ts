import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRAJECTORY_STANDINGS } from '../trajectory/trajectory-standing';
import {
  DATA_MARKS,
  DIRECTION_MEANINGS,
  POLARITIES,
  PROVENANCES,
  RATING_STATES,
} from '../vocabulary';
import { DEFAULT_VIEW, VIEW_KEYS, formatView, parseView } from './view';
import type { ScorecardView } from './view';
import { MONTHS_SHOWN, SCORECARD_COLUMNS } from './view-columns';

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const some = <T>(members: readonly T[]) => fc.subarray([...members]);

const sort: fc.Arbitrary<ScorecardView['sort']> = fc.oneof(
  fc.constant(null),
  fc.record({ column: fc.constant('ytd' as const), descending: fc.boolean() }),
  fc.record({
    column: fc.constant('months' as const),
    earlier: fc.nat({ max: 12 }),
    descending: fc.boolean(),
  }),
  fc.record({
    column: fc.constant('rag' as const),
    place: fc.option(slug),
    descending: fc.boolean(),
  }),
);

const view: fc.Arbitrary<ScorecardView> = fc.record({
  period: fc.constantFrom(null, '2018-03', '2017-12'),
  place: fc.option(slug),
  edition: fc.option(fc.integer({ min: 1, max: 999 })),
  areas: fc.uniqueArray(slug, { maxLength: 3 }),
  ratings: some(RATING_STATES),
  scope: fc.constantFrom('SELF', 'ANY'),
  directions: some(DIRECTION_MEANINGS),
  standings: some(TRAJECTORY_STANDINGS),
  polarities: some(POLARITIES),
  provenances: some(PROVENANCES),
  marks: some(['ANY', ...DATA_MARKS] as const),
  query: fc.stringMatching(/^([a-z0-9.,&=%/é]{1,8}( [a-z]{1,5})?)?$/),
  sort,
  list: fc.constantFrom('AREAS', 'FLAT'),
  months: fc.constantFrom(...MONTHS_SHOWN),
  columns: fc.option(fc.subarray([...SCORECARD_COLUMNS], { minLength: 1 })),
  modelled: fc.boolean(),
  open: fc.uniqueArray(fc.constantFrom('3.3', '6.10b/breckland', 'C1%/norwich/norwich-assessment')),
});

describe('a view in an address', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(view, (written) => {
        expect(parseView(formatView(written))).toEqual({ view: written, problems: [] });
      }),
    );
  });

  it('writes nothing for the page as it opens', () => {
    expect(formatView(DEFAULT_VIEW)).toEqual({});
    expect(parseView({})).toEqual({ view: DEFAULT_VIEW, problems: [] });
  });

  it('uses keys and words that people can read', () => {
    const address = {
      period: '2018-03',
      place: 'breckland',
      area: 'child-protection,lac',
      rating: 'red,mis-set',
      in: 'any',
      direction: 'worse',
      polarity: 'low',
      provenance: 'modelled',
      mark: 'does-not-recompute',
      q: 'visits',
      sort: '-value-1',
      list: 'flat',
      months: '13',
      columns: 'ref,indicator,months,previous-ytd',
      modelled: 'off',
      open: '3.3,3.3/breckland',
    };
    const { view: read, problems } = parseView(address);
    expect(problems).toEqual([]);
    expect(formatView(read)).toEqual(address);
    expect(read).toMatchObject({
      ratings: ['RED', 'MIS_SET'],
      scope: 'ANY',
      marks: ['DOES_NOT_RECOMPUTE'],
      sort: { column: 'months', earlier: 1, descending: true },
      modelled: false,
    });
  });

  it.each([
    [
      'period',
      '2018-13',
      'period: “2018-13” is not a month such as 2018-03, or a quarter such as 2018-19-q1.',
    ],
    ['place', 'Great Yarmouth!', 'a place such as great-yarmouth'],
    ['edition', '0', 'the number of an edition'],
    ['area', 'Child Protection', 'a report area such as child-protection'],
    ['rating', 'crimson', 'one of red, amber, green'],
    ['in', 'everywhere', 'one of self, any'],
    ['direction', 'sideways', 'one of better, worse'],
    ['sort', 'colour', 'a column to sort by'],
    ['sort', 'value-60', 'a column to sort by'],
    ['months', '5', 'one of 4, 6, 13'],
    ['columns', 'ref,weight', '“weight” is not one of ref, indicator'],
    ['modelled', 'maybe', 'on or off'],
    ['open', '3.3//', 'a row such as 3.3/breckland'],
  ])('says what is wrong with %s=%s and shows the rest', (key, read, sentence) => {
    const { view: shown, problems } = parseView({ [key]: read, q: 'visits' });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.key).toBe(key);
    expect(problems[0]?.sentence).toContain(sentence);
    expect(shown.query).toBe('visits');
  });

  it('keeps what it understands of a list, each once', () => {
    const { view: read, problems } = parseView({ rating: 'red, green,,red,blue' });
    expect(read.ratings).toEqual(['RED', 'GREEN']);
    expect(problems.map((problem) => problem.read)).toEqual(['blue']);
  });

  it('passes over keys that are not its own, and values that are not text', () => {
    expect(parseView({ authority: 'norfolk', rating: { 0: 'red' }, q: null })).toEqual({
      view: DEFAULT_VIEW,
      problems: [],
    });
    expect(VIEW_KEYS).not.toContain('authority');
  });

  it('joins a key that is given several times where it takes several values', () => {
    const { view: read, problems } = parseView({
      rating: ['red', 'amber,green'],
      period: ['2018-03'],
    });
    expect(read).toMatchObject({ ratings: ['RED', 'AMBER', 'GREEN'], period: '2018-03' });
    expect(problems).toEqual([]);
  });

  it('says so of a key that is given several times and takes one value', () => {
    const { view: read, problems } = parseView({ period: ['2018-03', '2018-02'], q: 'visits' });
    expect(read).toMatchObject({ period: null, query: 'visits' });
    expect(problems.map(({ sentence }) => sentence)).toEqual([
      'period: given 2 times, as “2018-03” and “2018-02”; it takes one value.',
    ]);
  });

  it('reads a number where a program sends one', () => {
    expect(parseView({ months: 13 }).view.months).toBe(13);
  });
});
