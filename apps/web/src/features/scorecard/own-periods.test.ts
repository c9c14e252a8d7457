import { describe, expect, it } from 'vitest';
import { besidesOf, figureSentences, latestOf, monthName, periodInColumn } from './line-words';
import { aRow, aScorecard, MONTHS } from './scorecard.test-support';
import { shownScorecard } from './shown-scorecard';
import type { Line } from './table-item';

const QUARTERS = ['2016-17-q3', '2016-17-q4', '2017-18-q1', '2017-18-q2', '2017-18-q3'];

function quarterly(periods: readonly string[] = QUARTERS): Line {
  const row = aRow('3.3', { rest: { values: [[50.2, 56], []], codes: ['PP', '0'] } });
  const scorecard = shownScorecard(
    {
      ...aScorecard([row]),
      ownPeriods: [{ __typename: 'OwnPeriods', indicator: row.indicator.key, periods }],
      otherBases: [
        {
          __typename: 'OtherBasis',
          ...{ indicator: row.indicator.key, beside: 'YEAR_TO_DATE', basis: 'ROLLING_12' },
          ...{ values: [70.9, null], codes: 'P0' },
        },
      ],
    },
    'norfolk',
  );
  const [shown] = scorecard.rows;
  if (shown === undefined) throw new Error('a scorecard of one row');
  return { key: '3.3', level: 1, scorecard, row: shown, place: 0, ratingColumn: 0, isOpen: false };
}

describe('a quarterly row of a monthly scorecard', () => {
  const line = quarterly();
  const inMonth = (key: string) => {
    const period = periodInColumn(line, MONTHS.indexOf(key));
    return period === null ? null : monthName(line, period);
  };

  it('stands in the months in which its quarters end, and nothing in those between', () => {
    expect(['2017-03', '2017-04', '2017-06', '2017-09'].map(inMonth)).toEqual([
      ...['Q4 2016/17', null, 'Q1 2017/18', 'Q2 2017/18'],
    ]);
  });

  it('has its latest in the last month by name, and not where it ended before', () => {
    expect(inMonth('2018-03')).toBe('Q3 2017/18');
    expect(inMonth('2017-12')).toBeNull();
  });

  it('says the figure of its own latest quarter', () => {
    expect(figureSentences(line, latestOf(line))[0]).toBe('56.0%');
  });

  it('says under its name what it is of, and what is recorded on other bases', () => {
    expect(besidesOf(line)).toBe('Year to date; rolling year 70.9%');
  });
});
