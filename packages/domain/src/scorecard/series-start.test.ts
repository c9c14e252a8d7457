import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignedWith, codesAlignedWith, codesFromFirst, fromFirstFigure } from './series-start';

describe('a series that begins late', () => {
  it('leaves out the months before its first figure and none after', () => {
    expect(fromFirstFigure([null, null, 3, null, 5])).toEqual([3, null, 5]);
    expect(fromFirstFigure([1, null])).toEqual([1, null]);
    expect(fromFirstFigure([null, null])).toEqual([]);
  });

  it('is put back where it was', () => {
    const months = fc.array(fc.option(fc.integer(), { nil: null }), { maxLength: 60 });
    fc.assert(
      fc.property(months, (series) => {
        expect(alignedWith(series, fromFirstFigure(series))).toEqual(series);
      }),
    );
  });

  it('refuses a series that is longer than its months', () => {
    expect(() => alignedWith(['2018-03'], [1, 2])).toThrow('longer than its months');
  });

  it('has codes that begin late too, and put back say the same', () => {
    expect(['000PM', '00000', 'P0000', '004', '0', ''].map(codesFromFirst)).toEqual([
      ...['PM', '0', 'P0000', '4', '0', ''],
    ]);
    for (const codes of ['000PM', '00000', 'P0000', '01000']) {
      expect(codesAlignedWith([...codes], codesFromFirst(codes))).toBe(codes);
    }
  });
});
