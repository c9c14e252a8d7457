import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar-date';
import { monthOf } from '../period';
import { formatPeriod, periodKey } from '../period-key';
import { PERIOD_KINDS } from '../vocabulary';
import type { PeriodKind } from '../vocabulary';
import { dateCell, numberCell, textCell } from './import-table.test-support';
import { readPeriod } from './read-period';
import type { SourceCell } from './source-table';

function read(text: string | SourceCell, kind: PeriodKind = 'MONTH', startMonth = 4): string {
  const cell = typeof text === 'string' ? textCell(text) : text;
  if (cell === null) return 'EMPTY';
  const found = readPeriod(cell, kind, startMonth);
  return 'period' in found ? periodKey(found.period) : found.code;
}

describe('a cell read as a month', () => {
  it.each([
    'Mar-18',
    'Mar 18',
    'mar18',
    'March 2018',
    'Mar 2018',
    'MARCH-18',
    '2018 March',
    '2018-03',
    '2018/03',
    '03/2018',
    '03/18',
    '201803',
    '2018-03-01',
    '2018-03-31T00:00:00Z',
    '2018-03-31 00:00',
    '31/03/2018',
    '31/03/2018 00:00:00',
    '31.03.18',
    '31-Mar-2018',
    '31st March 2018',
    '43190',
    'as at 31 March 2018',
    'Mar 2017/18',
    'March 2017-18',
    'M12 2017/18',
    '2017/18 M12',
    '2017-18 P12',
    'P12 17/18',
    'Month 12 of 2017/18',
    'Period 12, 2017/18',
  ])('%j is March 2018', (text) => {
    expect(read(text)).toBe('2018-03');
  });

  it('takes a month of a year of schools as one from September on, and no number of it', () => {
    expect(read('Academic year 2017/18 May')).toBe('2018-05');
    expect(read('Sep 2017/18 academic year')).toBe('2017-09');
    expect(read('Academic year 2017/18 M9')).toBe('PERIOD_AMBIGUOUS');
    expect(read('Academic year 2017/18 Q1', 'QUARTER')).toBe('PERIOD_AMBIGUOUS');
  });

  it('counts numbered months from the beginning of the year', () => {
    expect(read('2018/19 M1')).toBe('2018-04');
    expect(read('P01 2018/19')).toBe('2018-04');
    expect(read('2018/19 P10')).toBe('2019-01');
    expect(read('M1 2018/19', 'MONTH', 1)).toBe('2018-01');
  });

  it('takes the date or the number that a workbook holds', () => {
    expect(read(dateCell('2018-03-31', 'Mar-18'))).toBe('2018-03');
    expect(read(numberCell(43190))).toBe('2018-03');
  });

  it('reads days before months, as is done in Britain', () => {
    expect(read('03/04/2018')).toBe('2018-04');
    expect(read('04/31/2018')).toBe('PERIOD_NOT_READ');
    expect(read('31/02/2018')).toBe('PERIOD_NOT_READ');
  });

  it.each(['18-Mar', 'Mar', '11/12', '2011/12', 'Q1', '201112', 'M1', 'P01', 'M1 2018', '2018M01'])(
    '%j is ambiguous',
    (text) => {
      expect(read(text)).toBe('PERIOD_AMBIGUOUS');
    },
  );

  it.each([
    'soon',
    '13/2018',
    'P13 2018/19',
    'M0 2018/19',
    'M1 2018/20',
    'Week 12',
    '12',
    '2.5',
    '0001-03',
    'Smarch 2018',
  ])('%j is no period', (text) => {
    expect(read(text)).toBe('PERIOD_NOT_READ');
  });

  it.each(['Q4 2017/18', '2017/18', '2018'])('%j is longer than a month', (text) => {
    expect(read(text)).toBe('PERIOD_OF_OTHER_LENGTH');
  });
});

describe('a cell read as a longer period', () => {
  it.each([
    ['Q1 2018/19', 'QUARTER', '2018-19-q1'],
    ['2018/19 Q1', 'QUARTER', '2018-19-q1'],
    ['Qtr 1 2018-19', 'QUARTER', '2018-19-q1'],
    ['Q1 18/19', 'QUARTER', '2018-19-q1'],
    ['30/06/2018', 'QUARTER', '2018-19-q1'],
    ['01/04/2018', 'QUARTER', '2018-19-q1'],
    ['Apr 18 - Jun 18', 'QUARTER', '2018-19-q1'],
    ['2018-19-q2', 'QUARTER', '2018-19-q2'],
    ['2018-19 Q2', 'QUARTER', '2018-19-q2'],
    ['Q2 - 2018/19', 'QUARTER', '2018-19-q2'],
    ['Quarter 2: 2018/19', 'QUARTER', '2018-19-q2'],
    ['Jul-Sep 2018', 'QUARTER', '2018-19-q2'],
    ['July to September 2018', 'QUARTER', '2018-19-q2'],
    ['Jul–Sep 18', 'QUARTER', '2018-19-q2'],
    ['Oct to Dec 2018', 'QUARTER', '2018-19-q3'],
    ['Nov 18 to Jan 2019', 'WINDOW', '2018-11-01..2019-02-01'],
    ['Nov to Jan 2019', 'WINDOW', '2018-11-01..2019-02-01'],
    ['2017/18', 'FINANCIAL_YEAR', '2017-18'],
    ['2017-18', 'FINANCIAL_YEAR', '2017-18'],
    ['2017/2018', 'FINANCIAL_YEAR', '2017-18'],
    ['FY 2017/18', 'FINANCIAL_YEAR', '2017-18'],
    ['17/18', 'FINANCIAL_YEAR', '2017-18'],
    ['201718', 'FINANCIAL_YEAR', '2017-18'],
    ['2011-12', 'FINANCIAL_YEAR', '2011-12F'],
    ['31 March 2018', 'FINANCIAL_YEAR', '2017-18'],
    ['1 Apr 2017 to 31 Mar 2018', 'FINANCIAL_YEAR', '2017-18'],
    ['2017/18', 'ACADEMIC_YEAR', '2017-18A'],
    ['2018', 'CALENDAR_YEAR', '2018'],
    ['2017-07-01..2018-07-01', 'WINDOW', '2017-07-01..2018-07-01'],
  ] as const)('%j of a %s is %s', (text, kind, key) => {
    expect(read(text, kind)).toBe(key);
  });

  it.each([
    ['2018', 'FINANCIAL_YEAR', 'PERIOD_AMBIGUOUS'],
    ['Q1 2018', 'QUARTER', 'PERIOD_AMBIGUOUS'],
    ['2018-Q1', 'QUARTER', 'PERIOD_AMBIGUOUS'],
    ['2017/19', 'FINANCIAL_YEAR', 'PERIOD_NOT_READ'],
    ['15/05/2018', 'QUARTER', 'PERIOD_OF_OTHER_LENGTH'],
    ['Mar 2018', 'QUARTER', 'PERIOD_OF_OTHER_LENGTH'],
    ['Aug-Oct 2018', 'QUARTER', 'PERIOD_OF_OTHER_LENGTH'],
    ['Jul-Sep', 'QUARTER', 'PERIOD_NOT_READ'],
    ['2018-07-01..2018-06-01', 'WINDOW', 'PERIOD_OF_OTHER_LENGTH'],
  ] as const)('%j of a %s is refused as %s', (text, kind, code) => {
    expect(read(text, kind)).toBe(code);
  });

  it('follows a financial year that begins in another month', () => {
    expect(read('Mar 2017/18', 'MONTH', 9)).toBe('2018-03');
    expect(read('Sep 2017/18', 'MONTH', 9)).toBe('2017-09');
    const quarter = readPeriod(textCell('Q1 2018/19') as SourceCell, 'QUARTER', 9);
    expect(quarter).toMatchObject({ period: { start: '2018-09-01', end: '2018-12-01' } });
  });
});

describe('reading periods', () => {
  it('reads every month back as people write it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        (year, number) => {
          const month = monthOf(year, number);
          expect(read(formatPeriod(month))).toBe(periodKey(month));
          expect(read(isoDate(year, number, 28))).toBe(periodKey(month));
        },
      ),
    );
  });

  it('reads the number by which a spreadsheet holds any day as that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 79_999 }), (serial) => {
        const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString();
        expect(read(String(serial))).toBe(day.slice(0, 7));
      }),
    );
  });

  it('gives a period of the kind that was asked for, or says why not, whatever stands there', () => {
    const words = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9/ .-]{1,12}$/),
      fc.stringMatching(/^(Q[0-9]|Mar|FY|Sept?) ?[0-9]{2,4}[/ -]?[0-9]{0,4}$/),
    );
    fc.assert(
      fc.property(words, fc.constantFrom(...PERIOD_KINDS), (text, kind) => {
        const cell = textCell(text);
        if (cell === null) return;
        const found = readPeriod(cell, kind, 4);
        if ('period' in found) {
          expect(found.period.kind).toBe(kind);
          expect(found.period.start < found.period.end).toBe(true);
        } else expect(found.expected).not.toBe('');
      }),
    );
  });
});
