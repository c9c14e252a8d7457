import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthOf, quarter } from '../period';
import type { Period } from '../period';
import { periodKey } from '../period-key';
import type { ImportMapping } from './import-mapping';
import { catalogueOf, indicatorNamed, rowsOf } from './import-table.test-support';
import { createRowReader } from './row-reader';

const MONTHLY = catalogueOf([indicatorNamed('2.1', { name: 'Contacts' })], { today: '2030-01-01' });

/** What contradicts the headings of columns that were said to be of periods: heading and reading. */
function contradictions(...said: readonly (readonly [string, string])[]) {
  const rows = rowsOf(
    ['Ref', ...said.map(([heading]) => heading)],
    ['2.1', ...said.map(() => '5')],
  );
  const plain = { period: null, place: null, basis: null };
  const columns = said.map(([heading, period], index) => ({
    ...{ ...plain, column: index + 2, heading, period, meaning: 'VALUE_OF_PERIOD' as const },
  }));
  const mapping: ImportMapping = {
    ...{ sheet: null, shape: 'PERIODS_ACROSS', headingRow: 1, indicator: null, place: 'norfolk' },
    columns: [{ ...plain, column: 1, heading: 'Ref', meaning: 'INDICATOR' }, ...columns],
    ...{ period: null, basis: null, percentagesAreFractions: null },
  };
  const reader = createRowReader(mapping, MONTHLY);
  for (const row of rows) reader.read(row);
  return reader
    .finish()
    .filter(({ code }) => code === 'HEADING_CONTRADICTED')
    .map(({ read, expected }) => [read, expected]);
}

describe('headings that number their months', () => {
  it('are contradicted where their columns were said to be of each other', () => {
    expect(contradictions(['Month 11', '2018-03'], ['Month 12', '2018-02'])).toEqual([
      ['Month 11', 'February, month 11 of a year from April'],
      ['Month 12', 'March, month 12 of a year from April'],
    ]);
  });

  it.each([
    ['P11', 'P12'],
    ['M11', 'M12'],
    ['Period 11', 'Period 12'],
    ['2018 P11', '2018 P12'],
    ['month_11', 'month_12'],
    ['Month 11 %', 'Month 12 %'],
  ])('are, too, as %j and %j', (first, second) => {
    expect(contradictions([first, '2018-03'], [second, '2018-02'])).toHaveLength(2);
    expect(contradictions([first, '2018-02'], [second, '2018-03'])).toEqual([]);
    expect(contradictions([first, '2017-11'], [second, '2017-12'])).toEqual([]);
  });

  it('count in one way in all of them', () => {
    expect(contradictions(['Month 1', '2018-07'], ['Month 4', '2018-04'])).toEqual([
      ['Month 1', 'January, month 1 of a year from January'],
    ]);
    expect(
      contradictions(['Month 1', '2018-01'], ['Month 2', '2018-02'], ['Month 3', '2018-04']),
    ).toEqual([['Month 3', 'March, month 3 of a year from January']]);
    expect(contradictions(['Month 11', '2018-06'])).toHaveLength(1);
  });

  it('are contradicted of quarters, too', () => {
    const quarterly = (one: Period, other: Period) =>
      contradictions(['2018 Q1', periodKey(one)], ['2018 Q2', periodKey(other)]);
    expect(quarterly(quarter(2018, 1), quarter(2018, 2))).toEqual([]);
    expect(quarterly(quarter(2017, 4), quarter(2018, 1))).toEqual([]);
    expect(quarterly(quarter(2018, 2), quarter(2018, 1))).toEqual([
      ['2018 Q1', 'the quarter from January, quarter 1 of a year from January'],
    ]);
  });

  it('say nothing of other numbers', () => {
    expect(contradictions(['Top 11', '2018-03'], ['Ward 12', '2018-02'])).toEqual([]);
  });

  it('are believed of any month counted either way, and of no two that are swapped', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(numbers, fc.constantFrom(1, 4), ([one = 1, other = 2], from) => {
        const key = (number: number) => periodKey(monthOf(2018, from + number - 1));
        const [first, second] = [`Month ${one}`, `Month ${other}`];
        expect(contradictions([first, key(one)], [second, key(other)])).toEqual([]);
        expect(contradictions([first, key(other)], [second, key(one)])).not.toEqual([]);
      }),
    );
  });
});
