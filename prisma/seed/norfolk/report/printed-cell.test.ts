import { describe, expect, it } from 'vitest';
import { printedCell, printedNumber } from './printed-cell';
import { printedTable } from './printed-table';
import { monthKeyOf } from './report-months';

describe('a printed cell', () => {
  it.each([
    ['2,879', 2879],
    ['66.3%', 66.3],
    ['3% or less', 3],
    ['35.0', 35],
    ['0.0%', 0],
  ])('%s is the figure %d', (text, value) => {
    expect(printedCell(text)).toEqual({ value, text, absence: null });
  });

  it('that cannot be read, or holds a dash, says so and has no figure', () => {
    expect(printedCell('?')).toEqual({ value: null, text: null, absence: 'NOT_LEGIBLE' });
    expect(printedCell('-')).toEqual({ value: null, text: '-', absence: 'NOT_PRINTED' });
  });

  it('that is empty is no cell', () => {
    expect(printedCell('')).toBeNull();
  });

  it.each(['4109?', '1O1', '12.', 'about 5', '5 %'])('%s is refused, not guessed', (text) => {
    expect(() => printedNumber(text)).toThrow(text);
  });
});

describe('a table kept as text', () => {
  it('reads cells by their headings', () => {
    const [row] = printedTable('key | Mar 18\n3.3 | 56.0%');
    expect(row?.get('Mar 18')).toBe('56.0%');
  });

  it('is refused when a row has too few cells', () => {
    expect(() => printedTable('key | Mar 18 | lines\n3.3 | 56.0%')).toThrow('3.3');
  });
});

describe('the heading of a month', () => {
  it('is the key of that month', () => {
    expect(monthKeyOf('Mar 18')).toBe('2018-03');
    expect(() => monthKeyOf('March 18')).toThrow('March 18');
  });
});
