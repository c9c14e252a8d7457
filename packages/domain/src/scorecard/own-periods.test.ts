import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOfMonthBefore } from '../area-summary/month-before';
import { month, periodsUpTo, quarter } from '../period';
import { periodKey } from '../period-key';
import { spanOfKind, spanOfWindows } from '../reporting-period/span-of-kind';
import { judgeCell } from './judge-cell';
import { judgeScorecard, questionOf } from './judge-scorecard';
import { monthSpan } from './month-span';
import { monthsBesideYearOf } from './other-bases';
import type { RowFacts, ScorecardFacts, ToleranceFacts } from './scorecard-facts';
import { aCell, aFactsRow, COUNTY, observed } from './scorecard-builder.test-support';

const tolerance = (red: number, from = '2010-01-01', to: string | null = null): ToleranceFacts => ({
  ...{ placeId: null, from, to },
  rule: { model: 'THRESHOLDS', red, green: red - 5 },
});

function scorecard(
  rows: readonly RowFacts[],
  span = monthSpan(month('2018-06'), 13, 4),
): ScorecardFacts {
  return {
    ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', places: [COUNTY], modelled: true },
    ...{ span, rows },
  };
}

const quarterly = (
  at: string,
  figures: readonly (number | null)[],
  facts: Parameters<typeof aFactsRow>[2] = {},
): RowFacts => ({
  ...aFactsRow('quarterly', [aCell(figures)], facts),
  span: spanOfKind('QUARTER', month(at), 5, 4),
});

describe('a quarterly row of a monthly scorecard', () => {
  it('shows its latest quarter, compares it with the one before, and says which it is of', () => {
    const [row] = judgeScorecard(scorecard([quarterly('2018-06', [10, 12])])).rows;
    expect(row?.values[0]).toEqual([10, 12]);
    expect(row?.periods?.map(periodKey).slice(-2)).toEqual(['2017-18-q4', '2018-19-q1']);
    expect(row?.arrows[0]).toBe('DOWN');
    expect(row?.meanings[0]).toBe('WORSE');
  });

  it('shows the quarter before its own while that has not ended', () => {
    const facts = scorecard([quarterly('2018-05', [10, 12])], monthSpan(month('2018-05'), 13, 4));
    expect(judgeScorecard(facts).rows[0]?.periods?.map(periodKey).at(-1)).toBe('2017-18-q4');
  });

  it('is judged by the tolerance in force at the end of its quarter, not of the month', () => {
    const row = {
      ...quarterly('2018-05', [12]),
      tolerances: [tolerance(11, '2018-01-01', '2018-04-01'), tolerance(30, '2018-04-01')],
    };
    const judged = judgeScorecard(scorecard([row], monthSpan(month('2018-05'), 13, 4)));
    expect(judged.rows[0]?.states[0]).toBe('RED');
  });

  it('adds up quarters for its year to date, and none of a quarter that is missing', () => {
    const year = (figures: readonly (number | null)[]) =>
      judgeScorecard(scorecard([quarterly('2018-12', figures)], monthSpan(month('2018-12'), 13, 4)))
        .rows[0];
    expect(year([100, 5, 6, 7])?.yearToDate).toMatchObject({
      value: 18,
      monthsPresent: 3,
      monthsInSpan: 3,
    });
    expect(year([5, null, 7])?.yearToDate).toMatchObject({ value: null, monthsPresent: 2 });
    expect(year([1, 2, 3, 100, 5, 6, 7])?.previousYearToDate?.value).toBe(6);
  });

  it('has no figure where its latest quarter has none, and a gap before where that has none', () => {
    const [row] = judgeScorecard(scorecard([quarterly('2018-06', [10, null])])).rows;
    expect(row?.reasons[0]).toBe('NO_VALUE');
    const [after] = judgeScorecard(scorecard([quarterly('2018-06', [10, null, 12])])).rows;
    expect(after?.directionReasons[0]).toBe('GAP_BEFORE');
  });

  it('stands a month earlier as it is now, unless its quarter ended with the month', () => {
    const values = (at: string) => {
      const facts = scorecard([quarterly(at, [10, 12])], monthSpan(month(at), 13, 4));
      const before = factsOfMonthBefore(facts);
      return before === null ? null : judgeScorecard(before).rows[0]?.values[0];
    };
    expect(values('2018-05')).toEqual([10, 12]);
    expect(values('2018-06')).toEqual([10]);
  });
});

describe('a row of windows', () => {
  it('is compared with the window before only where that ends as it begins', () => {
    const terms = [
      { kind: 'WINDOW', start: '2018-01-01', end: '2018-04-07' },
      { kind: 'WINDOW', start: '2018-04-07', end: '2018-07-21' },
      { kind: 'WINDOW', start: '2018-09-01', end: '2019-01-01' },
    ] as const;
    const rowAt = (at: string, figures: readonly (number | null)[]) => {
      const span = spanOfWindows(terms, month(at));
      const row = aFactsRow('terms', [aCell(figures)]);
      return judgeScorecard(scorecard([span === null ? row : { ...row, span }])).rows[0];
    };
    expect(rowAt('2018-08', [4, 6])?.arrows[0]).toBe('DOWN');
    expect(rowAt('2018-12', [4, 6, null, 5])?.directionReasons[0]).toBe('GAP_BEFORE');
    expect(rowAt('2018-12', [4, 6, null, 5])?.yearToDate.value).toBeNull();
  });

  it('has nothing a month before its first began, and is as it is now while it runs', () => {
    const reasonBefore = (start: string) => {
      const span = spanOfWindows([{ kind: 'WINDOW', start, end: '2018-07-21' }], month('2018-06'));
      const row = { ...aFactsRow('terms', [aCell([4])]), ...(span && { span }) };
      const before = factsOfMonthBefore(scorecard([row]));
      return before && judgeScorecard(before).rows[0]?.reasons[0];
    };
    expect(reasonBefore('2018-06-01')).toBe('NO_VALUE');
    expect(reasonBefore('2018-05-01')).toBe('NO_TOLERANCE');
  });
});

describe('quarters', () => {
  const figure = fc.option(fc.integer({ min: 0, max: 40 }), { nil: null });

  it('are judged as the same figures of as many months would be', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 24 }), (figures) => {
        const cells = [aCell(figures)];
        const facts = { tolerances: [tolerance(20)] };
        const byMonth = { ...aFactsRow('same', cells), ...facts };
        const byQuarter = { ...byMonth, span: spanOfKind('QUARTER', quarter(2018, 4), 13, 4) };
        const months = scorecard([byMonth], {
          ...{ months: periodsUpTo(month('2019-03'), 24), shown: 13, inYearToDate: 4 },
        });
        const quarters = { ...months, rows: [byQuarter] };
        const [a, b] = [months, quarters].map((each) =>
          judgeCell(questionOf(each, each.rows[0] ?? byMonth, 0)),
        );
        expect({ ...a, observed: b?.observed }).toEqual(b);
        const [one] = judgeScorecard(months).rows;
        const [other] = judgeScorecard(quarters).rows;
        expect(other?.verdicts).toBe(one?.verdicts);
        expect(other?.yearToDate).toEqual(one?.yearToDate);
        expect(other?.states).toEqual(one?.states);
        expect(other?.arrows).toEqual(one?.arrows);
      }),
      { numRuns: 60 },
    );
  });

  it('of an authority that reports by quarter are the periods of its scorecard', () => {
    const span = spanOfKind('QUARTER', quarter(2018, 1), 5, 4);
    const row = aFactsRow('counted', [aCell([3, observed(4, 'PUBLISHED')])]);
    const judged = judgeScorecard(scorecard([row], span));
    expect(judged.months).toEqual([
      ...['2017-18-q1', '2017-18-q2', '2017-18-q3', '2017-18-q4', '2018-19-q1'],
    ]);
    expect(judged.rows[0]?.periods).toBeNull();
    expect(judged.rows[0]?.values[0]).toEqual([3, 4]);
  });
});

describe('the trend of a year so far', () => {
  const months = (values: readonly number[]) => values.map((value) => observed(value, 'PUBLISHED'));
  const on = (basis: 'YEAR_TO_DATE' | 'SNAPSHOT') => {
    const alone = months([96, 98, 97]);
    const otherBases = [
      { basis: 'IN_PERIOD' as const, observed: observed(97, 'PUBLISHED'), months: alone },
    ];
    const cell = { ...aCell([97.2]), otherBases };
    const facts = scorecard([aFactsRow('2.1', [cell], { basis })]);
    return judgeScorecard(facts).rows[0]?.otherBases[0];
  };

  it('is that of its months alone, where they are on record', () => {
    expect(on('YEAR_TO_DATE')?.series).toEqual([96, 98, 97]);
    expect(on('YEAR_TO_DATE')?.seriesCodes).toMatch(/^0+PPP$/);
  });

  it('stands beside it, a figure a period, for whoever shows one indicator', () => {
    const alone = months([96, 98, 97]);
    const observedAlone = observed(97, 'PUBLISHED');
    const otherBases = [{ basis: 'IN_PERIOD' as const, observed: observedAlone, months: alone }];
    const { indicator } = aFactsRow('2.1', [], { basis: 'YEAR_TO_DATE' });
    const cells = [{ ...aCell([97.2]), otherBases }];
    expect(monthsBesideYearOf(indicator, cells, { modelled: true, shown: 4 })).toEqual({
      values: [null, 96, 98, 97],
      codes: '0PPP',
    });
    expect(monthsBesideYearOf(indicator, [aCell([97.2])], { modelled: true, shown: 4 })).toBeNull();
  });

  it('is its own of any other figure', () => {
    expect(on('SNAPSHOT')).toMatchObject({ series: null, seriesCodes: null });
  });
});
