import { describe, expect, it } from 'vitest';
import { countyObservations } from './county-observations';

const OBSERVATIONS = countyObservations();

function monthOf(key: string, start: string) {
  return OBSERVATIONS.find(
    (each) => each.indicator === key && each.basis !== 'YEAR_TO_DATE' && each.periodStart === start,
  );
}

function yearOf(key: string) {
  return OBSERVATIONS.find(
    (each) =>
      each.indicator === key && each.basis === 'YEAR_TO_DATE' && each.periodStart === '2018-03-01',
  );
}

describe('the counts behind a printed figure', () => {
  it.each([
    ['3.3', '2018-03-01', 398, 711],
    ['9.2', '2018-02-01', 126, 1164],
    ['4.6', '2018-03-01', 22, 138],
    ['7.9', '2018-03-01', 13, 49],
    ['7.15', '2018-03-01', 999, 1178],
  ])('of %s in %s are %d of %d, one of them derived', (key, start, numerator, denominator) => {
    expect(monthOf(key, start)).toMatchObject({
      numerator,
      denominator,
      countsProvenance: 'DERIVED',
    });
  });

  it('are published where the report prints both', () => {
    expect(monthOf('6.4', '2018-03-01')).toMatchObject({
      numerator: 55,
      denominator: 83,
      countsProvenance: 'PUBLISHED',
    });
  });

  it('are kept as printed where they contradict the percentage', () => {
    expect(monthOf('6.4', '2017-11-01')).toMatchObject({
      value: 72,
      numerator: 68,
      denominator: 97,
      countsProvenance: 'PUBLISHED',
    });
  });

  it('are not guessed where two whole numbers fit', () => {
    expect(monthOf('7.14', '2018-02-01')).toMatchObject({ numerator: null, denominator: 1164 });
    expect(monthOf('10.1b', '2018-02-01')).toMatchObject({ numerator: 39, denominator: null });
  });

  it('never fill a cell that cannot be read', () => {
    const absent = OBSERVATIONS.filter(({ absence }) => absence !== null);
    expect(absent.length).toBeGreaterThan(90);
    for (const { numerator, denominator, value } of absent) {
      expect(value).toBeNull();
      expect(numerator === null || denominator === null).toBe(true);
    }
  });

  it('of a year to date follow from its own percentage and denominator', () => {
    expect(yearOf('6.4')).toMatchObject({ numerator: 863, denominator: 1088 });
    expect(yearOf('7.9')).toMatchObject({ numerator: 198, denominator: 436 });
    expect(yearOf('3.3')).toMatchObject({ numerator: null, denominator: 8424 });
  });

  it('of the outcomes of assessments are over the sum of all three where no total is printed', () => {
    const year = OBSERVATIONS.filter(
      ({ indicator, basis, periodStart }) =>
        indicator === '3.5p' &&
        basis === 'IN_PERIOD' &&
        periodStart >= '2017-04-01' &&
        periodStart <= '2017-12-01',
    );
    const sum = (count: 'numerator' | 'denominator') =>
      year.reduce((total, each) => total + (each[count] ?? 0), 0);
    expect([sum('numerator'), sum('denominator')]).toEqual([2165, 6245]);
    expect(monthOf('3.5p', '2017-11-01')?.countsProvenance).toBe('DERIVED');
    expect(monthOf('3.5p', '2017-12-01')?.countsProvenance).toBe('PUBLISHED');
  });

  it('of referrals before December are the sum of the seven sources, and add up to the year', () => {
    const year = OBSERVATIONS.filter(
      ({ indicator, basis, periodStart }) =>
        indicator === '2.2' && basis === 'IN_PERIOD' && periodStart >= '2017-04-01',
    );
    expect(year).toHaveLength(12);
    expect(year.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(yearOf('2.2')?.value);
    expect(monthOf('2.2', '2017-11-01')?.provenance).toBe('DERIVED');
    expect(monthOf('2.2', '2017-12-01')?.provenance).toBe('PUBLISHED');
  });
});

describe('second prints of a cell', () => {
  it('are kept beside the first, whether they differ or are only shorter', () => {
    const kept = OBSERVATIONS.filter(({ otherPrints }) => otherPrints !== null).map(
      ({ indicator, value, otherPrints }) => [indicator, value, otherPrints?.[0]?.text],
    );
    expect(kept).toEqual([
      ['4.6', 15.9, '9.9%'],
      ['6.2a', 1046, '1,020'],
      ['6.2b', 61.9, '62'],
      ['6.2b', 65.2, '65'],
      ['6.2b', 64.4, '64'],
      ['7.17', 61.4, '61.5%'],
      ['9.1', 78.9, '79%'],
      ['9.1', 78.5, '79%'],
      ['9.1', 68.7, '69%'],
    ]);
  });
});
