import { describe, expect, it } from 'vitest';
import { changesOf, percentages, published } from '../area-summary/summary-builder.test-support';
import { share } from '../scorecard/scorecard-builder.test-support';
import { largestGaps } from './largest-gaps';

describe('the largest gaps to green', () => {
  const changes = changesOf([
    percentages('10 short', [published(70, 100)]),
    percentages('green', [published(90, 100)]),
    percentages('no counts', [60]),
    percentages('30 short', [published(50, 100)]),
    percentages('also 10 short', [share(70, 100, 'MODELLED', 'MODELLED')]),
  ]);
  const found = (most: number) =>
    largestGaps(changes, most).map(({ change, gap }) => [
      change.row.indicator.key,
      gap.children,
      gap.estimated,
    ]);

  it('come first, those as large in the order of the report, a modelled one as an estimate', () => {
    expect(found(5)).toEqual([
      ['30 short', 30, false],
      ['10 short', 10, false],
      ['also 10 short', 10, true],
    ]);
  });

  it('are as many as are asked for', () => {
    expect(found(1)).toEqual([['30 short', 30, false]]);
  });
});
