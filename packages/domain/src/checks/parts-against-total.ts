import { roundHalfAwayFromZero, sumOf } from '../exact';
import { formatValue } from '../format';
import { remainderOf } from '../measure';
import type { FindingWeight } from '../vocabulary';
import type { Finding } from './finding';

/**
 * Parts of a whole against its printed total: contacts by source, or the outcomes of assessments
 * (3.5 + 3.6 + 3.7 against 3.1). Each part may be off by half a unit of its last decimal; beyond
 * that rounding a note, beyond 1% of the total a finding.
 */
export function partsAgainstTotal(
  parts: readonly number[],
  total: number,
  decimals = 0,
): Finding | null {
  const sum = sumOf(parts);
  const difference = sumOf([sum, -total]);
  const off = Math.abs(difference);
  const rounding = decimals === 0 ? 0 : ((parts.length + 1) * 0.5) / 10 ** decimals;
  if (off <= rounding) return null;
  const weight: FindingWeight = off > Math.abs(total) * 0.01 ? 'FINDING' : 'NOTE';
  const text = (value: number) => formatValue(value, '', decimals);
  const side = difference > 0 ? 'more' : 'fewer';
  return {
    mark: 'PARTS_AGAINST_TOTAL',
    weight,
    sentence: `the ${parts.length} parts add up to ${text(sum)}, ${text(off)} ${side} than the total of ${text(total)}`,
    stored: `total ${text(total)}`,
    against: `the parts together ${text(sum)}`,
    figures: { sum, total, difference: roundHalfAwayFromZero(difference, decimals) },
  };
}

/**
 * Localities against the county, for counts that add up: some cases have no locality, so the sum
 * may fall short (the remainder is shown), but it can never exceed the county. Teams against their
 * locality in the same way.
 */
export function localitiesAgainstCounty(
  localities: readonly number[],
  county: number,
  words: { readonly parts: string; readonly whole: string } = {
    parts: 'localities',
    whole: 'county',
  },
): Finding | null {
  const remainder = remainderOf(county, localities);
  if (remainder >= 0) return null;
  const sum = sumOf(localities);
  return {
    mark: 'LOCALITIES_AGAINST_COUNTY',
    weight: 'FINDING',
    sentence: `the ${words.parts} add up to ${formatValue(sum, '', 0)}, more than the ${words.whole}'s ${formatValue(county, '', 0)}`,
    stored: `${words.whole} ${formatValue(county, '', 0)}`,
    against: `${words.parts} together ${formatValue(sum, '', 0)}`,
    figures: { sum, county, remainder },
  };
}
