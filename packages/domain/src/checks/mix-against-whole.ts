import { formatValue } from '../format';
import type { Finding } from './finding';
import { partsAgainstTotal } from './parts-against-total';

const WHOLE = 100;

/**
 * Percentages of a mix against 100%: outcomes of which every case has one. Each may be off by half a
 * unit of its last decimal; beyond that rounding a note, beyond one percentage point a finding
 * (METHODS section 12).
 */
export function mixAgainstWhole(shares: readonly number[], decimals: number): Finding | null {
  const finding = partsAgainstTotal(shares, WHOLE, decimals);
  const difference = finding?.figures['difference'] ?? 0;
  // Shares in whole per cent are rounded too, which counts are not; and 100% itself is exact.
  const rounding = (shares.length * 0.5) / 10 ** decimals;
  if (finding === null || Math.abs(difference) <= rounding) return null;
  const text = (value: number) => formatValue(value, '%', decimals);
  const sum = finding.figures['sum'] ?? 0;
  const by = formatValue(Math.abs(difference), '', decimals);
  const side = difference > 0 ? 'more' : 'fewer';
  return {
    ...finding,
    stored: `the parts together ${text(sum)}`,
    against: 'the whole 100%',
    sentence: `the ${shares.length} parts add up to ${text(sum)}, ${by} percentage points ${side} than 100%`,
  };
}
