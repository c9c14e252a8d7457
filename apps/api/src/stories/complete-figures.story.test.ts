import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT } from './account-question';
import { tellStory, type Story } from './story-server';

interface Place {
  readonly slug: string;
  readonly value: number;
  readonly verdict: string;
  readonly rank: number;
  readonly sentence: string | null;
  readonly uncertain: boolean;
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
  readonly gapShare: number;
  readonly gapEstimated: boolean;
}

interface Account {
  readonly series: { readonly months: readonly string[]; readonly values: readonly number[] };
  readonly reading: { readonly gap: { readonly children: number } };
  readonly controlChart: {
    readonly phases: readonly { readonly from: string; readonly reason: string | null }[];
    readonly verdict: { readonly kind: string };
  };
  readonly comparison: {
    readonly judged: boolean;
    readonly sentence: string;
    readonly places: readonly Place[];
    readonly funnel: { readonly denominators: readonly number[] } | null;
    readonly remainder: number | null;
  };
}

describe('an account of complete figures', () => {
  let story: Story;
  const accountOf = async (variables: Readonly<Record<string, unknown>>) => {
    const { data, errors } = await story.ask<{ indicatorAccount: Account }>(ACCOUNT, {
      authority: 'wendmere',
      ...variables,
    });
    expect(errors).toEqual([]);
    return data.indicatorAccount;
  };
  beforeAll(async () => {
    story = await tellStory({ responseCache: false });
  });
  afterAll(() => story.end());

  it('says which localities differ from the whole, which may, and what chance alone would give', async () => {
    const { comparison } = await accountOf({ indicator: '2.2' });
    expect(comparison.judged).toBe(true);
    expect(comparison.sentence).not.toMatch(/^Nothing is said/);
    const bySlug = new Map(comparison.places.map((place) => [place.slug, place]));
    expect(bySlug.get('harkmoor')).toMatchObject({
      verdict: 'DIFFERS_WORSE',
      sentence: expect.stringContaining('Harkmoor') as unknown,
    });
    expect(bySlug.get('ashlow')?.verdict).toBe('MAY_DIFFER_WORSE');
    expect(bySlug.get('fennaby')).toMatchObject({ verdict: 'NOT_DIFFERENT', sentence: null });
    expect(bySlug.get('sandle-isle')?.uncertain).toBe(true);
  });

  it('ranks them, the best first, with intervals round each and a funnel round the whole', async () => {
    const { comparison } = await accountOf({ indicator: '2.2' });
    const { places } = comparison;
    expect(places.map(({ rank }) => rank)).toEqual(places.map((_, index) => index + 1));
    expect([...places].sort((a, b) => b.value - a.value)).toEqual(places);
    for (const { value, lower95, upper95, lower998, upper998 } of places) {
      expect(lower998).toBeLessThan(lower95);
      expect(lower95).toBeLessThanOrEqual(value);
      expect(upper95).toBeGreaterThanOrEqual(value);
      expect(upper998).toBeGreaterThan(upper95);
    }
    expect(comparison.funnel?.denominators.length).toBeGreaterThan(5);
  });

  it('shares its gap out over them without estimating', async () => {
    const { comparison, reading } = await accountOf({ indicator: '2.2' });
    const shares = comparison.places.map(({ gapShare }) => gapShare);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(reading.gap.children);
    expect(comparison.places.every(({ gapEstimated }) => !gapEstimated)).toBe(true);
  });

  it('gives all its months, with quarters and years made of them', async () => {
    const { series, ...account } = await accountOf({ indicator: '4.6', months: null });
    expect(series.months).toHaveLength(48);
    expect(series.values.every((value) => typeof value === 'number')).toBe(true);
    expect(account).toMatchObject({
      quarters: { periods: { length: 16 } },
      years: { periods: [{ key: '2014-15' }, { key: '2015-16' }, { key: '2016-17' }, {}] },
      controlChart: { verdict: { kind: 'IMPROVING' } },
    });
  });

  it('begins its limits anew at a change of form everywhere, and of a boundary only where it moved', async () => {
    const { controlChart } = await accountOf({ indicator: '2.3' });
    expect(controlChart.verdict.kind).toBe('NO_REAL_CHANGE');
    expect(controlChart.phases.at(-1)).toMatchObject({ from: '2016-10', reason: 'New form' });
    const moved = (place: string) => accountOf({ indicator: '2.2', place, period: '2017-06' });
    expect((await moved('fennaby')).controlChart).not.toEqual((await moved('ashlow')).controlChart);
    expect(await moved('fennaby')).toMatchObject({
      annotations: expect.arrayContaining([
        expect.objectContaining({ label: 'Boundary moved', place: { slug: 'fennaby' } }),
      ]) as unknown,
    });
    expect(await moved('ashlow')).toMatchObject({
      annotations: expect.not.arrayContaining([
        expect.objectContaining({ label: 'Boundary moved' }),
      ]) as unknown,
    });
  });

  it('says in December that a year could not, might or was likely to end green', async () => {
    const outlookOf = async (indicator: string) =>
      (await accountOf({ indicator, period: '2017-12' })) as unknown as {
        outlook: { verdict: string; monthsLeft: number; bestSoFar: number | null };
      };
    expect((await outlookOf('5.6')).outlook).toMatchObject({
      verdict: 'IMPOSSIBLE',
      monthsLeft: 3,
    });
    expect((await outlookOf('4.6')).outlook.verdict).toBe('POSSIBLE');
    expect((await outlookOf('5.5')).outlook.verdict).toBe('LIKELY');
  });

  it('gives every place of the scorecard a verdict, modelled nowhere', async () => {
    const { data } = await story.ask<{ scorecard: { rows: { verdicts: string }[] } }>(
      '{ scorecard(authority: "wendmere") { rows { verdicts } } }',
    );
    const letters = new Set(data.scorecard.rows.flatMap(({ verdicts }) => [...verdicts]));
    expect(letters.has('m')).toBe(false);
    expect([...letters]).toEqual(expect.arrayContaining(['i', 'w', 'n', 's', 'r']));
  });
});
