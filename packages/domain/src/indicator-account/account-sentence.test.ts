import { describe, expect, it } from 'vitest';
import { chartOfCell } from '../scorecard/cell-chart';
import { gapOfCell } from '../scorecard/gap-of-cell';
import { modelled, share } from '../scorecard/scorecard-builder.test-support';
import type { Reported } from '../scorecard/scorecard-builder.test-support';
import type { IndicatorFacts } from '../scorecard/scorecard-facts';
import { accountSentence } from './account-sentence';
import { aPercentage, judgedAt } from './account.test-support';

function sentenceOf(figures: readonly Reported[], facts: Partial<IndicatorFacts> = {}) {
  const row = aPercentage(figures, facts);
  const { question, cell, months, place } = judgedAt(row);
  const chart = chartOfCell({ row, place, cell, months });
  return accountSentence({
    ...{ question, cell, gap: gapOfCell(question, cell), chart },
    wording: { words: {} },
  });
}

const inTime = (numerator: number) => share(numerator, 711, 'PUBLISHED', 'DERIVED');
const steady = Array.from({ length: 23 }, (_, index) => inTime(560 + (index % 3)));

describe('the sentence of an account', () => {
  it('says the counts, why it is rated so, the gap, and why no trend is called', () => {
    expect(sentenceOf([inTime(427), inTime(398)])).toBe(
      '398 of 711 (56.0%), below the red tolerance of 70%; an estimated 171 more would have been needed for green (80%); 2 months are too few for control limits, which need 12.',
    );
  });

  it('says the verdict where there is one, and no gap where there is none', () => {
    expect(sentenceOf([...steady, inTime(700)])).toMatch(
      /^700 of 711 \(98\.5%\), at or better than the green tolerance of 80%; improving: 98\.5% is above the upper limit of [\d.]+%\.$/,
    );
    expect(sentenceOf([...steady, inTime(561)])).toMatch(/; no real change: .*\.$/);
  });

  it('says no counts of what is printed alone, and marks what is modelled', () => {
    expect(sentenceOf([56])).toMatch(/^56\.0%, below the red tolerance/);
    expect(sentenceOf([modelled(56)])).toMatch(/^56\.0%, modelled, below the red tolerance/);
    expect(sentenceOf([share(31, 86, 'QUOTED', 'MODELLED')])).toMatch(/^36\.0%, below the red/);
    expect(sentenceOf([12], { measureKind: 'COUNT', unit: null, decimals: 0 })).toMatch(/^12, /);
  });

  it('says why there is no figure', () => {
    expect(sentenceOf([null])).toMatch(/^No figure/);
  });
});
