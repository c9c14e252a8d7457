import { describe, expect, it } from 'vitest';
import { nextSort } from './next-sort';

describe('pressing the heading of a column', () => {
  it('puts figures greatest first, then least first, then in the order of the report', () => {
    const by = { column: 'ytd' } as const;
    const first = nextSort(null, by);
    expect(first).toEqual({ column: 'ytd', descending: true });
    const second = nextSort(first, by);
    expect(second).toEqual({ column: 'ytd', descending: false });
    expect(nextSort(second, by)).toBeNull();
  });

  it('puts words from A, and ratings the most pressing first', () => {
    expect(nextSort(null, { column: 'indicator' })?.descending).toBe(false);
    expect(nextSort(null, { column: 'rag', place: 'breckland' })?.descending).toBe(false);
  });

  it('begins anew with another column, also another month or place of the same kind', () => {
    const march = nextSort(null, { column: 'months', earlier: 0 });
    expect(nextSort(march, { column: 'months', earlier: 1 })).toEqual({
      column: 'months',
      earlier: 1,
      descending: true,
    });
  });
});
