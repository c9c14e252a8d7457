import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCell, numberCell } from './import-table.test-support';
import { hundredfold, readNumber, readNumberText } from './read-number';

describe('a cell read as a number', () => {
  it.each([
    ['2,879', 2879],
    ['1,234,567.5', 1234567.5],
    [' 1 034 ', 1034],
    ['1\u00a0034', 1034],
    ['12', 12],
    ['.5', 0.5],
    ['+3', 3],
    ['-3', -3],
    ['−3', -3],
    ['0', 0],
    ['-0', 0],
  ])('%j is %d', (text, value) => {
    const read = readNumberText(text);
    expect(read).toEqual({
      kind: 'NUMBER',
      value,
      isPercentage: false,
      unit: null,
      currency: false,
    });
  });

  it.each([
    ['66.3%', 66.3],
    ['66.3 %', 66.3],
    ['1,234%', 1234],
  ])('%j is a percentage of %d', (text, value) => {
    expect(readNumberText(text)).toMatchObject({ kind: 'NUMBER', value, isPercentage: true });
  });

  it('keeps the sign of currency and the word behind apart from the number', () => {
    expect(readNumberText('£1,200')).toMatchObject({ value: 1200, currency: true });
    expect(readNumberText('328 days')).toMatchObject({ value: 328, unit: 'days' });
    expect(readNumberText('£')).toEqual({ kind: 'TEXT' });
  });

  it.each([
    ['c', 'SUPPRESSED'],
    ['X', 'UNAVAILABLE'],
    ['z', 'NOT_APPLICABLE'],
    ['u', 'LOW_RELIABILITY'],
    ['k', 'ROUNDS_TO_ZERO'],
    ['low', 'ROUNDS_TO_ZERO'],
    ['*', 'SUPPRESSED'],
    ['-', 'NO_FIGURE'],
    ['–', 'NO_FIGURE'],
    ['—', 'NO_FIGURE'],
    [':', 'UNAVAILABLE'],
    ['..', 'UNAVAILABLE'],
    ['n/a', 'NOT_APPLICABLE'],
    ['N/A', 'NOT_APPLICABLE'],
  ])('%j is no figure, because it is %s', (text, absence) => {
    expect(readNumberText(text)).toEqual({ kind: 'ABSENCE', absence });
  });

  it.each(['<5', '< 5', '≤5', '1-5', '5 or fewer', 'fewer than 6', '<5%'])(
    '%j is only a bound',
    (text) => {
      expect(readNumberText(text)).toEqual({ kind: 'CENSORED' });
    },
  );

  it.each(['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '####'])(
    '%j is the error of a formula',
    (text) => {
      expect(readNumberText(text)).toEqual({ kind: 'ERROR' });
    },
  );

  it.each(['(12)', '1.234,5', '66,3', '1.234.567', '1,23', '1e5', '398/711', '9'.repeat(20)])(
    '%j is doubtful, and is refused',
    (text) => {
      expect(readNumberText(text).kind).toBe('DOUBTFUL');
    },
  );

  it.each(['red', '5*', 'TRUE', '=2+3', '%', 'twelve', '>95'])('%j is no number', (text) => {
    expect(readNumberText(text)).toEqual({ kind: 'TEXT' });
  });

  it.each(['', '   ', '\u00a0'])('%j is empty, and is not nought', (text) => {
    expect(readNumberText(text)).toEqual({ kind: 'EMPTY' });
  });

  it('takes the number that a workbook holds, and a hundredfold of a percentage', () => {
    expect(readNumber(numberCell(0.663, '66%', true))).toMatchObject({
      value: 66.3,
      isPercentage: true,
    });
    expect(readNumber(numberCell(0.663, '0.663'))).toMatchObject({
      value: 0.663,
      isPercentage: false,
    });
    expect(readNumber(dateCell('2018-03-01')).kind).toBe('DOUBTFUL');
    expect(readNumber(null)).toEqual({ kind: 'EMPTY' });
  });

  it('multiplies a fraction without the error of binary fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        expect(hundredfold(thousandths / 1000)).toBe(Number((thousandths / 10).toFixed(1)));
      }),
    );
  });

  it('reads any whole number as it is written with or without commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (number) => {
        expect(readNumberText(String(number))).toMatchObject({ value: number });
        expect(readNumberText(number.toLocaleString('en-GB'))).toMatchObject({ value: number });
      }),
    );
  });

  it('takes no time over a text that is longer than any number', () => {
    expect(readNumberText(`${'1 '.repeat(16_000)}x`)).toEqual({ kind: 'TEXT' });
    expect(readNumberText(`${'1'.repeat(32_000)}%x`)).toEqual({ kind: 'TEXT' });
  });

  it('reads nought only where a nought stands', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readNumberText(text);
        if (read.kind === 'NUMBER' && read.value === 0) expect(text).toMatch(/0/);
      }),
    );
  });
});
