import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapHeading, gapInChildren, gapSentence, shareGap } from './gap';
import type { RatingWording } from './layout/state-words';
import type { GapInput } from './gap';
import { rate } from './rating';
import type { BandTolerance } from './tolerance';

const base: GapInput = {
  measureKind: 'PERCENTAGE',
  multiplier: 100,
  polarity: 'HIGH',
  tolerance: { model: 'THRESHOLDS', red: 70, green: 80 },
  numerator: 398,
  denominator: 711,
  countsProvenance: 'PUBLISHED',
  eventsOver: true,
};

const band: BandTolerance = {
  model: 'BAND',
  lower: 8,
  upper: 12,
  zeroConcern: false,
  zeroConcernMinimumDenominator: 20,
};

const lowBand: GapInput = { ...base, polarity: 'LOW', tolerance: band, denominator: 100 };

function gap(more: Partial<GapInput>) {
  return gapInChildren({ ...base, ...more });
}

describe('the gap in children', () => {
  it('is how many more a High percentage needs: 398 of 711 against 80%', () => {
    expect(gap({})).toEqual({
      children: 171,
      direction: 'MORE',
      edge: 80,
      headroom: 0,
      estimated: false,
      eventsOver: true,
    });
  });

  it('is how many fewer a Low percentage needs', () => {
    const tolerance = { model: 'THRESHOLDS', red: 20, green: 11 } as const;
    const found = gap({ polarity: 'LOW', tolerance, numerator: 133, denominator: 1178 });
    expect(found).toMatchObject({ children: 4, direction: 'FEWER', edge: 11 });
  });

  it('is counted in whole children without binary error: 7% of 100 is 7', () => {
    const tolerance = { model: 'THRESHOLDS', red: 5, green: 7 } as const;
    expect(gap({ tolerance, numerator: 0, denominator: 100 })?.children).toBe(7);
  });

  it('of a rate comes from its population', () => {
    const found = gap({
      measureKind: 'RATE',
      multiplier: 10_000,
      polarity: 'LOW',
      tolerance: { model: 'THRESHOLDS', red: 65, green: 55 },
      numerator: 1178,
      denominator: 169_052,
      eventsOver: false,
    });
    expect(found).toMatchObject({ children: 249, direction: 'FEWER', eventsOver: false });
  });

  it('of a count is the count against its limit', () => {
    const count = { measureKind: 'COUNT', multiplier: 1, denominator: null } as const;
    const tolerance = { model: 'THRESHOLDS', red: 10, green: 12.5 } as const;
    expect(gap({ ...count, tolerance, numerator: 10 })?.children).toBe(3);
  });

  it('is nought with headroom when green', () => {
    expect(gap({ numerator: 571 })).toMatchObject({ children: 0, headroom: 2, direction: 'MORE' });
    const tolerance = { model: 'THRESHOLDS', red: 10, green: 3 } as const;
    const low = gap({ polarity: 'LOW', tolerance, numerator: 5, denominator: 612 });
    expect(low).toMatchObject({ children: 0, headroom: 13, direction: 'FEWER' });
  });

  it.each([
    [5, 3, 'MORE', 8, 0],
    [7, 1, 'MORE', 8, 0],
    [8, 0, 'FEWER', 12, 4],
    [12, 0, 'FEWER', 12, 0],
    [13, 1, 'FEWER', 12, 0],
  ] as const)(
    'of %d in 100 to a band of 8 to 12 is %d %s, to %d',
    (n, children, direction, edge, headroom) => {
      const found = gapInChildren({ ...lowBand, numerator: n });
      expect(found).toMatchObject({ children, direction, edge, headroom });
    },
  );

  it('inside a band leaves headroom on the unfavourable side, or to the nearer edge', () => {
    expect(gapInChildren({ ...lowBand, polarity: 'HIGH', numerator: 11 })?.headroom).toBe(3);
    expect(gapInChildren({ ...lowBand, polarity: 'BAND', numerator: 11 })).toMatchObject({
      headroom: 1,
      edge: 12,
    });
    expect(gapInChildren({ ...lowBand, polarity: 'BAND', numerator: 9 })).toMatchObject({
      headroom: 1,
      edge: 8,
    });
  });

  it('is measured to the target of two, and to the upper of minimum and upper', () => {
    expect(gap({ tolerance: { model: 'DUAL', tolerance: 50, target: 60 } })?.children).toBe(29);
    expect(gap({ tolerance: { model: 'MINIMUM_UPPER', minimum: 50, upper: 60 } })?.edge).toBe(60);
  });

  it('follows a polarity that the tolerances imply', () => {
    expect(gap({ polarity: 'NOT_LEGIBLE' })?.children).toBe(171);
  });

  it.each(['MODELLED', 'DERIVED'] as const)('is an estimate from %s counts', (provenance) => {
    expect(gap({ countsProvenance: provenance })?.estimated).toBe(true);
  });

  it.each<[string, Partial<GapInput>]>([
    ['no counts', { numerator: null }],
    ['no denominator', { denominator: null }],
    ['a denominator of nought', { denominator: 0 }],
    ['no tolerance', { tolerance: null }],
    ['an illegible limit', { tolerance: { model: 'THRESHOLDS', red: 70, green: null } }],
    ['one illegible limit of two', { tolerance: { model: 'THRESHOLDS', red: null, green: 80 } }],
    ['an illegible minimum', { tolerance: { model: 'MINIMUM_UPPER', minimum: null, upper: 80 } }],
    ['an illegible edge of a band', { tolerance: { ...band, lower: null } }],
    ['limits the wrong way round', { polarity: 'LOW' }],
    ['information only', { polarity: 'INFO' }],
    [
      'no polarity',
      { polarity: 'NOT_LEGIBLE', tolerance: { model: 'DUAL', tolerance: 1, target: 2 } },
    ],
    ['an average', { measureKind: 'AVERAGE' }],
    ['a maximum', { measureKind: 'MAXIMUM' }],
    [
      'a nought that is a concern',
      { tolerance: { ...band, lower: 0, zeroConcern: true }, numerator: 0 },
    ],
    ['a band that no whole number meets', { tolerance: band, numerator: 0, denominator: 5 }],
  ])('is none for %s', (_, more) => {
    expect(gap(more)).toBeNull();
  });

  const counts = fc
    .integer({ min: 1, max: 3000 })
    .chain((d) => fc.tuple(fc.integer({ min: 0, max: d }), fc.constant(d)));
  const limit = fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10);

  it.each(['HIGH', 'LOW'] as const)(
    'is the least whole number that reaches green on %s',
    (polarity) => {
      fc.assert(
        fc.property(counts, limit, ([numerator, denominator], green) => {
          const tolerance = { model: 'THRESHOLDS', red: green, green } as const;
          const found = gap({ polarity, tolerance, numerator, denominator });
          const sign = polarity === 'HIGH' ? 1 : -1;
          const stateWith = (children: number) =>
            rate({
              value: { numerator: numerator + sign * children, denominator, multiplier: 100 },
              polarity,
              tolerance,
              precision: 'FULL',
              decimals: 1,
            }).ratings[0].state;
          expect(found).not.toBeNull();
          const { children, headroom } = found ?? { children: NaN, headroom: NaN };
          expect(stateWith(children)).toBe('GREEN');
          expect(stateWith(children > 0 ? children - 1 : -headroom - 1)).toBe('RED');
          if (children === 0) expect(stateWith(-headroom)).toBe('GREEN');
        }),
      );
    },
  );
});

describe('a gap in words', () => {
  const say = (more: Partial<GapInput>) => {
    const found = gap(more);
    return found && gapSentence(found, '%');
  };

  it.each<[Partial<GapInput>, string]>([
    [{}, '171 more would have been needed for green (80%)'],
    [
      { countsProvenance: 'DERIVED' },
      'an estimated 171 more would have been needed for green (80%)',
    ],
    [{ eventsOver: false }, '171 more are needed for green (80%)'],
    [{ eventsOver: false, numerator: 568 }, '1 more is needed for green (80%)'],
    [{ numerator: 571 }, 'green, and still would be with 2 fewer (80%)'],
    [{ numerator: 569 }, 'green, with none to spare (80%)'],
    [
      { polarity: 'LOW', tolerance: { model: 'THRESHOLDS', red: 90, green: 55 } },
      '7 fewer would have been needed for green (55%)',
    ],
  ])('%o: %s', (more, sentence) => {
    expect(say(more)).toBe(sentence);
  });
});

describe('a gap in the words of an authority', () => {
  const found = gap({ eventsOver: false });
  const own = (word: string) => ({ words: { GREEN: { word, symbol: '✓' } } });

  it.each<[string, RatingWording, string]>([
    [
      'Within tolerance',
      own('Within tolerance'),
      '171 more are needed to be within tolerance (80%)',
    ],
    ['Green', own('Green'), '171 more are needed for green (80%)'],
    [
      'the target of two ratings',
      { words: {}, against: ['Against tolerance', 'Against target'] },
      '171 more are needed for green against target (80%)',
    ],
  ])('says %s', (_, wording, sentence) => {
    expect(found && gapSentence(found, '%', wording)).toBe(sentence);
  });

  it('stands under the word that the authority has for it, and under no colour that it has not', () => {
    expect(gapHeading()).toBe('To be green');
    expect(gapHeading(own('At or better than upper'))).toBe('To be at or better than upper');
  });
});

describe("sharing the county's gap", () => {
  it('follows the shortfall of each place and adds up to the gap', () => {
    expect(shareGap(171, [60, 0, 30, 20, 40, 50])).toEqual([51, 0, 26, 17, 34, 43]);
  });

  it('gives ties to the place that comes first', () => {
    expect(shareGap(1, [5, 5])).toEqual([1, 0]);
    expect(shareGap(3, [1, 1])).toEqual([2, 1]);
  });

  it('is none where no place is short', () => {
    expect(shareGap(4, [0, 0])).toBeNull();
    expect(shareGap(4, [])).toBeNull();
  });

  it('always adds up, and gives nothing to a place that is not short', () => {
    const shortfalls = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), shortfalls, (children, short) => {
        const shares = shareGap(children, short);
        if (short.every((shortfall) => shortfall === 0)) {
          expect(shares).toBeNull();
          return;
        }
        expect(shares?.reduce((sum, share) => sum + share, 0)).toBe(children);
        short.forEach((shortfall, index) => {
          if (shortfall === 0) expect(shares?.[index]).toBe(0);
        });
      }),
    );
  });
});
