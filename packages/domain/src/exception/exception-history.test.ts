import { expect, it } from 'vitest';
import { anExceptionRow, exceptionFacts, thresholds } from './exception-builder.test-support';
import { month, quarter } from '../period';
import { exceptionHistory } from './exception-history';
import {
  beginningSentences,
  exceptionHistorySentence,
  previewSentence,
} from './exception-history-words';
import { DEFAULT_EXCEPTION_RULES } from './exception-rules';
import { indicatorHistories } from './judge-exceptions';
import { observed } from '../scorecard/scorecard-builder.test-support';

const tolerance = thresholds(70, 80);
const rows = [
  // Red in October alone, which chance does; red since January; never.
  anExceptionRow([75, 60, 75, 76, 75, 75, 75], { key: '1.1', tolerance }),
  anExceptionRow([75, 75, 75, 75, 60, 61, 62], { key: '1.2', tolerance }),
  anExceptionRow([90, 90, 90, 90, 90, 90, 90], { key: '1.3', tolerance }),
];
const asked = exceptionFacts(rows);
const histories = indicatorHistories(asked.facts);

it('tells what the rules gave month by month, what came new, went, and was noise', () => {
  const months = exceptionHistory(asked, histories, 6);
  expect(months.map(({ exceptions }) => exceptions)).toEqual([1, 0, 0, 1, 1, 1]);
  expect(months.map(({ fresh }) => fresh)).toEqual([1, 0, 0, 1, 0, 0]);
  expect(months.map(({ cleared }) => cleared)).toEqual([0, 1, 0, 0, 0, 0]);
  expect(months.map(({ noise }) => noise)).toEqual([1, 0, 0, 0, 0, null]);
  expect(months[0]?.byRule.find(({ rule }) => rule === 'RED')).toEqual({ rule: 'RED', count: 1 });
  expect(exceptionHistorySentence(months)).toBe(
    'From October 2017 to March 2018: 0 to 1 exceptions a month, 0.7 on average; 2 exceptions came new, 1 of them noise.',
  );
});

it('counts what was an exception and has no figure, so that the months add up', () => {
  const row = anExceptionRow([75, 75, 75, 60, 60, null, 60], { tolerance });
  const { facts } = exceptionFacts([row]);
  const months = exceptionHistory(exceptionFacts([row]), indicatorHistories(facts), 6);
  expect(months.map(({ exceptions }) => exceptions)).toEqual([0, 0, 1, 1, 0, 1]);
  expect(months.map(({ fresh }) => fresh)).toEqual([0, 0, 1, 0, 0, 1]);
  expect(months.map(({ cleared }) => cleared)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(months.map(({ unseen }) => unseen)).toEqual([0, 0, 0, 0, 1, 0]);
});

it('takes a change for the worse that chance does not give for none, where there are too few points to chart', () => {
  const counts = (numerator: number, denominator: number) => ({
    ...observed((100 * numerator) / denominator, 'PUBLISHED'),
    ...{ numerator, denominator, countsProvenance: 'PUBLISHED' as const },
  });
  const noiseOf = (...figures: readonly ReturnType<typeof counts>[]) => {
    const facts = exceptionFacts([anExceptionRow(figures, { tolerance })]);
    const [month] = exceptionHistory(facts, indicatorHistories(facts.facts), 2);
    return month?.noise;
  };
  // Red for one month of hundreds, and for one month of a few.
  expect(noiseOf(counts(320, 400), counts(240, 400), counts(320, 400))).toBe(0);
  expect(noiseOf(counts(8, 10), counts(6, 10), counts(8, 10))).toBe(1);
});

it('tells how other rules would have behaved', () => {
  const rules = { ...DEFAULT_EXCEPTION_RULES, red: { on: false } };
  const other = exceptionHistory({ ...asked, rules }, histories, 6);
  expect(other.map(({ exceptions }) => exceptions)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(previewSentence(exceptionHistory(asked, histories, 6), other)).toBe(
    'With these rules 0 exceptions a month instead of 0.7, and 0 of noise instead of 1.',
  );
});

it('is told by quarters of an authority that reports by quarter', () => {
  const quarters = [1, 2, 3, 4].map((number) => quarter(2017, number));
  const told = quarters.map((period) => ({
    ...{
      period,
      exceptions: 3,
      fresh: 1,
      freshUnknown: 0,
      begun: 0,
      cleared: 0,
      unseen: 0,
      noise: 0,
      byRule: [],
    },
    expectedFalseAlarms: null,
  }));
  expect(exceptionHistorySentence(told)).toBe(
    'From Q1 2017/18 to Q4 2017/18: 3 exceptions a quarter, 3 on average; 4 exceptions came new, 0 of them noise.',
  );
  expect(previewSentence(told, told)).toContain('3 exceptions a quarter instead of 3');
});

it('puts the false alarms to expect beside what the control chart gives', () => {
  const steady = Array.from({ length: 24 }, (_, index) => 80 + (index % 3));
  const charted = exceptionFacts([anExceptionRow(steady)]);
  const [last] = exceptionHistory(charted, indicatorHistories(charted.facts), 1);
  expect(last?.expectedFalseAlarms).toBeCloseTo(0.0177 / 2);
  const rules = { ...DEFAULT_EXCEPTION_RULES, controlChart: { on: false } };
  const [off] = exceptionHistory({ ...charted, rules }, indicatorHistories(charted.facts), 1);
  expect(off?.expectedFalseAlarms).toBeNull();
});

it('says in which month indicators begin to be on record, so that what is new there is not read as worse', () => {
  const begins = exceptionFacts([
    anExceptionRow([75, 75, 75, 75, 75, 75, 75], { key: '1.1', tolerance }),
    anExceptionRow([null, null, null, 60, 61, 62, 63], { key: '1.2', tolerance }),
    anExceptionRow([null, null, null, 90, 90, 90, 60], { key: '1.3', tolerance }),
  ]);
  const months = exceptionHistory(begins, indicatorHistories(begins.facts), 6);
  expect(months.map(({ begun }) => begun)).toEqual([0, 0, 2, 0, 0, 0]);
  expect(months.map(({ fresh }) => fresh)).toEqual([0, 0, 1, 0, 0, 1]);
  expect(months.map(({ freshUnknown }) => freshUnknown)).toEqual([0, 0, 1, 0, 0, 0]);
  expect(beginningSentences(months)).toEqual([
    'In December 2017 2 indicators begin to be on record: its one new exception may have been one before, and is no sign that anything got worse.',
  ]);
});

it.each([
  [60, 7, 6, 'In March 2018 60 indicators begin to be on record: 6 of its 7 new exceptions may'],
  [1, 2, 2, 'In March 2018 1 indicator begins to be on record: all 2 of its new exceptions may'],
  [
    3,
    4,
    0,
    'Indicators begin to be on record in March 2018 (3) too, none of them an exception there.',
  ],
  [0, 4, 2, 'Of March 2018 nothing before tells: 2 of its 4 new exceptions may'],
])('says what begins: %i begun, %i new, %i unknown', (begun, fresh, freshUnknown, sentence) => {
  const told = {
    ...{ period: month('2018-03'), exceptions: fresh, cleared: 0, unseen: 0, noise: 0, byRule: [] },
    ...{ fresh, freshUnknown, begun, expectedFalseAlarms: null },
  };
  expect(beginningSentences([told])[0]).toContain(sentence);
  expect(beginningSentences([{ ...told, begun: 0, freshUnknown: 0 }])).toEqual([]);
});
