import { describe, expect, it } from 'vitest';
import {
  counted,
  decimalsOfText,
  decimalsToTellApart,
  formatLimit,
  formatOf,
  formatValue,
  formatWithUnit,
} from './format';

describe('figures in print', () => {
  it.each([
    [2879, '', 0, '2,879'],
    [39_743, '', 0, '39,743'],
    [1_234_567.25, '', 1, '1,234,567.3'],
    [999, '', 0, '999'],
    [999.5, '', 0, '1,000'],
    [66.25, '%', 1, '66.3%'],
    [66, '%', 1, '66.0%'],
    [69.683, 'per 10,000', 1, '69.7'],
    [328, 'days', 0, '328'],
    [0, '%', 1, '0.0%'],
    [-2.5, '', 0, '−3'],
    [-1234.5, '', 1, '−1,234.5'],
    [-0.01, '', 1, '0.0'],
  ])('%d in "%s" with %d decimals is "%s"', (value, unit, decimals, printed) => {
    expect(formatValue(value, unit, decimals)).toBe(printed);
  });

  it('come from unrounded counts', () => {
    expect(formatValue({ numerator: 398, denominator: 711, multiplier: 100 }, '%', 1)).toBe(
      '56.0%',
    );
  });

  it('carry their unit in sentences', () => {
    expect(formatWithUnit(69.7, 'per 10,000', 1)).toBe('69.7 per 10,000');
    expect(formatWithUnit(328, 'days', 0)).toBe('328 days');
    expect(formatWithUnit(66.3, '%', 1)).toBe('66.3%');
    expect(formatWithUnit(612, '', 0)).toBe('612');
  });

  it('keep a limit as it was set', () => {
    expect(formatLimit(70, '%')).toBe('70%');
    expect(formatLimit(11.5, '')).toBe('11.5');
    expect(formatLimit(2500, 'days')).toBe('2,500');
  });

  it('say two counts in words', () => {
    expect(formatOf(398, 711)).toBe('398 of 711');
    expect(formatOf(2995, 3063)).toBe('2,995 of 3,063');
    expect(counted(1, 'child', 'children')).toBe('1 child');
    expect(counted(0, 'month')).toBe('0 months');
    expect(counted(1500, 'contact')).toBe('1,500 contacts');
  });

  it.each([
    ['66.0%', 1],
    ['1,178', 0],
    ['0.19', 2],
    ['-', 0],
  ])('"%s" shows %d decimals', (text, decimals) => {
    expect(decimalsOfText(text)).toBe(decimals);
  });
});

describe('decimals to tell two figures apart', () => {
  it('are more than usual when both would print the same', () => {
    const before = { numerator: 5, denominator: 651, multiplier: 100 };
    const now = { numerator: 5, denominator: 612, multiplier: 100 };
    expect(decimalsToTellApart(before, now, 1)).toBe(2);
  });

  it('are the usual ones when the figures are equal or differ already', () => {
    expect(decimalsToTellApart(8.2, 8.2, 1)).toBe(1);
    expect(decimalsToTellApart(8.2, 8.3, 1)).toBe(1);
  });

  it('give up on differences that nobody would read', () => {
    expect(decimalsToTellApart(1, 1.000000001, 1)).toBe(1);
  });
});
