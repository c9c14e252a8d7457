import {
  controlChart,
  controlChartMonths,
  directionOfTravel,
  month,
  periodKey,
  periodsUpTo,
  polarityInUse,
  proportionDifference,
  valueOf,
} from '@vital-signs/domain';
import type { ControlChart, Observed } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, indicatorFacts } from './catalogue/catalogue';
import { countyObservations } from './county-observations';
import { COUNTY_POPULATION } from './places';
import { TOLERANCES } from './printed-standards';

const MONTHS = periodsUpTo(month('2018-03'), 13);
const OBSERVATIONS = countyObservations();
/** Stand-alone section 47 forms began, from which 4.5 to 4.7 are recorded in another way. */
const NEW_FORMS = [{ month: '2018-01', reason: 'stand-alone section 47 forms began' }];

function observed(key: string): readonly (Observed | null)[] {
  const { basis, denominatorIsPopulation } = indicatorFacts(key);
  return MONTHS.map(({ start }) => {
    const found = OBSERVATIONS.find(
      (each) => each.indicator === key && each.basis === basis && each.periodStart === start,
    );
    if (found === undefined) return null;
    const denominator = denominatorIsPopulation ? COUNTY_POPULATION : found.denominator;
    return { ...found, denominator, otherPrints: null };
  });
}

function standardOf(key: string) {
  const printed = TOLERANCES.find(({ indicator }) => indicator === key);
  if (printed === undefined) return null;
  return { model: 'THRESHOLDS', red: printed.red, green: printed.green } as const;
}

function chartOf(key: string, rebases: typeof NEW_FORMS = []): ControlChart {
  const indicator = indicatorFacts(key);
  const tolerance = standardOf(key);
  return controlChart({
    months: controlChartMonths(MONTHS.map(periodKey), observed(key), indicator),
    measureKind: indicator.measureKind,
    basis: indicator.basis,
    ...polarityInUse(indicator.polarity, tolerance),
    unit: indicator.unit ?? '',
    decimals: indicator.decimals,
    rebases,
    greenEdge: tolerance?.green ?? null,
  });
}

describe("the control charts of the county's figures at March 2018", () => {
  it('of 5.4: worse than its own ordinary variation, though it rose since February', () => {
    // By hand: mean 1,146.5 ÷ 13, mean moving range 22.0 ÷ 12, none of it left out.
    const { phases, verdict, capability } = chartOf('5.4');
    expect(phases[0]?.mean).toBeCloseTo(88.192, 3);
    expect(phases[0]?.lower).toBeCloseTo(88.192 - (2.66 * 22) / 12, 3);
    expect(verdict).toMatchObject({ kind: 'WORSENING', rule: 'OUTSIDE_LIMITS' });
    expect(verdict.sentence).toMatch(
      /^Still unusually low: 82\.7% is below the lower limit of 83\.3%, although better than in February 2018\./,
    );
    expect(capability).toBeNull();
  });

  it('of 3.3: none, as four months are too few, but its rise is more than chance alone', () => {
    const { exclusion, exclusionSentence } = chartOf('3.3');
    expect(exclusion).toBe('TOO_FEW_POINTS');
    expect(exclusionSentence).toMatch(/4 months are too few/);
    const [february, march] = observed('3.3').slice(-2);
    const [earlier, later] = MONTHS.slice(-2);
    if (!february || !march || !earlier || !later) throw new Error('3.3 has no figure');
    const found = proportionDifference({
      earlier: { period: earlier, ...february },
      later: { period: later, ...march },
      basis: 'IN_PERIOD',
    });
    expect(found?.sentence).toBe(
      '5.8 points more than in February 2018 (346 of 689, then 398 of 711; 95% interval 0.5 to 10.9): more than chance alone would give.',
    );
  });

  it.each(['4.5', '4.6', '4.7'])('of %s: none, three months after the new forms', (key) => {
    expect(chartOf(key, NEW_FORMS).exclusionSentence).toMatch(
      /3 months since the chart was rebased \(stand-alone section 47 forms began\) are too few/,
    );
  });

  it('of open cases: by their monthly change', () => {
    expect(chartOf('7.11')).toMatchObject({ subject: 'MONTHLY_CHANGE' });
    expect(chartOf('7.11').values.at(-1)).toBe(-15);
  });

  it('find no real change behind most of the arrows', () => {
    const moved = CATALOGUE.filter(({ key, polarity }) => {
      const tolerance = standardOf(key);
      const indicator = indicatorFacts(key);
      const [previous, current] = observed(key)
        .slice(-2)
        .map((each) => (each === null ? null : valueOf(each, indicator).value));
      const { arrow } = directionOfTravel({
        current: current ?? null,
        previous: previous ?? null,
        ...polarityInUse(polarity, tolerance),
        tolerance,
      });
      return arrow === 'UP' || arrow === 'DOWN';
    });
    const charts = moved
      .filter(({ key }) => !['4.5', '4.6', '4.7'].includes(key))
      .map(({ key }) => ({ key, verdict: chartOf(key).verdict.kind }))
      .filter(({ verdict }) => verdict !== 'NONE');
    const of = (kind: string) =>
      charts.filter(({ verdict }) => verdict === kind).map(({ key }) => key);
    expect(of('IMPROVING')).toEqual(['1.8']);
    expect(of('WORSENING').toSorted()).toEqual(['5.4', '7.10p', '7.11p', '9.1', '9.2']);
    expect(of('NO_REAL_CHANGE')).toHaveLength(22);
    expect(charts).toHaveLength(28);
  });
});
