import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateTolerance, type Tolerance } from '../tolerance';
import { POLARITIES, type Polarity } from '../vocabulary';
import { modelOf, populationProblems, targetProblems, toleranceProblems } from './standard-rules';

const thresholds = (red: number | null, green: number | null): Tolerance => ({
  ...{ model: 'THRESHOLDS', red, green },
});
const band = (lower: number, upper: number): Tolerance => ({
  ...{ model: 'BAND', lower, upper, zeroConcern: false, zeroConcernMinimumDenominator: 20 },
});
const averageOf = (polarity: Polarity) => ({ polarity, measureKind: 'AVERAGE' as const });
const FROM = { from: '2018-04-01', to: null };

describe('a tolerance that is set', () => {
  it.each([
    ['high is good, red below green', thresholds(70, 80), 'HIGH'],
    ['high is good, one limit for both', thresholds(80, 80), 'HIGH'],
    ['low is good, red above green', thresholds(25, 20), 'LOW'],
    ['both ends are bad, a band', band(8, 12), 'BAND'],
    ['there is none from that day on', null, 'HIGH'],
  ] as const)('is taken where %s', (_, rule, polarity) => {
    expect(toleranceProblems({ rule, ...FROM }, averageOf(polarity), 'THRESHOLDS')).toEqual([]);
  });

  it.each([
    ['the wrong way round', thresholds(80, 70), 'HIGH', 'red'],
    ['the wrong way round for low', thresholds(20, 25), 'LOW', 'red'],
    ['a limit missing', thresholds(70, null), 'HIGH', 'green'],
    ['a limit that is no number', thresholds(Number.NaN, 80), 'HIGH', 'red'],
    ['a limit without end', thresholds(70, Infinity), 'HIGH', 'green'],
    ['an indicator for information', thresholds(70, 80), 'INFO', null],
    ['another model than the authority’s', band(70, 80), 'HIGH', 'model'],
    ['a band upside down', band(77, 75.2), 'BAND', 'lower'],
  ] as const)('is refused with %s', (_, rule, polarity, field) => {
    const problems = toleranceProblems({ rule, ...FROM }, averageOf(polarity), 'THRESHOLDS');
    expect(problems.map((problem) => problem.field)).toEqual([field]);
  });

  it.each([
    ['2018-02-30', null, 'validFrom'],
    ['2018-04-01', '2018-04-01', 'validTo'],
    ['2018-04-01', '2018-03-01', 'validTo'],
    ['2018-04-01', 'later', 'validTo'],
  ])('from %s to %s is refused', (from, to, field) => {
    const problems = toleranceProblems(
      { rule: thresholds(70, 80), from, to },
      averageOf('HIGH'),
      'THRESHOLDS',
    );
    expect(problems.map((problem) => problem.field)).toEqual([field]);
  });

  it('is never taken where a reading could not be judged by it', () => {
    const limit = fc.integer({ min: -50, max: 150 });
    fc.assert(
      fc.property(limit, limit, fc.constantFrom(...POLARITIES), (red, green, polarity) => {
        const rule = thresholds(red, green);
        const taken =
          toleranceProblems({ rule, ...FROM }, averageOf(polarity), 'THRESHOLDS').length === 0;
        if (taken && polarity !== 'NOT_LEGIBLE') {
          expect(validateTolerance(rule, polarity)).toEqual([]);
        }
      }),
    );
  });
});

describe('a target that is set', () => {
  it.each([
    [95, '2018-04-01', null, []],
    [null, '2018-04-01', null, []],
    [Number.NaN, '2018-04-01', null, ['value']],
    [95, 'soon', null, ['validFrom']],
  ])('of %s from %s to %s has problems at %j', (value, from, to, fields) => {
    expect(targetProblems({ value, from, to }, 'COUNT').map(({ field }) => field)).toEqual(fields);
  });
});

describe('what is asked of figures of a kind', () => {
  it.each([
    ['COUNT', 0, true],
    ['COUNT', -5, false],
    ['RATE', 250, true],
    ['RATE', -0.1, false],
    ['MAXIMUM', -1, false],
    ['PERCENTAGE', 0, true],
    ['PERCENTAGE', 100, true],
    ['PERCENTAGE', 100.1, false],
    ['PERCENTAGE', -1, false],
    ['AVERAGE', -5, true],
  ] as const)('as a %s, %s: %s', (measureKind, value, isTaken) => {
    expect(targetProblems({ value, ...FROM }, measureKind)).toHaveLength(isTaken ? 0 : 1);
    const limits = { rule: thresholds(value, value), ...FROM };
    const problems = toleranceProblems(limits, { polarity: 'HIGH', measureKind }, 'THRESHOLDS');
    expect(problems.map(({ field }) => field)).toEqual(isTaken ? [] : ['red', 'green']);
  });

  it('says what can be', () => {
    const [problem] = targetProblems({ value: -5, ...FROM }, 'COUNT');
    expect(problem?.sentence).toBe(
      'Target: “-5” was given; expected is nought or more, for a count.',
    );
  });
});

describe('a population that is set', () => {
  const ons = { estimateYear: 2016, source: 'ONS mid-year estimates', ...FROM };
  it.each([
    ['children, a year and a source', { count: 169_052, ...ons }, []],
    ['none on those days, and so no source', { count: null, ...ons, source: '' }, []],
    ['no year', { count: 1, ...ons, estimateYear: null }, []],
    ['nobody', { count: 0, ...ons }, ['count']],
    ['half a child', { count: 0.5, ...ons }, ['count']],
    ['a year of another age', { count: 1, ...ons, estimateYear: 17 }, ['estimateYear']],
    ['no source', { count: 1, ...ons, source: '' }, ['source']],
    ['no day', { count: 1, ...ons, from: '' }, ['validFrom']],
  ])('of %s', (_, given, fields) => {
    expect(populationProblems(given).map(({ field }) => field)).toEqual(fields);
  });
});

describe('the model by which an indicator is judged', () => {
  it.each([
    ['HIGH', 'THRESHOLDS', 'THRESHOLDS'],
    ['BAND', 'THRESHOLDS', 'BAND'],
    ['BAND', 'BAND', 'BAND'],
    ['LOW', 'DUAL', 'DUAL'],
  ] as const)('%s in an authority of %s is %s', (polarity, authority, model) => {
    expect(modelOf(polarity, authority)).toBe(model);
  });
});
