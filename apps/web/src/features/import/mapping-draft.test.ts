import { describe, expect, it } from 'vitest';
import { aMapping, aProposal } from './import.test-support';
import {
  askedOf,
  columnCount,
  columnOf,
  draftOf,
  isSaidByNone,
  withColumn,
  withHeadingRow,
} from './mapping-draft';

const { rows } = aProposal();
const DRAFT = draftOf(aMapping());

describe('what somebody says of the columns of a file', () => {
  it('is asked of the API without what it reads itself', () => {
    expect(askedOf(DRAFT).columns).toEqual([
      { column: 1, meaning: 'INDICATOR', period: null, place: null, basis: null },
      { column: 2, meaning: 'PLACE', period: null, place: null, basis: null },
      { column: 3, meaning: 'VALUE', period: null, place: null, basis: null },
    ]);
    expect(askedOf(DRAFT)).toMatchObject({ shape: 'LONG', headingRow: 1, period: '2018-03' });
  });

  it('begins with columns that are not read where nothing was said', () => {
    expect(columnOf(DRAFT, 4, rows)).toEqual({
      ...{ column: 4, heading: 'Remark', meaning: 'IGNORED' },
      ...{ period: null, place: null, basis: null },
    });
    expect(columnCount(DRAFT, rows)).toBe(4);
  });

  it('keeps the order of the file, and forgets what is not read', () => {
    const three = columnOf(DRAFT, 3, rows);
    const without = withColumn(DRAFT, { ...three, meaning: 'IGNORED' });
    expect(without.columns.map(({ column }) => column)).toEqual([1, 2]);
    const again = withColumn(without, { ...three, column: 1, meaning: 'VALUE' });
    expect(again.columns.map(({ column }) => column)).toEqual([1, 2]);
  });

  it('gives the table the shape that its columns have', () => {
    const figure = columnOf(DRAFT, 3, rows);
    const period = { ...figure, meaning: 'VALUE_OF_PERIOD', period: '2018-03' } as const;
    expect(withColumn(DRAFT, period).shape).toBe('PERIODS_ACROSS');
    const place = { ...figure, meaning: 'VALUE_OF_PLACE', place: 'norwich' } as const;
    expect(withColumn(DRAFT, place).shape).toBe('PLACES_ACROSS');
    expect(withColumn(withColumn(DRAFT, place), figure).shape).toBe('LONG');
  });

  it('takes period, place and basis from a column that holds no figures', () => {
    const figure = { ...columnOf(DRAFT, 3, rows), period: '2018-03', place: 'norwich' };
    const changed = withColumn(DRAFT, { ...figure, meaning: 'PERIOD' });
    expect(changed.columns[2]).toMatchObject({ meaning: 'PERIOD', period: null, place: null });
  });

  it('reads the headings of another row', () => {
    expect(withHeadingRow(DRAFT, 2, rows).columns.map(({ heading }) => heading)).toEqual([
      ...['3.3', 'Norwich', '66.3%'],
    ]);
    expect(withHeadingRow(DRAFT, null, rows).columns[0]?.heading).toBe('');
  });

  it('asks what holds for every row only where no column says it', () => {
    expect(isSaidByNone(DRAFT, 'INDICATOR')).toBe(false);
    expect(isSaidByNone(DRAFT, 'PERIOD')).toBe(true);
    const figure = columnOf(DRAFT, 3, rows);
    const period = { ...figure, meaning: 'VALUE_OF_PERIOD', period: '2018-03' } as const;
    expect(isSaidByNone(withColumn(DRAFT, period), 'PERIOD')).toBe(false);
  });
});
