import { describe, expect, it } from 'vitest';
import { findingsByIndicator } from '../scorecard/row-findings';
import type { DecidedFinding } from '../scorecard/row-findings';
import { judgeScorecard } from '../scorecard/judge-scorecard';
import { observed } from '../scorecard/scorecard-builder.test-support';
import { earlierFindings, monthMarks } from './month-marks';
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
      ['not legible in the source: the figure of Jun 18'],
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

describe('earlier findings', () => {
  const rows = [percentages('marked', [60, 60]), percentages('plain', [60, 60])];
  const facts = summaryFacts(rows);
  const [marked] = rows;
  const finding = (month: string | null, change: Partial<DecidedFinding> = {}): DecidedFinding => ({
    ...{ key: `${month}`, check: 'TWO_PRINTS', mark: 'TWO_PRINTS', weight: 'FINDING' },
    ...{ indicatorId: marked?.indicator.id ?? 0, otherId: null, alsoIds: [], placeId: null },
    ...{ month, dimension: null, ofYearToDate: false, validity: null, accepted: false },
    ...{ stored: '1', against: '2', sentence: `of ${month}` },
    ...change,
  });
  const found = (findings: readonly DecidedFinding[]) =>
    changesOf(rows).map((change) =>
      earlierFindings({ ...facts, findings: findingsByIndicator(findings) }, change).map(
        ({ month }) => month,
      ),
    );

  it('are those about the months that are shown before this one, at the row that they mark', () => {
    expect(found(['2018-06', '2018-05', '2010-01', null].map((month) => finding(month)))).toEqual([
      ['2018-05'],
      [],
    ]);
  });

  it('are open, and more than notes', () => {
    expect(
      found([finding('2018-05', { accepted: true }), finding('2018-05', { weight: 'NOTE' })]),
    ).toEqual([[], []]);
  });
});
