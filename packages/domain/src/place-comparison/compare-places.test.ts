import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureKind, Polarity } from '../vocabulary';
import { comparePlaces } from './compare-places';
import type { PlaceComparisonInput } from './compare-places';
import type { PlaceFigures } from './place-figures';

function place(name: string, numerator: number | null, denominator: number | null): PlaceFigures {
  return {
    key: name.toLowerCase(),
    name,
    value: numerator === null || denominator === null ? null : (100 * numerator) / denominator,
    numerator,
    denominator,
    provenance: 'IMPORTED',
    countsProvenance: 'IMPORTED',
  };
}

/** Wendmere: 600 of 1,000; north is far worse, mid may be better, the rest are ordinary. */
const whole = place('Wendmere', 600, 1000);
const north = place('North', 60, 150);
const mid = place('Mid', 140, 205);
const east = place('East', 118, 200);
const south = place('South', 132, 210);
const west = place('West', 150, 235);
const places = [north, mid, east, south, west];

function compare(more: Partial<PlaceComparisonInput> = {}) {
  return comparePlaces({
    whole,
    places,
    placesNoun: 'localities',
    measureKind: 'PERCENTAGE',
    multiplier: 100,
    unit: '%',
    decimals: 1,
    polarity: 'HIGH',
    tolerance: { model: 'THRESHOLDS', red: 50, green: 65 },
    ...more,
  });
}

const byKey = (comparison: ReturnType<typeof compare>, key: string) =>
  [comparison.whole, ...comparison.places].find((each) => each.key === key);

describe('the verdict on a place', () => {
  it.each<[string, string]>([
    ['north', 'DIFFERS_WORSE'],
    ['mid', 'MAY_DIFFER_BETTER'],
    ['east', 'NOT_DIFFERENT'],
    ['wendmere', 'NOT_JUDGED'],
  ])('%s is %s', (key, verdict) => {
    expect(byKey(compare(), key)?.verdict).toBe(verdict);
  });

  it.each<[Polarity, string, string]>([
    ['LOW', 'DIFFERS_BETTER', 'MAY_DIFFER_WORSE'],
    ['INFO', 'DIFFERS', 'MAY_DIFFER'],
    ['BAND', 'DIFFERS', 'MAY_DIFFER'],
    ['NOT_LEGIBLE', 'DIFFERS', 'MAY_DIFFER'],
  ])('turns on which way is good: %s', (polarity, below, above) => {
    const comparison = compare({ polarity, tolerance: null });
    expect(byKey(comparison, 'north')?.verdict).toBe(below);
    expect(byKey(comparison, 'mid')?.verdict).toBe(above);
  });

  it('is said in a plain sentence with the figures on both sides', () => {
    const comparison = compare();
    expect(byKey(comparison, 'north')?.sentence).toBe(
      'North, 40.0% (60 of 150), is worse than Wendmere as a whole, 60.0%: chance alone would hardly give that (99.8% interval 28.6% to 52.6%).',
    );
    expect(byKey(comparison, 'mid')?.sentence).toMatch(
      /^Mid, 68\.3% \(140 of 205\), may be better than Wendmere as a whole, 60\.0%: chance alone may have given that \(95% interval 61\.\d% to 74\.\d%\)\.$/,
    );
    expect(byKey(comparison, 'east')?.sentence).toBeNull();
  });

  it('lies outside the 99.8% limits of the funnel exactly when the place differs', () => {
    const some = fc
      .integer({ min: 1, max: 400 })
      .chain((denominator) => fc.tuple(fc.nat({ max: denominator }), fc.constant(denominator)));
    fc.assert(
      fc.property(some, some, some, ([a, b], [c, d], [e, f]) => {
        const one = place('One', a, b);
        const comparison = compare({
          whole: place('Whole', a + c + e, b + d + f),
          places: [one, place('Two', c, d), place('Three', e, f)],
        });
        const share = (a + c + e) / (b + d + f);
        const error = Math.sqrt((share * (1 - share)) / b);
        const away = Math.abs(a / b - share);
        fc.pre(share > 0 && share < 1 && Math.abs(away / error - 3.09) > 1e-2);
        const differs = byKey(comparison, 'one')?.verdict.startsWith('DIFFERS') ?? false;
        expect(differs).toBe(away > 3.090232 * error);
      }),
    );
  });
});

describe('what is said of them all', () => {
  it('counts those that differ, and says what chance alone would give', () => {
    expect(compare().sentence).toBe(
      '1 of 5 localities differs from Wendmere and 1 more may. Were all of them alike, chance alone would have at least one differ in about 1 month in 400, and at least one that differs or may differ in about 1 month in 7. The figure of Wendmere contains theirs, which makes differences look smaller than they are.',
    );
  });

  it.each<[string, readonly PlaceFigures[], RegExp]>([
    ['that none differs', [east, south], /^None of 2 localities differs from Wendmere\. /],
    [
      'that none differs though one may',
      [mid, east],
      /^None of 2 localities differs from Wendmere, though 1 may\. /,
    ],
    [
      'that two differ',
      [north, { ...north, key: 'n2' }, east],
      /^2 of 3 localities differ from Wendmere\. /,
    ],
  ])('says %s', (_, some, words) => {
    expect(compare({ places: some }).sentence).toMatch(words);
  });
});

describe('a reader who does not see every place', () => {
  it('is told nothing that goes over all of them: no rank, no share of the gap, no difference', () => {
    const part = compare({ places: [north, mid], incomplete: true });
    expect(part).toMatchObject({ judged: false, gapSentence: null, funnel: null });
    expect(part.sentence).toBe(
      'Nothing is said about differences: you do not see all localities of Wendmere.',
    );
    expect(part.unranked).toBe('Not ranked: you do not see every place that would be ranked.');
    for (const each of [part.whole, ...part.places]) {
      expect(each).toMatchObject({ rank: null, gapShare: null, gapOwn: null });
      expect(each.verdict).toBe('NOT_JUDGED');
    }
    expect(compare({ places: [north, mid] }).places[0]).not.toMatchObject({ rank: null });
  });
});

describe('nothing is claimed', () => {
  it.each<[string, Partial<PlaceComparisonInput>, RegExp]>([
    [
      'where one figure is modelled',
      { places: [{ ...north, provenance: 'MODELLED' }, mid, east] },
      /modelled/,
    ],
    [
      'where one count is modelled',
      { places: [north, { ...mid, countsProvenance: 'MODELLED' }, east] },
      /modelled/,
    ],
    ['where the whole is modelled', { whole: { ...whole, provenance: 'MODELLED' } }, /modelled/],
    ['of averages', { measureKind: 'AVERAGE', multiplier: 1 }, /average/],
    ['of maxima', { measureKind: 'MAXIMUM' }, /maximum/],
    ['of counts', { measureKind: 'COUNT' }, /counts/],
    ['where the whole has no figure', { whole: place('Wendmere', null, null) }, /no figure/],
    [
      'where the counts are not known',
      { places: places.map((each) => ({ ...each, denominator: null })) },
      /not known/,
    ],
    [
      'where only one place has a figure',
      {
        placesNoun: 'teams',
        places: places.map((each, at) => (at ? place(each.name, null, null) : each)),
      },
      /only one of the teams has a figure/,
    ],
  ])('%s, and it says why', (_, more, words) => {
    const { judged, sentence, funnel, places: compared } = compare(more);
    expect(judged).toBe(false);
    expect(funnel).toBeNull();
    expect(sentence).toMatch(/^Nothing is said about differences: .+\.$/);
    expect(sentence).toMatch(words);
    expect(
      compared.every(({ verdict, sentence: own }) => verdict === 'NOT_JUDGED' && own === null),
    ).toBe(true);
  });

  it('where a figure is modelled, nor are intervals given or places ranked or called uncertain', () => {
    const few = { ...place('Few', 3, 5), provenance: 'MODELLED' } as const;
    const { places: compared, unranked } = compare({ places: [north, mid, few] });
    expect(unranked).toMatch(/modelled/);
    expect(compared.map(({ key }) => key)).toEqual(['north', 'mid', 'few']);
    for (const each of compared) {
      expect(each).toMatchObject({ lower95: null, upper998: null, rank: null, uncertain: false });
    }
  });

  it('of a place beyond 100% or without counts, while the others are judged', () => {
    const { places: compared, judged } = compare({
      places: [...places, place('Beyond', 12, 10), place('None', null, null)],
    });
    expect(judged).toBe(true);
    for (const key of ['beyond', 'none']) {
      expect(compared.find((each) => each.key === key)?.verdict).toBe('NOT_JUDGED');
    }
  });
});

describe('intervals', () => {
  it('of a percentage are Wilson’s, in per cent', () => {
    const found = byKey(compare(), 'north');
    expect(found?.lower95).toBeCloseTo(32.5, 1);
    expect(found?.upper95).toBeCloseTo(48.0, 1);
    expect(found?.lower998).toBeLessThan(found?.lower95 ?? 0);
  });

  it('of a rate come from its count and population', () => {
    const rate = (name: string, count: number, population: number): PlaceFigures => ({
      ...place(name, count, population),
      value: (10_000 * count) / population,
    });
    const comparison = compare({
      whole: rate('Wendmere', 400, 60_000),
      places: [rate('North', 130, 10_000), rate('South', 4, 1_000)],
      measureKind: 'RATE',
      multiplier: 10_000,
      unit: 'per 10,000',
      polarity: 'LOW',
      tolerance: null,
    });
    expect(byKey(comparison, 'north')).toMatchObject({
      verdict: 'DIFFERS_WORSE',
      uncertain: false,
    });
    expect(byKey(comparison, 'north')?.lower95).toBeCloseTo(108.6, 1);
    expect(byKey(comparison, 'north')?.sentence).toMatch(
      /^North, 130\.0 per 10,000, is worse than/,
    );
    expect(byKey(comparison, 'south')).toMatchObject({ verdict: 'NOT_DIFFERENT', uncertain: true });
    expect(comparison.funnel).toBeNull();
  });

  it('of a count are given, though nothing is claimed', () => {
    const count = (name: string, value: number): PlaceFigures => ({
      ...place(name, null, null),
      value,
    });
    const comparison = compare({
      whole: count('Wendmere', 100),
      places: [count('North', 5), count('South', 95)],
      measureKind: 'COUNT',
    });
    expect(byKey(comparison, 'north')?.lower95).toBeCloseTo(1.62, 2);
    expect(byKey(comparison, 'north')?.verdict).toBe('NOT_JUDGED');
  });
});

describe('a place is uncertain', () => {
  it.each<[string, PlaceFigures, MeasureKind, boolean]>([
    [
      'with a denominator of 19, however narrow its interval',
      place('A', 19, 19),
      'PERCENTAGE',
      true,
    ],
    ['with 20 and all of them', place('A', 20, 20), 'PERCENTAGE', false],
    ['with an interval wider than 20 points', place('A', 45, 90), 'PERCENTAGE', true],
    ['not with one of 20 points and less', place('A', 60, 120), 'PERCENTAGE', false],
    ['with a rate of 9 events', place('A', 9, 9000), 'RATE', true],
    ['not with a rate of 10', place('A', 10, 9000), 'RATE', false],
    ['with an average of 19 cases', place('A', 500, 19), 'AVERAGE', true],
    ['not without a figure', place('A', null, null), 'PERCENTAGE', false],
  ])('%s', (_, figures, measureKind, uncertain) => {
    const comparison = compare({ places: [figures, mid, east], measureKind });
    expect(byKey(comparison, 'a')?.uncertain).toBe(uncertain);
  });
});

describe('ranks', () => {
  it('begin with the best, and the places follow in their order', () => {
    const { places: compared, unranked } = compare();
    expect(unranked).toBeNull();
    expect(compared.map(({ key, rank }) => [key, rank])).toEqual([
      ['mid', 1],
      ['west', 2],
      ['south', 3],
      ['east', 4],
      ['north', 5],
    ]);
  });

  it('go the other way where low is good', () => {
    const { places: compared } = compare({ polarity: 'LOW', tolerance: null });
    expect(compared[0]).toMatchObject({ key: 'north', rank: 1 });
  });

  it('take the least for ties, and a place without a figure has none and comes last', () => {
    const tie = { ...place('Tie', 264, 420) };
    const { places: compared } = compare({ places: [place('None', null, null), south, tie, mid] });
    expect(compared.map(({ key, rank }) => [key, rank])).toEqual([
      ['mid', 1],
      ['south', 2],
      ['tie', 2],
      ['none', null],
    ]);
  });

  it.each<[string, Partial<PlaceComparisonInput>, RegExp]>([
    ['without polarity', { polarity: 'INFO' }, /neither/],
    ['for counts', { measureKind: 'COUNT' }, /counts/],
    ['for a single figure', { places: [north, place('None', null, null)] }, /fewer than two/],
  ])('are not given %s', (_, more, words) => {
    const { places: compared, unranked } = compare(more);
    expect(unranked).toMatch(words);
    expect(compared.every(({ rank }) => rank === null)).toBe(true);
    expect(compared[0]?.key).toBe('north');
  });
});

describe('the gap', () => {
  it('is shared out by each place’s own shortfall, in whole children that add up to it', () => {
    const comparison = compare();
    const shares = new Map(comparison.places.map(({ key, gapShare }) => [key, gapShare]));
    // The whole needs 650 of 1,000: 50 more. North is 38 short, east 12, south 5, west 3, mid none.
    expect(Object.fromEntries(shares)).toEqual({ north: 33, east: 10, south: 4, west: 3, mid: 0 });
    const own = new Map(comparison.places.map(({ key, gapOwn }) => [key, gapOwn]));
    expect(Object.fromEntries(own)).toEqual({ north: 38, east: 12, south: 5, west: 3, mid: 0 });
    expect(comparison.whole).toMatchObject({ gapShare: 50, gapOwn: 50, gapEstimated: false });
    expect(comparison.gapSentence).toBe(
      'The gap of Wendmere, 50, is shared out over its localities by their own shortfall.',
    );
  });

  it('is no more in a place than that place is short of, and the rest lies in none of them', () => {
    // The whole needs 50 more; north is 38 short and east 12 less than before: 4.
    const comparison = compare({ places: [north, mid, place('East', 126, 200)] });
    expect(byKey(comparison, 'north')?.gapShare).toBe(38);
    expect(byKey(comparison, 'east')?.gapShare).toBe(4);
    expect(comparison.gapSentence).toBe(
      'The gap of Wendmere, 50, is shared out over its localities by their own shortfall. 8 of it lie in cases with no locality recorded.',
    );
    const unknown = compare({ places: [north, place('None', null, null)] });
    expect(unknown.gapSentence).toContain(
      ' 12 of it lie in cases with no locality recorded, or with a locality whose counts are not known.',
    );
  });

  it.each(['MODELLED', 'DERIVED'] as const)(
    'is an estimate when a count is %s',
    (countsProvenance) => {
      const comparison = compare({ places: [{ ...north, countsProvenance }, mid, east] });
      expect(comparison.places.every(({ gapEstimated }) => gapEstimated)).toBe(true);
      expect(comparison.gapSentence).toMatch(/An estimate/);
    },
  );

  it('has no share in a place without counts, and is then an estimate', () => {
    const comparison = compare({ places: [...places, place('None', null, null)] });
    expect(byKey(comparison, 'none')).toMatchObject({
      ...{ gapShare: null, gapOwn: null, gapEstimated: false },
    });
    expect(byKey(comparison, 'north')?.gapEstimated).toBe(true);
  });

  it.each<[string, Partial<PlaceComparisonInput>]>([
    ['without a tolerance', { tolerance: null }],
    ['when green', { tolerance: { model: 'THRESHOLDS', red: 50, green: 60 } }],
    ['when no place is short', { places: [mid, { ...mid, key: 'two' }] }],
  ])('is none %s', (_, more) => {
    const comparison = compare(more);
    expect(comparison.gapSentence).toBeNull();
    expect(comparison.whole.gapShare).toBeNull();
  });
});
