import { expect, it } from 'vitest';
import { DEFAULT_EXCEPTION_RULES } from '../exception/exception-rules';
import { DEFAULT_LAYOUT } from '../layout/scorecard-layout';
import { DEFAULT_SETTINGS } from './authority-settings';
import { settingsChanges, settingsProblems } from './settings-change';

it('finds nothing changed where everything reads as it did, in whatever order it is written', () => {
  const { version, ...rest } = DEFAULT_LAYOUT;
  const before = { ...DEFAULT_SETTINGS, layout: DEFAULT_LAYOUT };
  expect(settingsChanges(before, { ...before, layout: { ...rest, version } })).toEqual([]);
});

it('says of each part how it stands and how it would', () => {
  const after = {
    ...DEFAULT_SETTINGS,
    ...({ precision: 'AS_PRINTED', financialYearStartMonth: 9, layout: DEFAULT_LAYOUT } as const),
  };
  expect(
    settingsChanges(DEFAULT_SETTINGS, after).map(({ label, before, after: to }) => [
      label,
      before,
      to,
    ]),
  ).toEqual([
    ['What is judged', 'the figure in full', 'the figure as it is printed, after rounding'],
    ['Financial year from', 'April', 'September'],
    ['Scorecard', 'the product’s own', 'the authority’s own'],
  ]);
});

it('says of exception rules what differs, as it stands and as it would', () => {
  const rules = { ...DEFAULT_EXCEPTION_RULES, deteriorating: { on: true, changes: 2 } };
  const changed = settingsChanges(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, exceptionRules: rules });
  expect(changed).toEqual([
    { part: 'exceptionRules', label: 'Adverse changes in a row', before: '3', after: '2' },
  ]);
});

it('says which rule is switched off, and how a variance is measured', () => {
  const rules = {
    ...DEFAULT_EXCEPTION_RULES,
    controlChart: { on: false },
    adverseVariance: {
      ...DEFAULT_EXCEPTION_RULES.adverseVariance,
      ...({ percentagesBy: 'RELATIVE', percent: 7.5 } as const),
    },
  };
  const changed = settingsChanges(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, exceptionRules: rules });
  expect(changed.map(({ label, before, after }) => [label, before, after])).toEqual([
    ['Rule “Control chart”', 'on', 'off'],
    ['Percentages are measured in', 'percentage points', 'per cent of the target'],
    ['Off target from, per cent of the target', '5', '7.5'],
  ]);
});

it('calls a rule in the words of the authority, where it changes and where it cannot be read', () => {
  const layout = { ...DEFAULT_LAYOUT, words: { RED: { word: 'Worse than minimum', symbol: '✕' } } };
  const own = { ...DEFAULT_SETTINGS, layout };
  const off = { ...DEFAULT_EXCEPTION_RULES, red: { on: false } };
  expect(settingsChanges(own, { ...own, exceptionRules: off })[0]?.label).toBe(
    'Rule “Worse than minimum”',
  );
  const broken = { ...DEFAULT_EXCEPTION_RULES, red: 'yes' };
  expect(settingsProblems({ ...own, exceptionRules: broken })[0]?.sentence).toContain(
    'Rule “Worse than minimum”',
  );
});

it('says of a layout what differs in it', () => {
  const before = { ...DEFAULT_SETTINGS, layout: DEFAULT_LAYOUT };
  const layout = {
    ...DEFAULT_LAYOUT,
    columns: [
      { column: 'NAME', heading: 'Measure' },
      { column: 'RATING', heading: null },
    ],
    ...{ trendMonths: 6, rowPeriod: 'LATEST_FIGURE', grouping: 'HEADLINE' },
    ...{ words: { AMBER: { word: 'between' } }, headlines: { CONCERN: 'Worries' } },
    notes: ['These headings are ours.'],
  };
  const changed = settingsChanges(before, { ...before, layout });
  expect(changed.map(({ label, before: was, after }) => [label, was, after])).toEqual([
    [
      'Columns',
      expect.stringMatching(/^Ref, Indicator, Good is, /),
      'Indicator as “Measure”, Rating',
    ],
    ['Rows stand under', 'areas of the report', 'headlines'],
    [
      'A row shows',
      'the latest period that has ended, with or without a figure',
      'the latest figure of the financial year',
    ],
    ['Months beside one another', '4', '6'],
    ['Word of amber', '■ amber', '■ between'],
    ['Headline “Not meeting target, or a concern”', 'Not meeting target, or a concern', 'Worries'],
    ['What the page says of itself', 'nothing', 'These headings are ours.'],
  ]);
});

it.each([
  [{ financialYearStartMonth: 13 }, 'Financial year from: “13” was given'],
  [{ layout: { ...DEFAULT_LAYOUT, trendMonths: 99 } }, 'Months beside one another: “99” was given'],
  [{ exceptionRules: { version: 7 } }, 'Version: “7” was given'],
  [
    {
      exceptionRules: { ...DEFAULT_EXCEPTION_RULES, deteriorating: { on: true, changes: 99 } },
    },
    'Adverse changes in a row: “99” was given; expected is a whole number from 2 to 12',
  ],
  [
    { smallNumbers: { version: 1, greatestHidden: 3 } },
    'Counts hidden from 1 to: “3” was given; expected is a whole number from 5 to 20',
  ],
])('refuses %j with a sentence', (part, sentence) => {
  const [problem] = settingsProblems({ ...DEFAULT_SETTINGS, ...part });
  expect(problem?.sentence).toContain(sentence);
});

it('says how far small numbers go', () => {
  const after = { ...DEFAULT_SETTINGS, smallNumbers: { version: 1, greatestHidden: 9 } };
  expect(settingsChanges(DEFAULT_SETTINGS, after)).toEqual([
    {
      part: 'smallNumbers',
      label: 'Small numbers',
      before: 'counts of one to five children are hidden',
      after: 'counts of one to nine children are hidden',
    },
  ]);
});

it('has nothing against the product’s own', () => {
  expect(settingsProblems(DEFAULT_SETTINGS)).toEqual([]);
});
