import { roundHalfAwayFromZero, sumOf } from '../exact';
import type { Finding } from './finding';
import { mixAgainstWhole } from './mix-against-whole';
import { partsAgainstTotal } from './parts-against-total';

/** How far the categories of one month are from the total, and what is found in that. */
export interface BreakdownDifference {
  /** The categories together less the total. */
  readonly difference: number;
  /** Null where they add up. */
  readonly finding: Finding | null;
}

/**
 * A breakdown whose categories are parts of a whole against the figures of the whole, month by
 * month: contacts by source against the contacts (METHODS section 12). Null for a month in which
 * any of the figures is missing.
 *
 * @param categories the figures of each category, by month
 * @param totals the figures of the whole, by month; of percentages of a mix 100
 * @param isMix true where the figures are percentages of a mix
 */
export function breakdownAgainstTotal(
  categories: readonly (readonly (number | null)[])[],
  totals: readonly (number | null)[],
  decimals: number,
  isMix = false,
): readonly (BreakdownDifference | null)[] {
  return totals.map((total, month) => {
    const parts = categories
      .map((figures) => figures[month] ?? null)
      .filter((figure) => figure !== null);
    if (total === null || categories.length === 0 || parts.length < categories.length) return null;
    const difference = roundHalfAwayFromZero(sumOf([...parts, -total]), decimals);
    const finding = isMix
      ? mixAgainstWhole(parts, decimals)
      : partsAgainstTotal(parts, total, decimals);
    return { difference, finding };
  });
}
