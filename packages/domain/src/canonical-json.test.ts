import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json';

describe('canonical JSON', () => {
  it('sorts keys, keeps the order of lists and leaves no spaces', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'x y' } })).toBe(
      '{"a":{"c":"x y","d":null},"b":[2,1]}',
    );
  });

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it('says the same whatever the order in which members were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (members) => {
        const reversed = Object.fromEntries(Object.entries(members).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(members));
        expect(JSON.parse(canonicalJson(members))).toEqual({ ...members });
      }),
    );
  });

  it('refuses numbers that JSON does not have', () => {
    expect(() => canonicalJson([Number.NaN])).toThrow('JSON has no NaN');
  });
});
