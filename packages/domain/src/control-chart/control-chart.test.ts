import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polarity } from '../vocabulary';
import { controlChart, verdictLetterOf } from './control-chart';
import { chart, denominatorOf, months, ordinary } from './control-chart.test-support';
import type { Values } from './control-chart.test-support';
import type { ControlChartInput } from './control-chart-input';
import { DEFAULT_PROFILE } from './default-profile';
import { CONTROL_CHART_PROFILES, controlChartProfile } from './profiles';
import { verdictLetter } from './verdict-codes';

const risen = [...ordinary, 71];
describe('the verdict of a control chart', () => {
  it('is no real change while the latest figure is within the limits and in no run', () => {
    const { verdict, exclusion, signals } = chart(ordinary, {
      months: denominatorOf(ordinary, 99),
    });
    expect(verdict).toEqual({
      kind: 'NO_REAL_CHANGE',
      rule: null,
      sentence:
        'No real change: 61.0% is within the limits of ordinary variation, 54.9% to 66.1%, and takes part in no run or trend.',
    });
    expect(exclusion).toBeNull();
    expect(signals).toEqual([]);
  });

  it.each<[Polarity, string, string]>([
    ['HIGH', 'IMPROVING', 'Improving'],
    ['LOW', 'WORSENING', 'Worsening'],
    ['INFO', 'CHANGED', 'Changed'],
    ['BAND', 'CHANGED', 'Changed'],
    ['NOT_LEGIBLE', 'CHANGED', 'Changed'],
  ])('of a rise beyond the limits where %s is good is %s', (polarity, kind, word) => {
    const { verdict, signals } = chart(risen, { polarity });
    expect(verdict).toMatchObject({ kind, rule: 'OUTSIDE_LIMITS' });
    expect(verdict.sentence).toMatch(new RegExp(`^${word}: 71.0% is above the upper limit of `));
    const favourable = { IMPROVING: true, WORSENING: false, CHANGED: null }[kind];
    expect(signals.at(-1)).toMatchObject({ month: '2018-03', favourable });
  });

  it.each<[Polarity, number, number, string]>([
    ['HIGH', 49, 50, 'Still unusually low: 50.0% is below the lower limit of .*, although better'],
    ['LOW', 71, 70, 'Still unusually high: 70.0% is above the upper limit of .*, although better'],
    ['HIGH', 71, 70, 'Still unusually high: 70.0% is above the upper limit of .*, although worse'],
    ['INFO', 49, 50, 'Still unusually low: 50.0% is below the lower limit of .*, although higher'],
    ['HIGH', 50, 49, 'Worsening: 49.0% is below the lower limit'],
    ['HIGH', 49, 49, 'Worsening: 49.0% is below the lower limit'],
  ])(
    'does not contradict the month: where %s is good and %d became %d',
    (polarity, before, latest, sentence) => {
      const { verdict } = chart([...ordinary, ...ordinary, before, latest], { polarity });
      expect(verdict).toMatchObject({ rule: 'OUTSIDE_LIMITS' });
      expect(verdict.sentence).toMatch(new RegExp(`^${sentence}`));
      const isStill = sentence.startsWith('Still');
      expect(verdict.sentence.includes('than in February 2018.')).toBe(isStill);
    },
  );

  it('names the run that the latest month ends, however long', () => {
    const low = [58, 60, 57, 59, 58, 60];
    const high = [63, 62, 64, 62, 63, 62, 64, 63];
    const { verdict } = chart([...low, ...high], { months: denominatorOf([...low, ...high], 99) });
    expect(verdict).toEqual({
      kind: 'IMPROVING',
      rule: 'RUN',
      sentence: 'Improving: the last 8 months are all above the mean of 61.1%.',
    });
  });

  it('gives the mean of a run the decimals that tell it from every month of the run', () => {
    const low = [58, 60, 57, 59, 58, 60];
    const high = [61, 64, 62, 63, 62, 62, 64, 62];
    const months = denominatorOf([...low, ...high], 99);
    const { verdict } = chart([...low, ...high], { months, decimals: 0 });
    expect(verdict.sentence).toBe('Improving: the last 8 months are all above the mean of 60.9%.');
  });

  it('names the trend that the latest month ends, from its first figure to its last', () => {
    const values = [65, 60, 66, 61, 65, 60, 66, 65, 64, 63, 62, 61, 60];
    const { verdict } = chart(values, { months: denominatorOf(values, 99) });
    expect(verdict).toEqual({
      kind: 'WORSENING',
      rule: 'TREND',
      sentence:
        'Worsening: fell in each of the last 6 months, from 66.0% in September 2017 to 60.0% in March 2018.',
    });
  });

  it('names two of three months near a limit', () => {
    const values = [60, 61, 60, 59, 60, 61, 60, 59, 60, 61, 60, 57, 57];
    const { verdict } = chart(values, { months: denominatorOf(values, 99) });
    expect(verdict.rule).toBe('TWO_OF_THREE');
    expect(verdict.sentence).toMatch(
      /^Worsening: 2 of 3 months in succession, the latest among them, are close to the lower limit of 5\d\.\d%\.$/,
    );
  });

  it('is of the rule that counts for most: outside before run', () => {
    const { verdict, signals } = chart([...ordinary, 62, 63, 62, 63, 62, 63, 62, 72]);
    expect(verdict.rule).toBe('OUTSIDE_LIMITS');
    expect(signals.at(-1)?.rules).toEqual(['OUTSIDE_LIMITS', 'RUN']);
  });

  it('is no real change when the signal is over, though the chart still shows it', () => {
    const { verdict, signals } = chart([...ordinary.slice(0, 6), 80, ...ordinary.slice(6)]);
    expect(signals.map(({ month: key }) => key)).toEqual(['2017-09']);
    expect(verdict.kind).toBe('NO_REAL_CHANGE');
  });

  it('hangs on the profile: eight on one side are a run to Western Electric and none to Nelson', () => {
    const values = [58, 60, 57, 59, 58, 60, 63, 62, 64, 62, 63, 62, 64, 63];
    const by = (key: string) =>
      chart(values, { profile: controlChartProfile(key) ?? DEFAULT_PROFILE });
    expect(by('western-electric-1').verdict.rule).toBe('RUN');
    expect(by('nelson-1').verdict.rule).toBeNull();
    expect(by('nelson-1')).toMatchObject({ profile: 'nelson-1', profileName: 'Nelson' });
  });

  it('shows as many decimals as it takes to tell the figure from the limit', () => {
    const base = ordinary.map((value) => value / 100);
    const limit = chart([...base, 0.6], { measureKind: 'AVERAGE', unit: '' }).phases[0]?.upper ?? 0;
    const { verdict } = chart([...base, limit + 0.02], { measureKind: 'AVERAGE', unit: '' });
    const [, value, line] = /: ([\d.]+) is above the upper limit of ([\d.]+)\.$/.exec(
      verdict.sentence,
    ) ?? ['', '', ''];
    expect(Number(value)).toBeGreaterThan(Number(line));
  });

  it('has the same letter with words and without', () => {
    const series = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 20 }), {
      maxLength: 26,
    });
    const kinds = fc.constantFrom('COUNT', 'PERCENTAGE', 'MAXIMUM');
    const bases = fc.constantFrom('IN_PERIOD', 'SNAPSHOT', 'ROLLING_12');
    fc.assert(
      fc.property(series, kinds, bases, (values, measureKind, basis) => {
        const rebases = [{ month: '2018-02', reason: 'a new form' }].slice(values.length % 3);
        const input = {
          months: months(values),
          measureKind,
          basis,
          polarity: 'HIGH',
          unit: '',
          decimals: 0,
          rebases,
        } as const;
        expect(verdictLetterOf(input)).toBe(verdictLetter(controlChart(input)));
      }),
    );
  });

  it('turns round when good and bad change places', () => {
    const opposite = { IMPROVING: 'WORSENING', WORSENING: 'IMPROVING' } as const;
    const series = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 26 });
    fc.assert(
      fc.property(series, fc.constantFrom(...CONTROL_CHART_PROFILES), (values, profile) => {
        const high = chart(values, { profile, polarity: 'HIGH' }).verdict.kind;
        const low = chart(values, { profile, polarity: 'LOW' }).verdict.kind;
        const mirrored = high === 'IMPROVING' || high === 'WORSENING' ? opposite[high] : high;
        expect(low).toBe(mirrored);
      }),
    );
  });
});

describe('a series that gets no verdict', () => {
  it.each<[string, Values, Partial<ControlChartInput>, string, RegExp]>([
    ['whose latest month has no figure', [...ordinary, null], {}, 'NO_FIGURE', /latest month/],
    [
      'with a modelled month',
      ordinary,
      { months: months(ordinary, { provenance: 'MODELLED' }) },
      'MODELLED',
      /modelled/,
    ],
    [
      'with modelled counts',
      ordinary,
      { months: months(ordinary, { countsProvenance: 'MODELLED' }) },
      'MODELLED',
      /modelled/,
    ],
    ['of eleven months', ordinary.slice(1), {}, 'TOO_FEW_POINTS', /11 months are too few/],
    ['of one month', [60], {}, 'TOO_FEW_POINTS', /1 month is too few/],
    [
      'of every other month',
      ordinary.flatMap((value) => [null, value]),
      {},
      'TOO_FEW_POINTS',
      /without a gap/,
    ],
    [
      'of a mean denominator of 19',
      ordinary,
      { months: denominatorOf(ordinary, 19) },
      'SMALL_DENOMINATORS',
      /19 cases a month on average/,
    ],
    ['of rolling windows', ordinary, { basis: 'ROLLING_12' }, 'OVERLAPPING_WINDOWS', /rolling/],
    ['of rolling quarters', ordinary, { basis: 'ROLLING_3' }, 'OVERLAPPING_WINDOWS', /rolling/],
    [
      'of years to date',
      ordinary,
      { basis: 'YEAR_TO_DATE' },
      'OVERLAPPING_WINDOWS',
      /year to date/,
    ],
    ['of maxima', ordinary, { measureKind: 'MAXIMUM' }, 'NOT_CHARTED', /maximum/],
    [
      'of maxima without a figure',
      ordinary,
      { measureKind: 'MAXIMUM', months: [] },
      'NO_FIGURE',
      /no figure/,
    ],
    ['that never varies', ordinary.map(() => 100), {}, 'NO_VARIATION', /hardly vary/],
  ])('%s says why', (_, values, more, exclusion, words) => {
    const found = chart(values, more);
    expect(found).toMatchObject({ exclusion, phases: [], signals: [], capability: null });
    expect(found.verdict).toEqual({ kind: 'NONE', rule: null, sentence: found.exclusionSentence });
    expect(found.exclusionSentence).toMatch(words);
    expect(found.exclusionSentence).toMatch(/^No verdict: .+\.$/);
  });

  it('is not one of twelve months, nor of a mean denominator of 20', () => {
    expect(chart(ordinary, { months: denominatorOf(ordinary, 20) }).exclusion).toBeNull();
  });

  it('is not a percentage without denominators, of which it says so', () => {
    const { exclusion, verdict } = chart(ordinary);
    expect(exclusion).toBeNull();
    expect(verdict.sentence).toMatch(/^No real change: .*denominators are not known/);
  });

  it('is not an annualised month, which is a month times twelve', () => {
    expect(chart(ordinary, { basis: 'ANNUALISED', measureKind: 'RATE' }).exclusion).toBeNull();
  });

  it('never depends on what lies before a missing month when the months since are too few', () => {
    const gap = chart([...ordinary, null, ...ordinary.slice(0, 3)]);
    expect(gap.exclusion).toBeNull();
    expect(gap.phases[0]?.points).toBe(15);
  });

  it('cannot be charted when months are left out of the calendar', () => {
    const holed = months(ordinary).filter((_, index) => index !== 4);
    expect(() => chart([], { months: holed })).toThrow('2017-07, 2017-09');
  });

  it('may have no months at all', () => {
    expect(chart([]).exclusion).toBe('NO_FIGURE');
  });
});

describe('a stock of open cases', () => {
  const stock = {
    measureKind: 'COUNT',
    basis: 'SNAPSHOT',
    polarity: 'LOW',
    unit: '',
    decimals: 0,
  } as const;
  const open = [1100, 1103, 1101, 1106, 1104, 1108, 1107, 1111, 1109, 1114, 1112, 1116, 1115];

  it('is charted by its change from month to month', () => {
    const found = chart(open, stock);
    expect(found.subject).toBe('MONTHLY_CHANGE');
    expect(found.values).toEqual([null, 3, -2, 5, -2, 4, -1, 4, -2, 5, -2, 4, -1]);
    expect(found.phases[0]).toMatchObject({ points: 12 });
    expect(found.verdict.sentence).toMatch(
      /^No real change: the change in March 2018, −1, is within the limits of ordinary variation, −\d+ to \+\d+/,
    );
    expect(found.capability).toBeNull();
  });

  it('has too few points at twelve months, which are eleven changes', () => {
    const found = chart(open.slice(1), stock);
    expect(found.exclusionSentence).toMatch(/11 monthly changes are too few/);
  });

  it('has no change at all where no two months in succession have a figure', () => {
    expect(chart([5, null, 7], stock).exclusionSentence).toBe(
      'No verdict: no two months follow one another with a figure, so that there is no monthly change to chart.',
    );
  });

  it('that grows more than it ever did is worse where low is good', () => {
    const found = chart([...open, 1160], stock);
    expect(found.verdict).toMatchObject({ kind: 'WORSENING', rule: 'OUTSIDE_LIMITS' });
    expect(found.verdict.sentence).toMatch(
      /the change in March 2018, \+45, is above the upper limit of \+/,
    );
  });

  it('as a percentage is charted as it stands, with a caveat', () => {
    const found = chart(ordinary, { basis: 'SNAPSHOT' });
    expect(found.subject).toBe('VALUE');
    expect(found.verdict.sentence).toMatch(/The same cases are counted in several months/);
  });
});

describe('a chart that is rebased', () => {
  const before = [38, 34, 37, 35, 37, 34, 38, 44, 35, 33, 36, 35];
  const after = [69, 76, 63, 70, 72, 68, 71, 74, 66, 70, 69, 73];
  const rebases = [{ month: '2017-04', reason: 'stand-alone section 47 forms began' }];

  it('has limits of its own on either side, and says what changed', () => {
    const { phases, verdict } = chart([...before, ...after], { rebases });
    expect(phases.map(({ from, to, points, reason }) => [from, to, points, reason])).toEqual([
      ['2016-04', '2017-03', 12, null],
      ['2017-04', '2018-03', 12, 'stand-alone section 47 forms began'],
    ]);
    expect(phases[0]?.upper).toBeLessThan(phases[1]?.lower ?? 0);
    expect(verdict.kind).toBe('NO_REAL_CHANGE');
  });

  it('takes no signal over the change, which without it would be one', () => {
    expect(chart([...before, ...after], { rebases }).signals).toEqual([]);
    expect(chart([...before, ...after]).signals.length).toBeGreaterThan(10);
  });

  it('waits for twelve points since', () => {
    const { exclusion, exclusionSentence } = chart([...before, ...after.slice(0, 3)], {
      rebases: [{ month: '2018-01', reason: 'stand-alone section 47 forms began' }],
    });
    expect(exclusion).toBe('TOO_FEW_POINTS');
    expect(exclusionSentence).toBe(
      'No verdict: 3 months since the chart was rebased (stand-alone section 47 forms began) are too few for control limits, which need 12.',
    );
  });

  it('draws no limits for an earlier stretch that is too short', () => {
    const { phases } = chart([...before.slice(5), ...after], { rebases });
    expect(phases).toHaveLength(1);
  });

  it('of a stock takes no change over the rebase', () => {
    const { values } = chart([...before, ...after], {
      rebases,
      measureKind: 'COUNT',
      basis: 'SNAPSHOT',
    });
    expect([values[11], values[12], values[13]]).toEqual([-1, null, 7]);
  });
});
