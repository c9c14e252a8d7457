import { expect, it } from 'vitest';
import { formatValue, roundHalfAwayFromZero } from '../src';
import { describeVectors } from './vector-file';

interface File {
  readonly cases: readonly { numerator: number; denominator: number; published: number }[];
}

describeVectors<File>('rounding_dfe.json', ({ cases }) => {
  it('holds its seven ties', () => expect(cases).toHaveLength(7));

  it.each(cases)('rounds $numerator of $denominator to $published', (tie) => {
    const ratio = { numerator: tie.numerator, denominator: tie.denominator, multiplier: 100 };
    expect(roundHalfAwayFromZero(ratio, 1)).toBe(tie.published);
    expect(formatValue(ratio, '%', 1)).toBe(`${tie.published.toFixed(1)}%`);
  });
});
