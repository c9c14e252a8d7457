import { describe, expect, it } from 'vitest';
import { firstDifference } from './difference';

describe('the first difference', () => {
  it('of equal pieces is none, whatever the order of their keys', () => {
    expect(firstDifference({ a: [1, null], b: 'x' }, { b: 'x', a: [1, null] })).toBeNull();
  });

  it.each([
    [{ rows: [{ value: 1 }] }, { rows: [{ value: 2 }] }, '$.rows.0.value: 1 and 2'],
    [[1, 2], [1], '$.1: 2 and nothing'],
    [{ a: 1 }, { a: 1, b: null }, '$.b: nothing and null'],
    [{ a: null }, { a: {} }, '$.a: null and {}'],
    [{ a: [] }, { a: {} }, '$.a: [] and {}'],
    ['1', 1, '$: "1" and 1'],
  ])('of %j and %j is %s', (a, b, difference) => {
    expect(firstDifference(a, b)).toBe(difference);
  });
});
