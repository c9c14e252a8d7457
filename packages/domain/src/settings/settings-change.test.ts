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

it('says of exception rules those that differ, as they stand and as they would', () => {
  const rules = { ...DEFAULT_EXCEPTION_RULES, deteriorating: { on: true, changes: 2 } };
  const [change, ...others] = settingsChanges(DEFAULT_SETTINGS, {
    ...DEFAULT_SETTINGS,
    exceptionRules: rules,
  });
  expect(others).toEqual([]);
  expect(change?.before).toMatch(/^Deteriorating: worse than the period before 3 times in a row/);
  expect(change?.after).toMatch(/^Deteriorating: worse than the period before 2 times in a row/);
});

it('says that an own layout is changed where it stays an own one', () => {
  const before = { ...DEFAULT_SETTINGS, layout: DEFAULT_LAYOUT };
  const after = { ...before, layout: { ...DEFAULT_LAYOUT, trendMonths: 6 } };
  expect(settingsChanges(before, after)[0]?.after).toBe('the authority’s own, changed');
});

it.each([
  [{ financialYearStartMonth: 13 }, 'Financial year from: “13” was given'],
  [{ layout: { ...DEFAULT_LAYOUT, trendMonths: 99 } }, 'Months beside one another: “99” was given'],
  [{ exceptionRules: { version: 7 } }, 'Version: “7” was given'],
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
