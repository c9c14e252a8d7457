import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearch, writeSearch } from './search-string';

describe('a query string', () => {
  it('keeps commas and strokes as people type them', () => {
    expect(writeSearch({ area: 'child-protection,lac', open: '3.3/breckland', q: 'in time' })).toBe(
      '?area=child-protection,lac&open=3.3/breckland&q=in+time',
    );
  });

  it('leaves out what is empty', () => {
    expect(writeSearch({ q: '', place: undefined, sort: null })).toBe('');
  });

  it('is read back as it was written', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const key = fc.stringMatching(/^[a-z]{1,8}$/).filter((word) => !(word in {}));
    fc.assert(
      fc.property(fc.dictionary(key, text), (search) => {
        expect(readSearch(writeSearch(search))).toEqual({ ...search });
      }),
    );
  });
});
