import { describe, expect, it } from 'vitest';
import { holdClaims } from './contradiction';

const ANSWER = {
  name: 'a',
  rows: [
    { key: '1', value: 2, more: true },
    { key: '2', value: null, more: false },
  ],
};

describe('claims held against an answer', () => {
  it('are compared value by value, whatever else the answer says', () => {
    const claimed = { rows: [{ value: 2 }, { value: null }] };
    expect(holdClaims(ANSWER, claimed)).toEqual({ contradiction: null, compared: 2 });
    expect(holdClaims(ANSWER, ANSWER)).toEqual({ contradiction: null, compared: 7 });
  });

  it('leave out what was not asked for', () => {
    expect(holdClaims(ANSWER, { unit: '%', name: 'a' }).compared).toBe(1);
  });

  it.each([
    [{ rows: [{ value: 2 }, { value: 4 }] }, '$.rows.1.value: null and 4'],
    [{ rows: [{ value: 2 }] }, '$.rows: '],
    [{ rows: { 0: 1 } }, '$.rows: '],
    [{ rows: null }, '$.rows: '],
    [{ name: { first: 'a' } }, '$.name: "a" and {"first":"a"}'],
  ])('are contradicted where they say other: %o', (claimed, contradiction) => {
    expect(holdClaims(ANSWER, claimed).contradiction).toContain(contradiction);
  });

  it('are contradicted by an answer that is nothing', () => {
    expect(holdClaims(null, { rows: [] }).contradiction).toBe('$: null and {"rows":[]}');
  });
});
