import { describe, expect, it } from 'vitest';
import { month } from '../period';
import type { Basis } from '../vocabulary';
import { proportionDifference } from './proportion-difference';
import type { PeriodProportion } from './proportion-difference';

function at(key: string, numerator: number | null, denominator: number | null): PeriodProportion {
  return {
    period: month(key),
    numerator,
    denominator,
    provenance: 'PUBLISHED',
    countsProvenance: 'DERIVED',
  };
}

const february = at('2018-02', 346, 689);
const march = at('2018-03', 398, 711);

function difference(
  earlier: PeriodProportion,
  later: PeriodProportion,
  basis: Basis = 'IN_PERIOD',
) {
  return proportionDifference({ earlier, later, basis });
}

describe('the difference of a proportion between two months', () => {
  it('is 5.8 points from 346 of 689 to 398 of 711, 0.5 to 10.9', () => {
    const found = difference(february, march);
    expect(found?.difference).toBeCloseTo(5.76, 2);
    expect(found?.lower).toBeCloseTo(0.53, 2);
    expect(found?.upper).toBeCloseTo(10.94, 2);
    expect(found?.moreThanChance).toBe(true);
    expect(found?.sentence).toBe(
      '5.8 points more than in February 2018 (346 of 689, then 398 of 711; 95% interval 0.5 to 10.9): more than chance alone would give.',
    );
  });

  it('of a fall is told as the size of the fall', () => {
    const found = difference(
      { ...march, period: month('2018-02') },
      { ...february, period: month('2018-03') },
    );
    expect(found?.upper).toBeCloseTo(-0.53, 2);
    expect(found?.sentence).toBe(
      '5.8 points less than in February 2018 (398 of 711, then 346 of 689; 95% interval 0.5 to 10.9): more than chance alone would give.',
    );
  });

  it('that chance alone may give says so', () => {
    const found = difference(at('2018-02', 35, 69), at('2018-03', 40, 71));
    expect(found?.moreThanChance).toBe(false);
    expect(found?.sentence).toMatch(
      /95% interval −\d+\.\d to \d+\.\d\): no more than chance alone would give\.$/,
    );
  });

  it('that is small is not told as nought', () => {
    const found = difference(at('2018-02', 4999, 10_000), at('2018-03', 5003, 10_000));
    expect(found?.sentence).toMatch(/^0\.04 points more than in February 2018 /);
  });

  it('may be none at all', () => {
    const found = difference(at('2018-02', 35, 70), at('2018-03', 40, 80));
    expect(found?.sentence).toMatch(/^The same as in February 2018 /);
  });

  it('is never called a trend', () => {
    expect(difference(february, march)?.sentence).not.toMatch(/trend|improv|worse/i);
  });

  it.each(['value', 'counts'])('claims nothing from a modelled %s', (which) => {
    const modelled: PeriodProportion =
      which === 'value'
        ? { ...february, provenance: 'MODELLED' }
        : { ...february, countsProvenance: 'MODELLED' };
    for (const found of [
      difference(modelled, march),
      difference(february, { ...modelled, period: march.period }),
    ]) {
      expect(found).toMatchObject({
        modelled: true,
        moreThanChance: false,
        lower: null,
        upper: null,
      });
      expect(found?.sentence).toMatch(
        /a count in it is modelled, so nothing is said about chance\.$/,
      );
    }
  });

  it('of open cases says that many are the same', () => {
    expect(difference(february, march, 'SNAPSHOT')?.sentence).toMatch(/Many of the same cases/);
  });

  it.each<Basis>(['ROLLING_3', 'ROLLING_12', 'YEAR_TO_DATE'])(
    'is none for %s, whose periods share cases',
    (basis) => {
      expect(difference(february, march, basis)).toBeNull();
    },
  );

  it.each<[string, PeriodProportion]>([
    ['without a numerator', at('2018-02', null, 689)],
    ['without a denominator', at('2018-02', 346, null)],
    ['of no cases', at('2018-02', 0, 0)],
    ['beyond 100%', at('2018-02', 8, 7)],
  ])('is none %s', (_, earlier) => {
    expect(difference(earlier, march)).toBeNull();
  });
});
