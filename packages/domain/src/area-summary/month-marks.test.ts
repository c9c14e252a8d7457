import { describe, expect, it } from 'vitest';
import { judgeScorecard } from '../scorecard/judge-scorecard';
import { observed } from '../scorecard/scorecard-builder.test-support';
import { monthMarks } from './month-marks';
import { changesOf, percentages, summaryFacts } from './summary-builder.test-support';

const illegible = { ...observed(0, 'PUBLISHED'), value: null, absence: 'NOT_LEGIBLE' } as const;
const ROWS = [
  percentages('lost now', [60, illegible]),
  percentages('lost before', [illegible, 60]),
  percentages('nameless', [60, 60], { name: null }),
  percentages('plain', [60, 60]),
];

describe('the marks of a month', () => {
  const facts = summaryFacts(ROWS);
  const marks = changesOf(ROWS).map((change) => monthMarks(facts, change));

  it('are about that month and the row as a whole, not about months before', () => {
    expect(marks.map((found) => found.map(({ sentence }) => sentence))).toEqual([
      ['not legible in the source: Jun 18'],
      [],
      ['not legible in the source: its name'],
      [],
    ]);
  });

  it('are those of a scorecard that shows the month alone', () => {
    const alone = judgeScorecard({ ...facts, span: { ...facts.span, shown: 1 } });
    expect(marks).toEqual(alone.rows.map((row) => row.marks));
  });
});
