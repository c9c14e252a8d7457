import { expect, test } from 'vitest';
import fc from 'fast-check';
import { momentAfter } from './moment';
import type { Moment } from './moment';
import { aMoment } from './moment.test-support';

const at = (second: number) => new Date(Date.UTC(2018, 3, 23, 10, 0, second)).toISOString();

test('a later version stands, an older one changes nothing', () => {
  const held = aMoment({ version: 4, at: at(4) });
  const later = aMoment({ version: 5, at: at(5) });
  expect(momentAfter(held, later)).toBe(later);
  expect(momentAfter(later, held)).toBe(later);
});

test('the same version again tells who is there, if it was said later', () => {
  const held = aMoment({ version: 4, at: at(4), followers: 3 });
  const again = aMoment({ version: 4, at: at(9), followers: 5 });
  expect(momentAfter(held, again).followers).toBe(5);
  expect(momentAfter(again, held).followers).toBe(5);
});

test('whatever order moments come in, and however often, the same stands at the end', () => {
  const moments = fc.array(fc.record({ version: fc.nat(9), second: fc.nat(59) }), { minLength: 1 });
  const stands = (come: readonly Moment[]) =>
    come.reduce<Moment | null>((held, moment) => momentAfter(held, moment), null);
  fc.assert(
    fc.property(moments, fc.infiniteStream(fc.nat()), (said, picks) => {
      const come = said.map(({ version, second }) =>
        // What is said later is of no lower version: the second stands behind it.
        aMoment({ version, at: at(version * 6 + (second % 6)) }),
      );
      const mixed = [...come, ...come].sort(() => ((picks.next().value ?? 0) % 2 === 0 ? 1 : -1));
      const [one, other] = [stands(come), stands(mixed)];
      expect([other?.version, other?.at]).toEqual([one?.version, one?.at]);
    }),
  );
});
