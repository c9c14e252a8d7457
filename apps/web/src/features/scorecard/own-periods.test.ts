import { describe, expect, it } from 'vitest';
import { trendOf, trendWords } from './line-trend';
import {
  besidesOf,
  directionWords,
  figureSentences,
  latestOf,
  monthAloneWords,
  monthFigureOf,
  monthName,
  periodInColumn,
} from './line-words';
import { aRow, aScorecard, MONTHS } from './scorecard.test-support';
import { shownScorecard } from './shown-scorecard';
import type { Line } from './table-item';

const QUARTERS = ['2016-17-q3', '2016-17-q4', '2017-18-q1', '2017-18-q2', '2017-18-q3'];

function quarterly(periods: readonly string[] = QUARTERS, values = [50.2, 56]): Line {
  const codes = ['P'.repeat(values.length), '0'];
  const row = aRow('3.3', { rest: { values: [values, []], codes } });
  const scorecard = shownScorecard(
    {
      ...aScorecard([row]),
      ownPeriods: [{ __typename: 'OwnPeriods', indicator: row.indicator.key, periods }],
      otherBases: [
        {
          __typename: 'OtherBasis',
          ...{ indicator: row.indicator.key, beside: 'YEAR_TO_DATE', basis: 'ROLLING_12' },
          ...{ values: [70.9, null], codes: 'P0', series: null, seriesCodes: null },
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

  it('has a direction to tell of, though it is the first that is on record', () => {
    expect(directionWords(quarterly(['2017-18-q3'], [56]))).toMatch(
      /^No direction of travel: no figure/,
    );
  });

  it('says under its name what it is of, and what is recorded on other bases', () => {
    expect(besidesOf(line)).toBe('Year to date; rolling year 70.9%');
  });
});

describe('a year so far, whose months are on record alone too', () => {
  const row = aRow('2.1', { rest: { values: [[97.2], []], codes: ['0P', '0'] } });
  const scorecard = shownScorecard(
    {
      ...aScorecard([row]),
      otherBases: [
        {
          __typename: 'OtherBasis',
          ...{ indicator: row.indicator.key, beside: 'YEAR_TO_DATE', basis: 'IN_PERIOD' },
          ...{ values: [97, null], codes: 'P0', series: [96.1, 97] },
          seriesCodes: MONTHS.map((_, index) => (index < MONTHS.length - 2 ? '0' : 'P')).join(''),
        },
      ],
    },
    'norfolk',
  );
  const [shown] = scorecard.rows;
  if (shown === undefined) throw new Error('a scorecard of one row');
  const line: Line = {
    ...{ key: '2.1', level: 1, scorecard, row: shown, place: 0, ratingColumn: 0, isOpen: false },
  };
  const last = MONTHS.length - 1;

  it('has the months alone in the columns of months, and itself as its figure', () => {
    const inColumn = (index: number) => monthFigureOf(line, index).value;
    expect([last - 2, last - 1, last].map(inColumn)).toEqual([null, 96.1, 97]);
    expect(figureSentences(line, latestOf(line))[0]).toContain('97.2');
  });

  it('draws the months alone, as its report does, and says of which basis they are', () => {
    expect(trendOf(line)).toEqual({
      values: [...Array(MONTHS.length - 2).fill(null), 96.1, 97],
      isAlone: true,
    });
    expect(trendWords(line)).toMatch(/^In the month, beside the year to date: .*97\.0%/);
    expect(trendOf(quarterly())).toEqual({ values: [null, null, null, 50.2, 56], isAlone: false });
  });

  it('says of a month that it stands beside the year to date and is not rated', () => {
    expect(monthAloneWords(line, last)).toBe(
      'In the month: 97.0%, shown beside the year to date and not rated.',
    );
    expect(monthAloneWords({ ...line, place: 1 }, last)).toBeNull();
    expect(monthAloneWords(quarterly(), 4)).toBeNull();
  });
});

describe('a figure that the report prints twice, and otherwise', () => {
  function twice(columns: readonly string[]): Line {
    const row = aRow('4.7', { rest: { values: [[99.1, 99.3], []], codes: ['PP', '0'] } });
    const scorecard = aScorecard([row]);
    const shown = shownScorecard(
      {
        ...scorecard,
        layout: {
          __typename: 'ScorecardLayout',
          columns: columns.map((column) => ({
            __typename: 'LaidOutColumn',
            ...{ column, heading: null },
          })),
          ...{ grouping: 'AREA', words: [], secondWords: [], headlines: [] },
          ...{ trendMonths: 6, notes: [] },
        },
        otherPrints: [
          {
            __typename: 'RowOtherPrint',
            ...{ indicator: row.indicator.key, value: 99.5, decimals: 1 },
          },
        ],
      },
      'lambeth',
    );
    const [first] = shown.rows;
    if (first === undefined) throw new Error('a scorecard of one row');
    return {
      ...{ key: '4.7', level: 1, scorecard: shown, row: first, place: 0, ratingColumn: 0 },
      isOpen: false,
    };
  }

  it('stands among the months as it is printed there, and as the current figure as it is judged', () => {
    const line = twice(['ref', 'indicator', 'current', 'months']);
    expect(monthFigureOf(line, latestOf(line))).toMatchObject({
      value: 99.5,
      otherwise: 'printed 99.5% here and 99.3% as the current figure, which is the one judged',
    });
    expect(monthFigureOf(line, latestOf(line) - 1).value).toBe(99.1);
    expect(figureSentences(line, latestOf(line))[0]).toBe('99.3%');
  });

  it('stands as it is judged where the months have no current figure beside them', () => {
    const line = twice(['ref', 'indicator', 'months']);
    expect(monthFigureOf(line, latestOf(line)).value).toBe(99.3);
  });
});
