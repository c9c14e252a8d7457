import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laterMoment, type MomentStamp } from './later-moment';

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 4, 9, 0, seconds)).toISOString();
const moment = (version: number, seconds: number, record = 1): MomentStamp => ({
  ...{ version, at: at(seconds), record },
});

/** What a server says in an hour: versions and revisions only rise, and each moment is said at its own time. */
const told = fc
  .array(fc.record({ turned: fc.nat(1), recorded: fc.nat(1) }), { minLength: 1, maxLength: 30 })
  .map((steps) => {
    let [version, record] = [1, 1];
    return steps.map(({ turned, recorded }, index) => {
      version += turned;
      record += recorded;
      return moment(version, index, record);
    });
  });

/** The same, some of it lost but the last, some doubled, in any order. */
const heard = told.chain((moments) =>
  fc
    .tuple(fc.subarray(moments), fc.subarray(moments))
    .chain(([some, again]) => {
      const all = [...some, ...again, ...moments.slice(-1)];
      return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
    })
    .map((come) => ({ last: moments.at(-1), come })),
);

describe('moments of a surgery', () => {
  it('lead to what was said last, however they come doubled, delayed or reordered', () => {
    fc.assert(
      fc.property(heard, ({ last, come }) => {
        const held = come.reduce<MomentStamp | null>(laterMoment, null);
        expect(held).toEqual(last);
      }),
      { numRuns: 1000 },
    );
  });

  it('never lead back', () => {
    fc.assert(
      fc.property(heard, ({ come }) => {
        let held: MomentStamp | null = null;
        for (const one of come) {
          const before: MomentStamp | null = held;
          held = laterMoment(held, one);
          expect(held.version).toBeGreaterThanOrEqual(before?.version ?? 0);
          expect(held.record).toBeGreaterThanOrEqual(before?.record ?? 0);
        }
      }),
    );
  });

  it('of an older version say nothing but the revision that they knew of', () => {
    expect(laterMoment(moment(5, 10, 3), moment(4, 20, 7))).toEqual(moment(5, 10, 7));
  });

  it('of the same version say who is there now', () => {
    const held = { ...moment(5, 10), followers: 3 };
    expect(laterMoment(held, { ...moment(5, 12), followers: 4 }).followers).toBe(4);
    expect(laterMoment(held, { ...moment(5, 9), followers: 2 }).followers).toBe(3);
  });

  it('that change nothing are the very same, so that no screen is drawn anew', () => {
    const held = moment(5, 10, 3);
    expect(laterMoment(held, moment(4, 9, 2))).toBe(held);
    expect(laterMoment(held, { ...held })).toBe(held);
  });
});
