import { describe, expect, it } from 'vitest';
import { wholeNumber, writtenNumber } from './written-values';

describe('what is written in a field', () => {
  it.each([
    ['12', 12],
    [' 2,500 ', 2500],
    ['1.5', -1],
    ['1,5', -1],
    ['', -1],
    ['-3', -1],
  ])('%j is the whole number %s', (text, number) => {
    expect(wholeNumber(text)).toBe(number);
  });

  it.each([
    ['79.5', 79.5],
    ['70%', 70],
    ['70 %', 70],
    ['1,5', null],
    ['12,345,678.5', 12345678.5],
    ['2,500', 2500],
    ['−3', -3],
    ['', null],
    ['about 70', null],
    ['1e3', null],
  ])('%j is the number %s', (text, number) => {
    expect(writtenNumber(text)).toBe(number);
  });
});
