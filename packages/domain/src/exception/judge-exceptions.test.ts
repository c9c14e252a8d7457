import { describe, expect, it } from 'vitest';
import { month, quarter } from '../period';
import {
  absent,
  aCell,
  COUNTY,
  modelled,
  share,
} from '../scorecard/scorecard-builder.test-support';
import {
  anExceptionRow,
  exceptionFacts,
  exceptionOf,
  firedFor,
  thresholds,
} from './exception-builder.test-support';
import { DEFAULT_EXCEPTION_RULES } from './exception-rules';
import { judgeExceptions } from './judge-exceptions';

const RULES = DEFAULT_EXCEPTION_RULES;
const flag = {
  kind: 'BUDGET',
  ...{ id: 1, reason: 'Agency social workers cost more', reference: 'CS-12' },
  ...{ since: '2018-02-01', reviewOn: '2018-06-01', person: 'Ben Okafor', placeId: null },
} as const;

describe('which rules fire', () => {
  const low = { polarity: 'LOW' } as const;
  const band = {
    model: 'BAND',
    ...{ lower: 8, upper: 12 },
    ...{ zeroConcern: true, zeroConcernMinimumDenominator: 20 },
  } as const;
  it.each([
    ['red', anExceptionRow([56], { tolerance: thresholds(70, 80) }), ['RED']],
    ['at the red tolerance', anExceptionRow([70], { tolerance: thresholds(70, 80) }), []],
    [
      'the worse of two ratings',
      anExceptionRow([81], { tolerance: { model: 'DUAL', tolerance: 80, target: 82 } }),
      ['RED'],
    ],
    ['exactly 5 points off its target', anExceptionRow([90], { target: 95 }), ['ADVERSE_VARIANCE']],
    ['a little less off', anExceptionRow([90.1], { target: 95 }), []],
    ['as far on the good side', anExceptionRow([100], { target: 95 }), []],
    ['Low and above', anExceptionRow([60], { target: 55, facts: low }), ['ADVERSE_VARIANCE']],
    [
      'a rate, 5% off and no 5 points',
      anExceptionRow([10.5], { target: 10, facts: { ...low, measureKind: 'RATE', unit: null } }),
      ['ADVERSE_VARIANCE'],
    ],
    [
      'a rate, less than 5% off',
      anExceptionRow([10.4], { target: 10, facts: { ...low, measureKind: 'RATE', unit: null } }),
      [],
    ],
    ['three changes for the worse', anExceptionRow([9, 8, 7, 6]), ['DETERIORATING']],
    ['two of them', anExceptionRow([9, 8, 7]), []],
    ['a gap among them', anExceptionRow([9, 8, null, 7, 6]), []],
    ['a standstill among them', anExceptionRow([9, 8, 8, 7]), []],
    ['outside its band, favourably', anExceptionRow([13], { tolerance: band }), ['OUTSIDE_BAND']],
    [
      'outside its band, unfavourably',
      anExceptionRow([7], { tolerance: band }),
      ['RED', 'OUTSIDE_BAND'],
    ],
    ['a nought that is a concern', anExceptionRow([0], { tolerance: band }), ['ZERO_CONCERN']],
    ['for information', anExceptionRow([9, 8, 7, 6], { facts: { polarity: 'INFO' } }), []],
    ['modelled', anExceptionRow([modelled(56)], { tolerance: thresholds(70, 80) }), []],
    [
      'printed, with modelled counts that say otherwise',
      anExceptionRow([{ ...share(90, 100, 'PUBLISHED', 'MODELLED'), value: 56 }], {
        tolerance: thresholds(70, 80),
      }),
      ['RED'],
    ],
  ])('%s', (_, row, expected) => expect(firedFor(row)).toEqual(expected));

  it('counts a rise that the print hides, where its counts tell', () => {
    const counts = [
      ...[share(120, 1_125, 'PUBLISHED', 'PUBLISHED'), share(123, 1_151, 'PUBLISHED', 'PUBLISHED')],
      ...[10.8, 11.3],
    ];
    const printed = [10.7, 10.7, 10.8, 11.3];
    const parts = { facts: { polarity: 'LOW' } } as const;
    expect(firedFor(anExceptionRow(printed, parts))).toEqual([]);
    expect(exceptionOf(anExceptionRow(counts, parts))?.rules[0]?.sentence).toBe(
      'Deteriorated three months running: 10.67% → 10.69% → 10.80% → 11.30%.',
    );
  });

  it('begins anew where what is counted changed', () => {
    const changed = { on: '2018-03-01', label: 'New form', placeId: null, rebases: true };
    expect(firedFor(anExceptionRow([9, 8, 7, 6], { annotations: [changed] }))).toEqual([]);
  });

  it('judges what is printed where the authority does', () => {
    const row = anExceptionRow([share(1802, 2003, 'PUBLISHED', 'PUBLISHED')], { target: 95 });
    // 89.965…, printed 90.0.
    expect(firedFor(row)).toEqual(['ADVERSE_VARIANCE']);
    const kind = { ...RULES, adverseVariance: { ...RULES.adverseVariance, points: 5.01 } };
    expect(firedFor(row, { rules: kind })).toEqual(['ADVERSE_VARIANCE']);
    expect(firedFor(row, { rules: kind, precision: 'AS_PRINTED' })).toEqual([]);
  });

  it('leaves out what is switched off, and takes the parameters that are set', () => {
    const row = anExceptionRow([90, 88, 86, 84], { tolerance: thresholds(85, 90), target: 90 });
    expect(firedFor(row)).toEqual(['RED', 'ADVERSE_VARIANCE', 'DETERIORATING']);
    const other = {
      ...RULES,
      red: { on: false },
      adverseVariance: { ...RULES.adverseVariance, points: 7 },
      deteriorating: { on: true, changes: 4 },
    };
    expect(firedFor(row, { rules: other })).toEqual([]);
  });

  it('takes a signal of the control chart in the adverse direction alone', () => {
    const steady = Array.from({ length: 15 }, (_, index) => 80 + (index % 2));
    expect(firedFor(anExceptionRow([...steady, 40]))).toEqual(['CONTROL_CHART']);
    expect(firedFor(anExceptionRow([...steady, 100]))).toEqual([]);
    const rolling = { basis: 'ROLLING_12' } as const;
    expect(firedFor(anExceptionRow([...steady, 40], { facts: rolling }))).toEqual([]);
  });

  it('goes by quarters where the indicator does', () => {
    const periods = [1, 2, 3, 4].map((number) => quarter(2017, number));
    const found = exceptionOf(anExceptionRow([9, 8, 7, 6], { periods }));
    expect(found?.rules[0]?.sentence).toBe(
      'Deteriorated three quarters running: 9.0% → 8.0% → 7.0% → 6.0%.',
    );
  });

  it('takes a flag from its month on, at its own place', () => {
    const row = anExceptionRow([90]);
    const own = { ...flag, indicatorId: row.indicator.id };
    const flags = [own];
    const found = exceptionOf(row, { flags });
    expect(found?.rules).toMatchObject([
      {
        rule: 'BUDGET',
        sentence:
          'Adversely affecting the budget (CS-12): Agency social workers cost more. Set by Ben Okafor, to be looked at again on 1 June 2018.',
      },
    ]);
    expect(found).toMatchObject({ status: 'CONTINUING', since: { period: month('2018-02') } });
    expect(firedFor(row, { flags: [{ ...own, since: '2018-04-01' }] })).toEqual([]);
    expect(firedFor(row, { flags: [{ ...own, placeId: 99 }] })).toEqual([]);
    const locality = { ...COUNTY, kind: 'LOCALITY' } as const;
    expect(firedFor(row, { flags, places: [locality] })).toEqual([]);
  });
});

describe('stated red, no figure printed', () => {
  const row = anExceptionRow([60, absent('STATED_RED')], { key: '5.5' });

  it('is an exception that nobody rated, and stands first', () => {
    const red = anExceptionRow([10], { key: '1.1', tolerance: thresholds(70, 80) });
    const { exceptions } = judgeExceptions(exceptionFacts([red, row]));
    expect(exceptions.map(({ row: { indicator } }) => indicator.ref)).toEqual(['5.5', '1.1']);
    expect(exceptions[0]).toMatchObject({ state: 'NOT_RATED', rules: [{ rule: 'STATED_RED' }] });
    expect(exceptions[0]?.rules[0]?.sentence).toContain(
      'Stated red in the paper, no figure printed',
    );
  });

  it.each(['NOT_PRINTED', 'NO_FIGURE'] as const)('is none of what is absent as %s', (absence) => {
    expect(firedFor(anExceptionRow([60, absent(absence)], { key: '5.5' }))).toEqual([]);
  });

  it('is none once there is a figure', () => {
    const figure = anExceptionRow([absent('STATED_RED'), 70], { key: '5.5' });
    expect(firedFor(figure)).toEqual([]);
  });
});

describe('since when, and against the period before', () => {
  const tolerance = thresholds(70, 80);

  it('walks back as long as the rule fires', () => {
    const found = exceptionOf(anExceptionRow([75, 60, 61, 62], { tolerance }));
    expect(found).toMatchObject({
      status: 'CONTINUING',
      since: { period: month('2018-01'), orEarlier: false, beforeGap: null, notBeforeGap: null },
      rules: [{ rule: 'RED', isNew: false, since: { period: month('2018-01') } }],
    });
  });

  it('is new where it was none before, and says where the record begins', () => {
    expect(exceptionOf(anExceptionRow([75, 60], { tolerance }))).toMatchObject({ status: 'NEW' });
    const whole = exceptionOf(anExceptionRow([60, 60, 60], { tolerance }), { months: 3 });
    expect(whole?.since).toEqual({
      period: month('2018-01'),
      orEarlier: true,
      beforeGap: null,
      notBeforeGap: null,
    });
  });

  it('says “or earlier” where the record, the tolerances or the target simply begin there', () => {
    const recorded = exceptionOf(anExceptionRow([60, 60], { tolerance }));
    expect(recorded?.since).toEqual({
      period: month('2018-02'),
      orEarlier: true,
      beforeGap: null,
      notBeforeGap: null,
    });
    const from = { from: '2018-02-01', to: null, placeId: null };
    const row = anExceptionRow([60, 60, 60]);
    const judged = exceptionOf({ ...row, tolerances: [{ ...from, rule: tolerance }] });
    expect(judged?.rules[0]?.since).toEqual({
      period: month('2018-02'),
      orEarlier: true,
      beforeGap: null,
      notBeforeGap: null,
    });
    const aimed = exceptionOf({ ...row, targets: [{ ...from, value: 80 }] });
    expect(aimed?.since).toEqual({
      period: month('2018-02'),
      orEarlier: true,
      beforeGap: null,
      notBeforeGap: null,
    });
    const turned = exceptionOf(anExceptionRow([75, 60, 60], { tolerance }));
    expect(turned?.since).toEqual({
      period: month('2018-02'),
      orEarlier: false,
      beforeGap: null,
      notBeforeGap: null,
    });
  });

  it('tells what was cleared, and what has no figure to say so', () => {
    const rows = [
      anExceptionRow([60, 75], { key: '1.1', tolerance }),
      anExceptionRow([60, null], { key: '1.2', tolerance }),
    ];
    const { exceptions, cleared } = judgeExceptions(exceptionFacts(rows));
    expect(exceptions).toEqual([]);
    expect(cleared).toMatchObject([
      { row: { indicator: { key: '1.1' } }, withoutFigure: false, rules: [{ rule: 'RED' }] },
      { row: { indicator: { key: '1.2' } }, withoutFigure: true },
    ]);
  });

  it('judges each period by the tolerance in force at its end', () => {
    const row = {
      ...anExceptionRow([60, 60]),
      tolerances: [
        { from: '2010-01-01', to: '2018-03-01', placeId: null, rule: thresholds(50, 55) },
        { from: '2018-03-01', to: null, placeId: null, rule: tolerance },
      ],
    };
    expect(exceptionOf(row)).toMatchObject({ status: 'NEW' });
  });
});

describe('what somebody took note of', () => {
  const row = anExceptionRow([60, 60], { tolerance: thresholds(70, 80) });
  const noted = {
    rules: ['RED'],
    ...{ id: 1, indicatorId: row.indicator.id, placeId: COUNTY.id },
    ...{ reason: 'Plan agreed', until: '2018-03-31', person: 'Ben' },
  } as const;

  it('stays an exception, and is said to be acknowledged until its last day', () => {
    expect(exceptionOf(row, { acknowledgements: [noted] })).toMatchObject({
      status: 'CONTINUING',
      isNewAgain: false,
      acknowledgement: { reason: 'Plan agreed' },
    });
    const over = { ...noted, until: '2018-03-30' };
    expect(exceptionOf(row, { acknowledgements: [over] })?.acknowledgement).toBeNull();
  });

  it('is new again when another rule fires', () => {
    const worse = anExceptionRow([60, 60], { tolerance: thresholds(70, 80), target: 80 });
    expect(exceptionOf(worse, { acknowledgements: [noted] })).toMatchObject({
      status: 'NEW',
      isNewAgain: true,
    });
  });
});

describe('what would clear it', () => {
  const counts = share(398, 711, 'PUBLISHED', 'PUBLISHED');

  it('is told in figures and in children', () => {
    const row = anExceptionRow([counts], { tolerance: thresholds(70, 80), target: 80 });
    expect(exceptionOf(row)?.rules.map(({ clears }) => clears)).toEqual([
      {
        sentence: 'At or above 70% it is no longer red: 100 more would have been needed.',
        children: 100,
      },
      {
        sentence:
          'Above 75% it is less than 5 points off its target: 136 more would have been needed.',
        children: 136,
      },
    ]);
    expect(exceptionOf(row)?.gap).toMatchObject({ children: 171 });
  });

  it('asks one child more where the limit itself is still too far off', () => {
    // 75% of 200 is 150 children, and exactly 5 points off a target of 80.
    const row = anExceptionRow([share(150, 200, 'PUBLISHED', 'PUBLISHED')], { target: 80 });
    expect(exceptionOf(row)?.rules[0]?.clears.children).toBe(1);
  });

  it('says that derived counts are an estimate', () => {
    const row = anExceptionRow([share(50, 100, 'PUBLISHED', 'DERIVED')], {
      tolerance: thresholds(70, 80),
    });
    expect(exceptionOf(row)?.rules[0]?.clears.sentence).toContain('an estimated 20 more');
  });

  it('says what the next month must be', () => {
    expect(exceptionOf(anExceptionRow([9, 8, 7, 6]))?.rules[0]?.clears.sentence).toBe(
      'A next month at or above 6.0%, the figure of March 2018, would clear it.',
    );
  });
});

it('gives an exception for each place', () => {
  const norwich = { ...COUNTY, id: 2, slug: 'norwich', kind: 'LOCALITY' } as const;
  const row = {
    ...anExceptionRow([], { tolerance: thresholds(70, 80) }),
    cells: [aCell([90]), aCell([60])],
  };
  const { exceptions } = judgeExceptions(exceptionFacts([row], { places: [COUNTY, norwich] }));
  expect(exceptions.map(({ place }) => place.slug)).toEqual(['norwich']);
});

it('calls a red reading by its own word, and says of two ratings against which it is red', () => {
  const dual = { tolerance: { model: 'DUAL', tolerance: 70, target: 80 } } as const;
  const headings = (row: Parameters<typeof exceptionOf>[0]) => exceptionOf(row)?.rules[0]?.heading;
  expect(headings(anExceptionRow([75], dual))).toBe('Red against its target');
  expect(headings(anExceptionRow([60], dual))).toBe('Red');
  const worded = { words: { RED: { word: 'Worse than minimum', symbol: '▼' } } };
  const row = anExceptionRow([56], { tolerance: thresholds(70, 80) });
  const { exceptions } = judgeExceptions({ ...exceptionFacts([row]), wording: worded });
  expect(exceptions[0]?.rules[0]?.heading).toBe('Worse than minimum');
});
