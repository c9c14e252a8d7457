import { describe, expect, it } from 'vitest';
import { movedBy } from './moved-by';

describe('moving', () => {
  it.each<[number, -1 | 1, string]>([
    [0, -1, 'abc'],
    [0, 1, 'bac'],
    [1, -1, 'bac'],
    [1, 1, 'acb'],
    [2, 1, 'abc'],
    [-1, 1, 'abc'],
  ])('the one at %i by %i gives %s', (from, by, order) => {
    expect(movedBy([...'abc'], from, by).join('')).toBe(order);
  });

  it('leaves the list itself where nothing moves', () => {
    const items = [...'abc'];
    expect(movedBy(items, 0, -1)).toBe(items);
    expect(movedBy(items, 2, 1)).toBe(items);
  });
});
