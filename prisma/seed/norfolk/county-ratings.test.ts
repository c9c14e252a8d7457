import { rate, valueOf } from '@vital-signs/domain';
import type { RatingState } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, indicatorFacts } from './catalogue/catalogue';
import { countyObservations } from './county-observations';
import { COUNTY_POPULATION } from './places';
import { TOLERANCES } from './printed-standards';

const OBSERVATIONS = countyObservations();

function marchOf(key: string) {
  const indicator = indicatorFacts(key);
  const observation = OBSERVATIONS.find(
    (each) =>
      each.indicator === key && each.basis === indicator.basis && each.periodStart === '2018-03-01',
  );
  if (observation === undefined) throw new Error(`${key} has no cell for March`);
  const denominator = indicator.denominatorIsPopulation
    ? COUNTY_POPULATION
    : observation.denominator;
  return { indicator, ...valueOf({ ...observation, denominator }, indicator) };
}

function ratingOf(key: string) {
  const { indicator, value } = marchOf(key);
  const printed = TOLERANCES.find((each) => each.indicator === key);
  const tolerance =
    printed === undefined
      ? null
      : ({ model: 'THRESHOLDS', red: printed.red, green: printed.green } as const);
  const { polarity, decimals } = indicator;
  return rate({ value, polarity, tolerance, precision: 'FULL', decimals }).ratings[0];
}

describe('the county at March 2018', () => {
  const rows = CATALOGUE.filter(({ keptWith }) => keptWith === null);
  const ratings = new Map(rows.map(({ key }) => [key, ratingOf(key)]));
  const inState = (...states: readonly RatingState[]) =>
    [...ratings].filter(([, { state }]) => states.includes(state)).map(([key]) => key);

  it('has 105 rows: 14 rated, 6.5 mis-set and 90 not rated', () => {
    expect(ratings.size).toBe(105);
    expect(inState('RED', 'AMBER', 'GREEN')).toHaveLength(14);
    expect(inState('MIS_SET')).toEqual(['6.5']);
    expect(inState('NOT_RATED')).toHaveLength(90);
  });

  it('gives every row that is not rated a reason that fits it', () => {
    expect(ratings.get('2.1')?.reason).toBe('INFORMATION_ONLY');
    expect(ratings.get('3.4')?.reason).toBe('NO_VALUE');
    expect(ratings.get('1.1')?.reason).toBe('NO_TOLERANCE');
    expect(['6.4', '6.14', '6.15', '8.3'].map((key) => ratings.get(key)?.reason)).toEqual(
      Array(4).fill('TOLERANCE_NOT_LEGIBLE'),
    );
  });

  it.each([
    ['2.3', 'AMBER'],
    ['2.7', 'AMBER'],
    ['3.3', 'RED'],
    ['3.5p', 'RED'],
    ['5.4', 'AMBER'],
    ['5.5', 'RED'],
    ['6.10b', 'GREEN'],
    ['6.12', 'AMBER'],
    ['7.2', 'RED'],
    ['7.14', 'GREEN'],
    ['7.15', 'AMBER'],
    ['8.4', 'AMBER'],
    ['9.2', 'AMBER'],
    ['lac-with-personal-education-plan', 'AMBER'],
  ])('rates %s %s', (key, state) => {
    expect(ratings.get(key)?.state).toBe(state);
  });

  it('reads every figure from its counts where they agree with the print', () => {
    const differing = rows
      .map(({ key }) => marchOf(key))
      .filter(({ marks }) => marks.includes('DOES_NOT_RECOMPUTE'));
    expect(differing.map(({ indicator }) => indicator.key)).toEqual([]);
  });
});
