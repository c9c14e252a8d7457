import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nationalFigure } from './national-figure';

const cell = (text: string) => ({ text, number: null, date: null, isPercentFormat: false });
const read = (text: string) => nationalFigure(cell(text));

describe('a published figure', () => {
  it.each([
    ['21.9', 21.9],
    ['0', 0],
    ['1,234', 1234],
    ['24.6%', 24.6],
    ['-0.95', -0.95],
    ['−0.95', -0.95],
    [' 12 ', 12],
    ['1e-05', 0.00001],
  ])('%s is %d', (text, value) => {
    expect(read(text)).toEqual({ value, absence: null, symbol: null });
  });

  it.each([
    ['c', 'SUPPRESSED', 'c'],
    ['x', 'UNAVAILABLE', 'x'],
    ['z', 'NOT_APPLICABLE', 'z'],
    ['u', 'LOW_RELIABILITY', 'u'],
    ['k', 'ROUNDS_TO_ZERO', 'k'],
    ['low', 'ROUNDS_TO_ZERO', 'low'],
    ['[c]', 'SUPPRESSED', 'c'],
    ['C', 'SUPPRESSED', 'C'],
    ['-', 'NO_FIGURE', '-'],
    ['..', 'NO_FIGURE', '..'],
    ['', 'NO_FIGURE', null],
  ])('“%s” is no figure, and never nought', (text, absence, symbol) => {
    expect(read(text)).toEqual({ value: null, absence, symbol });
  });

  it.each(['1.2.3', '12,34', 'about 5', '<5', '#N/A', '5 6', '1O'])(
    '“%s” is not one, and is told',
    (text) => expect(read(text)).toBeNull(),
  );

  it('is the number that a workbook holds, in per cent where it is shown so', () => {
    const held = { text: '24.6%', number: 0.246, date: null, isPercentFormat: true };
    expect(nationalFigure(held)?.value).toBe(24.6);
    expect(nationalFigure({ ...held, text: '0.246', isPercentFormat: false })?.value).toBe(0.246);
  });

  it('has either a value or a reason, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const figure = read(text);
        if (figure === null) return;
        expect(figure.value === null).toBe(figure.absence !== null);
        if (/[1-9]/.test(text)) expect(figure.value).not.toBe(null);
      }),
    );
  });
});
