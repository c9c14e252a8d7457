import { expect, it } from 'vitest';
import { financialYear, month, quarter } from '../period';
import { aCell, aFactsRow, COUNTY } from '../scorecard/scorecard-builder.test-support';
import { judgeScorecard } from '../scorecard/judge-scorecard';
import { indicatorHistory } from '../exception/indicator-history';
import type { RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';
import type { Basis } from '../vocabulary';
import { beginsAnew } from './begins-year';
import { spanOfKind } from './span-of-kind';

it.each([
  ['YEAR_TO_DATE', month('2018-04'), 4, true],
  ['YEAR_TO_DATE', month('2018-05'), 4, false],
  ['YEAR_TO_DATE', quarter(2018, 1), 4, true],
  ['YEAR_TO_DATE', quarter(2017, 4), 4, false],
  ['YEAR_TO_DATE', month('2018-01'), 1, true],
  ['YEAR_TO_DATE', financialYear(2018), 4, false],
  ['IN_PERIOD', quarter(2018, 1), 4, false],
  ['ROLLING_12', month('2018-04'), 4, false],
] as const)(
  'a figure %s of %o, years from month %i, begins anew: %s',
  (basis, period, start, is) => {
    expect(beginsAnew(basis, period, start)).toBe(is);
  },
);

const rowOn = (basis: Basis, at: string) => {
  const span = spanOfKind('QUARTER', month(at), 5, 4);
  const facts: ScorecardFacts<RowFacts> = {
    ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', places: [COUNTY], modelled: true },
    ...{ span, rows: [aFactsRow('quarterly', [aCell([30, 40, 12])], { basis })] },
  };
  return { facts, judged: judgeScorecard(facts).rows[0] };
};

it('gives a year to date no arrow over 1 April, and says why', () => {
  expect(rowOn('YEAR_TO_DATE', '2018-06').judged).toMatchObject({
    ...{ arrows: ['NONE'], meanings: ['NONE'], directionReasons: ['NEW_YEAR'] },
  });
  expect(rowOn('YEAR_TO_DATE', '2018-09').judged?.arrows[0]).not.toBe('NONE');
  expect(rowOn('IN_PERIOD', '2018-06').judged?.arrows[0]).not.toBe('NONE');
});

it('counts no deterioration over 1 April among those in a row', () => {
  const { facts } = rowOn('YEAR_TO_DATE', '2018-06');
  const [row] = facts.rows;
  const history = row && indicatorHistory(facts, row, 0);
  expect(history?.meaningAt(history.length - 1)).toBe('NONE');
  expect(history?.meaningAt(history.length - 2)).not.toBe('NONE');
});
