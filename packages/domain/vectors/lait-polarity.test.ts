import { expect, it } from 'vitest';
import { betterSign, neighbourSummary, parsePolarity, quartileBandOf, rankOf } from '../src';
import type { Polarity } from '../src';
import { describeVectors } from './vector-file';

interface File {
  readonly measures: readonly { measure: string; polarity: string }[];
}

const EXPECTED: Record<string, { polarity: Polarity; rank: number | null; first: string | null }> =
  {
    High: { polarity: 'HIGH', rank: 3, first: 'D' },
    Low: { polarity: 'LOW', rank: 1, first: 'A' },
    '-': { polarity: 'INFO', rank: null, first: null },
    NA: { polarity: 'NOT_LEGIBLE', rank: null, first: null },
  };

describeVectors<File>('lait_polarity_csc.json', ({ measures }) => {
  it('holds its 156 measures', () => expect(measures).toHaveLength(156));

  it.each(measures)('$measure: polarity $polarity ranks or does not', ({ polarity: printed }) => {
    const expected = EXPECTED[printed];
    const polarity = parsePolarity(printed);
    expect(polarity).toBe(expected?.polarity);
    expect(rankOf(1, [1, 2, 3], polarity)?.rank ?? null).toBe(expected?.rank);
    expect(quartileBandOf(1, [1, 2, 3], polarity)).toBe(expected?.first);
    const figures = new Map([['926', { value: 1 }]]);
    const { best } = neighbourSummary(['926'], figures, polarity);
    expect(best).toBe(betterSign(polarity) === null ? null : 1);
  });

  it.each([
    'Children looked after rate per 10,000',
    "Rates per 10,000 of referrals to Children's Social Services",
  ])('gives no polarity to "%s", which Norfolk marks Low', (name) => {
    const found = measures.filter(({ measure }) => measure === name);
    expect(found).toHaveLength(1);
    expect(parsePolarity(found[0]?.polarity ?? '')).toBe('INFO');
  });
});
