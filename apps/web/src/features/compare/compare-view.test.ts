import { describe, expect, it } from 'vitest';
import { compareView, isComparable } from './compare-view';

describe('what an address compares', () => {
  it.each(['places', 'periods', 'indicators'] as const)('reads %s', (by) => {
    const view = compareView({ [by]: '2018-02, 2018-03', area: 'assessments' });
    expect(view).toEqual({
      by,
      chosen: ['2018-02', '2018-03'],
      area: 'assessments',
      problem: null,
    });
    expect(isComparable(view)).toBe(true);
  });

  it('names each once', () => {
    expect(compareView({ places: 'norwich,west,norwich,' }).chosen).toEqual(['norwich', 'west']);
  });

  it('begins with places and nothing chosen', () => {
    const view = compareView({});
    expect(view).toEqual({ by: 'places', chosen: [], area: null, problem: null });
    expect(isComparable(view)).toBe(false);
  });

  it.each([
    [{ places: 'a,b', indicators: '3.3,5.4' }, /Only one of them/],
    [{ places: 'a,b,c,d,e,f,g' }, /7 places\. At most six/],
    [{ periods: '2018-03,2018-13' }, /“2018-13” is not written as a month/],
  ])('says what is wrong with %j', (search, problem) => {
    const view = compareView(search);
    expect(view.problem).toMatch(problem);
    expect(isComparable(view)).toBe(false);
  });
});
