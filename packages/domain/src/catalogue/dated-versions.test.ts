import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearStretch, saysTheSame, withStretch } from './dated-versions';

interface Version {
  readonly from: string;
  readonly to: string | null;
  readonly says: string;
}

const day = (number: number) => `2018-01-${String(number).padStart(2, '0')}`;

const v = (says: string, from: number, to: number | null): Version => ({
  ...{ says, from: day(from), to: to === null ? null : day(to) },
});

const saysOn = (versions: readonly Version[], on: string) =>
  versions.filter(({ from, to }) => from <= on && (to === null || to > on)).map(({ says }) => says);

describe('clearing a stretch of days', () => {
  it.each<[string, Version[], [number, number | null], Version[]]>([
    ['ends what held from its first day on', [v('a', 1, null)], [10, null], [v('a', 1, 10)]],
    ['leaves what ends on its first day', [v('a', 1, 10)], [10, null], []],
    ['leaves what begins on its last', [v('a', 20, null)], [10, 20], []],
    [
      'lets what held go on after it',
      [v('a', 1, null)],
      [10, 20],
      [v('a', 1, 10), v('a', 20, null)],
    ],
    ['leaves nothing of what it covers', [v('a', 12, 15)], [10, 20], []],
    ['takes what begins on its first day', [v('a', 10, null)], [10, null], []],
  ])('%s', (_, versions, [from, to], kept) => {
    const stretch = { from: day(from), to: to === null ? null : day(to) };
    expect(clearStretch(versions, stretch).kept).toEqual(kept);
  });

  it('gives each day what was asked for it, and one thing at most', () => {
    const stretches = fc.array(
      fc.record({
        says: fc.constantFrom('a', 'b', 'c'),
        from: fc.integer({ min: 1, max: 28 }),
        length: fc.option(fc.integer({ min: 1, max: 20 })),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(stretches, (asked) => {
        let versions: readonly Version[] = [];
        const expected = new Map<string, string>();
        for (const { says, from, length } of asked) {
          const to = length === null || from + length > 31 ? null : from + length;
          const filling = v(says, from, to);
          versions = withStretch(versions, filling, filling);
          for (let on = from; on < (to ?? 32); on += 1) expected.set(day(on), says);
        }
        for (let on = 1; on <= 31; on += 1) {
          const said = expected.get(day(on));
          expect(saysOn(versions, day(on))).toEqual(said === undefined ? [] : [said]);
        }
      }),
    );
  });
});

describe('whether two sets of versions say the same', () => {
  const says = (version: Version) => version.says;

  it.each<[string, Version[], Version[], boolean]>([
    ['cut days', [v('a', 1, null)], [v('a', 1, 10), v('a', 10, null)], true],
    ['a day less', [v('a', 1, 20)], [v('a', 1, 19)], false],
    ['a gap', [v('a', 1, null)], [v('a', 1, 10), v('a', 11, null)], false],
    ['another text', [v('a', 1, null)], [v('a', 1, 10), v('b', 10, null)], false],
    ['nothing, twice', [], [], true],
  ])('%s', (_, before, after, expected) => {
    expect(saysTheSame(before, after, says)).toBe(expected);
  });

  it('is so where a stretch is filled with what it says already, wherever it lies within', () => {
    const within = fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 15 }));
    fc.assert(
      fc.property(within, ([from, length]) => {
        const versions = [v('a', 1, null)];
        const filling = v('a', from, from + length);
        expect(saysTheSame(versions, withStretch(versions, filling, filling), says)).toBe(true);
        const other = { ...filling, says: 'b' };
        expect(saysTheSame(versions, withStretch(versions, other, other), says)).toBe(false);
      }),
    );
  });
});
