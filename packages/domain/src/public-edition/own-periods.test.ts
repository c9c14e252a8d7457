import { describe, expect, it } from 'vitest';
import { month, periodsUpTo, quarter } from '../period';
import { periodKey } from '../period-key';
import { quartersAmongMonths } from './left-out-rows';
import { atOwnPeriodsOf, ownPeriodsIn, quarterlyRow } from './own-periods';
import {
  aPublicRow,
  counted,
  PERCENTAGE,
  readingOf,
  theEdition,
  theFacts,
} from './public-edition-builder.test-support';
import type { Columns } from './public-edition-builder.test-support';
import type { PublicRowFacts } from './public-edition-parts';

/** The edition shows ten months: the quarters that ended in September, December, March and June. */
const SPAN = { months: periodsUpTo(month('2018-07'), 24), shown: 12, inYearToDate: 4 };
const OWN = {
  ...{ months: periodsUpTo(quarter(2018, 1), 24), shown: 5, inYearToDate: 1 },
  ...{ inYear: 4, yearFrom: 4 },
};
const TOLERANCES = [
  {
    ...{ placeId: null, from: '2018-04-01', to: '2018-07-01' },
    rule: { model: 'THRESHOLDS', red: 30, green: 20 },
  },
] as const;

/** A row of quarters, the latest of which ended in June. */
function quarterly(
  key: string,
  columns: Columns,
  facts?: Partial<PublicRowFacts['indicator']>,
): PublicRowFacts {
  const row = { ...aPublicRow(key, columns, facts), tolerances: TOLERANCES };
  const placed = quarterlyRow(SPAN, OWN, row.cells);
  if (placed === null) throw new Error('It is left out.');
  return { ...row, ...placed };
}

const editionOf = (...rows: readonly PublicRowFacts[]) =>
  theEdition(rows, {
    facts: { ...theFacts(rows), span: SPAN },
    period: month('2018-07'),
  });

describe('a row of quarters in an edition of months', () => {
  const row = quarterly('q', [
    [40, 60, 80, 15],
    [20, 30, 40, 7],
    [20, 30, 40, 8],
  ]);

  it('has each figure in the month with which its quarter ends, and is judged at its own quarters', () => {
    const { edition } = editionOf(row);
    const reading = readingOf(edition, 'county', 'q');
    expect(reading.values).toEqual([
      null,
      40,
      null,
      null,
      60,
      null,
      null,
      80,
      null,
      null,
      15,
      null,
    ]);
    expect(reading.codes).toBe('0P00P00P00P0');
    // The tolerance held while the quarter ended, and no longer in July.
    expect(reading).toMatchObject({ behind: 1, state: 'GREEN', arrow: 'UP' });
    expect(reading.remainder).toEqual(reading.values.map((value) => (value === null ? null : 0)));
    expect(reading.yearToDate).toMatchObject({ value: 15, monthsInSpan: 1 });
  });

  it('is told with its quarters alone, and said to be of quarters', () => {
    const { edition } = editionOf(row);
    const [indicator] = edition.indicators;
    if (indicator === undefined) throw new Error('There is none.');
    expect(indicator.frequency).toBe('QUARTER');
    const told = atOwnPeriodsOf(edition, indicator, readingOf(edition, 'county', 'q'));
    expect(told.periods.map(periodKey)).toEqual([
      ...['2017-18-q2', '2017-18-q3', '2017-18-q4', '2018-19-q1'],
    ]);
    expect(told.reading).toMatchObject({ values: [40, 60, 80, 15], codes: 'PPPP' });
    expect(told.reading).not.toHaveProperty('behind');
    expect(quartersAmongMonths(edition)).toContain('Of quarters: q Indicator q.');
  });

  it('is left out where the edition shows no month with which a quarter of it ends', () => {
    const late = { ...SPAN, shown: 1 };
    expect(quarterlyRow(late, OWN, row.cells)).toBeNull();
    expect(quarterlyRow(OWN, OWN, row.cells)).toBeNull();
  });

  it('is held against the months that it is made of', () => {
    const months = (of: readonly number[]) => [...Array<null>(12).fill(null), ...of];
    const edition = editionOf(
      quarterly('q', [[12], [8], [4]]),
      aPublicRow('m', [
        months([9, 9, 9, 9, 9, 9, 9, 9, 4, 4, 4, 9]),
        months([6, 6, 6, 6, 6, 6, 6, 6, 4, 4, 0, 6]),
        months([3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 4, 3]),
      ]),
    );
    const quarters = readingOf(edition.edition, 'north', 'q').values;
    // South's 4 of the quarter is small, and so county less north would tell it.
    expect(quarters[10]).toBeNull();
    expect(readingOf(edition.edition, 'south', 'q').codes[10]).toBe('5');
    expect(edition.unprotected).toEqual([]);
  });

  it('is never taken for a month where one is linked to the other', () => {
    const whole = quarterly('all', [[40], [20], [20]], {});
    const share = aPublicRow('share', [[counted(10, 40)], [counted(5, 20)], [counted(5, 20)]], {
      ...PERCENTAGE,
      denominatorIndicatorId: whole.indicator.id,
    });
    const { edition } = editionOf(whole, share);
    expect(readingOf(edition, 'county', 'all').values[10]).toBe(40);
    expect(readingOf(edition, 'county', 'share').denominators.at(-1)).toBe(40);
  });

  it('has every month where it is of the edition’s own periods', () => {
    const { edition } = editionOf(aPublicRow('m', [[10], [10], [10]]));
    expect(ownPeriodsIn(edition, {})).toHaveLength(12);
    expect(quartersAmongMonths(edition)).toBeNull();
    expect(edition.indicators[0]).not.toHaveProperty('frequency');
  });
});
