import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_SEPARATOR, PackedReader, RECORD_SEPARATOR } from './packed-reader';

const packed = (...records: readonly string[][]) =>
  new PackedReader(records.map((fields) => fields.join(FIELD_SEPARATOR)).join(RECORD_SEPARATOR));

describe('packed fields', () => {
  it('are numbers, words and nothing, in turn', () => {
    const reader = packed(['31', '56.0', '', 'P', ''], ['-3', '1178', '0.05', 'NOT_LEGIBLE', 'M']);
    expect([reader.number(), reader.number(), reader.number()]).toEqual([31, 56, null]);
    expect([reader.word(), reader.word()]).toEqual(['P', '']);
    expect([reader.number(), reader.number(), reader.number()]).toEqual([-3, 1178, 0.05]);
    expect([reader.word(), reader.hasMore()]).toEqual(['NOT_LEGIBLE', true]);
    expect([reader.word(), reader.hasMore()]).toEqual(['M', false]);
  });

  it('say where their record ends', () => {
    const reader = packed(['1', 'two'], ['3']);
    const ends: boolean[] = [];
    while (reader.hasMore()) {
      reader.word();
      ends.push(reader.endsRecord);
    }
    expect(ends).toEqual([false, true, true]);
  });

  it('are read as one of the words that they may be', () => {
    const words = ['MONTH', 'MONTHLY', 'YEAR'] as const;
    const reader = packed(['MONTHLY', '', 'MONTH'], ['YEARS']);
    expect([reader.oneOf(words), reader.oneOf(words), reader.oneOf(words)]).toEqual([
      'MONTHLY',
      null,
      'MONTH',
    ]);
    expect(reader.endsRecord).toBe(true);
    expect(() => reader.oneOf(words)).toThrow('"YEARS" is none of MONTH, MONTHLY, YEAR');
  });

  it('may hold whatever else a report prints', () => {
    const reader = packed(['70% | 80%; 3,5', '“-”']);
    expect([reader.word(), reader.word()]).toEqual(['70% | 80%; 3,5', '“-”']);
  });

  it('are read as exactly the numbers that were written', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (numbers) => {
        const reader = packed(numbers.map(String));
        // JavaScript writes −0 as 0, and so does the database.
        for (const value of numbers) expect(reader.number()).toBe(value === 0 ? 0 : value);
      }),
      { numRuns: 2000 },
    );
  });

  it('are read as exactly the decimals that reports print', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(6), (whole, decimals) => {
        const text = (whole / 10 ** decimals).toFixed(decimals);
        const value = packed([text]).number();
        expect(value === 0 ? 0 : value).toBe(Number(text) === 0 ? 0 : Number(text));
      }),
    );
  });
});
