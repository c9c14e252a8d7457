import { roundHalfAwayFromZero } from './exact';

/** Shares are shown as reports print them. */
const SHARE_DECIMALS = 1;

/**
 * Every category of every month as a percentage of the total of its month, with one decimal: the
 * police make 1,477 of 3,016 contacts, 49.0%. Of the total itself, not of the categories together, so
 * that where they do not add up the shares do not either. Null where a figure or the total is missing
 * or nought.
 *
 * @param categories the figures of each category, by month
 * @param totals the figures of the whole, by month
 */
export function sharesOfTotal(
  categories: readonly (readonly (number | null)[])[],
  totals: readonly (number | null)[],
): readonly (readonly (number | null)[])[] {
  return categories.map((figures) =>
    totals.map((total, month) => {
      const figure = figures[month] ?? null;
      if (figure === null || total === null || total === 0) return null;
      const share = { numerator: figure, denominator: total, multiplier: 100 };
      return roundHalfAwayFromZero(share, SHARE_DECIMALS);
    }),
  );
}
