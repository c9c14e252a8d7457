import { describe, expect, it } from 'vitest';
import { expectedFalseAlarms, falseAlarmChance, falseAlarmsSentence } from './false-alarms';
import { independentSeries, randomWalk, shareOfFalseAlarms } from './false-alarms.test-support';
import { DEFAULT_PROFILE } from './default-profile';
import { CONTROL_CHART_PROFILES } from './profiles';

const SERIES = 20_000;

describe('the chance of a false alarm', () => {
  it.each(
    CONTROL_CHART_PROFILES.flatMap((profile) =>
      [12, 13, 24, 60].map((points) => ({ profile, points, name: profile.key })),
    ),
  )('is what made-up series of $points points show under $name', ({ profile, points }) => {
    // Another seed than the one that the stored chances were found with; five standard errors wide.
    const found = shareOfFalseAlarms(profile, points, independentSeries, SERIES, 987_654_321);
    expect(Math.abs(found - falseAlarmChance(points, profile))).toBeLessThan(0.005);
  });

  it('is 1.5% to 1.6% for 13 independent points, as published for the default profile', () => {
    const found = shareOfFalseAlarms(DEFAULT_PROFILE, 13, independentSeries, 50_000);
    expect(found).toBeGreaterThan(0.0135);
    expect(found).toBeLessThan(0.0175);
    expect(falseAlarmChance(13)).toBeCloseTo(0.0156, 4);
  });

  it('would be near a half for a stock charted as it stands, which is why its change is charted', () => {
    const stock = shareOfFalseAlarms(DEFAULT_PROFILE, 13, randomWalk, SERIES);
    expect(stock).toBeGreaterThan(0.44);
    expect(stock).toBeLessThan(0.48);
  });

  it('lies between its neighbours for lengths that were not tried, and stays beyond them', () => {
    expect(falseAlarmChance(21)).toBeCloseTo((falseAlarmChance(18) + falseAlarmChance(24)) / 2, 10);
    expect(falseAlarmChance(5)).toBe(falseAlarmChance(12));
    expect(falseAlarmChance(240)).toBe(falseAlarmChance(60));
  });

  it('is not made up for a profile that was never tried', () => {
    expect(() => falseAlarmChance(13, { ...DEFAULT_PROFILE, key: 'mine-1' })).toThrow('mine-1');
  });
});

describe('the false alarms to expect', () => {
  it('are the chance times the charts', () => {
    expect(expectedFalseAlarms(45, 13)).toBeCloseTo(0.702, 3);
  });

  it.each([
    [45, 'Were nothing changing, about 1 of 45 would be flagged by chance alone.'],
    [20, 'Were nothing changing, fewer than 1 of 20 would be flagged by chance alone.'],
    [1200, 'Were nothing changing, about 19 of 1,200 would be flagged by chance alone.'],
    [0, null],
  ])('are said beside a count of signals among %i charts', (charts, sentence) => {
    expect(falseAlarmsSentence(charts, 13)).toBe(sentence);
  });
});
