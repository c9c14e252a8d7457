import { describe, expect, it } from 'vitest';
import { financialYear } from '../period';
import type { Tolerance } from '../tolerance';
import { fillTrajectory } from './fill-trajectory';
import { trajectoryProblems, type TrajectoryFits } from './trajectory-problems';

const FITS: TrajectoryFits = {
  ...{ year: financialYear(2017), polarity: 'HIGH', measureKind: 'PERCENTAGE' },
  ...{ target: 80, tolerance: null },
};
const BAND: Tolerance = {
  ...{ model: 'BAND', lower: 8, upper: 12 },
  ...{ zeroConcern: false, zeroConcernMinimumDenominator: 20 },
};

const line = (from: number, to: number, first = '2017-04', last = '2018-03') =>
  fillTrajectory(
    [
      { month: first, value: from },
      { month: last, value: to },
    ],
    'LINE',
    1,
  );

const said = (...[months, fits = {}]: [ReturnType<typeof line>, Partial<TrajectoryFits>?]) =>
  trajectoryProblems(months, { ...FITS, ...fits }).map(({ sentence }) => sentence);

describe('what is wrong with a trajectory', () => {
  it('is nothing where it leads to the target by the end of the year, wherever it begins', () => {
    expect(said(line(60, 80))).toEqual([]);
    expect(said(line(60, 85, '2017-10'))).toEqual([]);
    expect(said(line(30, 20), { polarity: 'LOW', target: 20 })).toEqual([]);
    expect(said(line(16, 12), { polarity: 'BAND', target: null, tolerance: BAND })).toEqual([]);
  });

  it('is named: months of another year, twice, or missing', () => {
    expect(said(line(60, 80, '2017-03'))).toEqual([
      'Months: “2017-03” was given; expected is a month of 2017/18.',
    ]);
    const months = line(60, 80);
    const [first] = months;
    if (first === undefined) throw new Error('A line has a first month');
    expect(said([...months, first])).toEqual([
      'April 2017 stands twice in the trajectory: each month is asked for one value.',
    ]);
    expect(said(months.filter((_, index) => index !== 4 && index !== 11))).toEqual([
      'The trajectory has no value for August 2017, March 2018: every month from its first to the end of 2017/18 needs one.',
    ]);
    expect(said([])).toHaveLength(1);
  });

  it('is named: what no percentage can be', () => {
    expect(said(line(60, 120))).toContain(
      'March 2018: “120” was given; expected is 0 to 100, for a percentage.',
    );
    expect(said(line(60, 120), { measureKind: 'COUNT' })).toEqual([]);
    expect(said(line(-5, 80))[0]).toContain('April 2017: “-5” was given');
  });

  it('is named: a month that leads away from the target', () => {
    const months = line(60, 80).map((each, index) => (index === 6 ? { ...each, value: 61 } : each));
    expect(said(months)).toEqual([
      'October 2017 asks for 61 after 69.1 in September 2017: a trajectory does not lead away from its target.',
    ]);
    expect(said(line(90, 80))).toHaveLength(11);
    expect(said(line(20, 30), { polarity: 'LOW', target: 30 })).toHaveLength(11);
    expect(said(line(12, 16), { polarity: 'BAND', target: null, tolerance: BAND }).at(-1)).toBe(
      'The trajectory ends at 16 in March 2018 and does not meet the band of 8 to 12 for 2017/18.',
    );
  });

  it('is named: an end that does not meet the year’s target, or no target', () => {
    expect(said(line(60, 79.9))).toEqual([
      'The trajectory ends at 79.9 in March 2018 and does not meet the target of 80 for 2017/18.',
    ]);
    expect(said(line(60, 80), { target: null })).toEqual([
      'There is no target in force at the end of 2017/18 for the trajectory to lead to: set the target first.',
    ]);
  });

  it('is named: an indicator of which no figure is better than another', () => {
    expect(said(line(60, 80), { polarity: 'INFO' })).toEqual([
      'No trajectory can lead this indicator to a target: it is for information only.',
    ]);
    expect(said(line(60, 80), { polarity: 'NOT_LEGIBLE' })[0]).toContain('which way is good');
    expect(said(line(60, 80), { polarity: 'BAND' })[0]).toContain('no band is in force');
  });
});
