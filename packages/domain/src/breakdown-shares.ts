import { roundHalfAwayFromZero, sumOf } from './exact';

/** Shares are shown as reports print them. */
const SHARE_DECIMALS = 1;

/**
 * Every category of every month as a percentage of the total of its month, with one decimal: the
 * police make 1,477 of 3,016 contacts, 49.0%. Of the total itself, not of the categories together, so
 * that where they do not add up the shares do not either; of the categories together only where no
 * total is on record and none of them is missing. Null where a figure is missing or the total nought.
 *
 * @param categories the figures of each category, by month
 * @param totals the figures of the whole, by month
 */
export function sharesOfTotal(
  categories: readonly (readonly (number | null)[])[],
  totals: readonly (number | null)[],
): readonly (readonly (number | null)[])[] {
  const wholes = totals.map((total, month) => total ?? sumOfMonth(categories, month));
  return categories.map((figures) =>
    wholes.map((total, month) => {
      const figure = figures[month] ?? null;
      if (figure === null || total === null || total === 0) return null;
      const share = { numerator: figure, denominator: total, multiplier: 100 };
      return roundHalfAwayFromZero(share, SHARE_DECIMALS);
    }),
  );
}

/** The categories of a month together; null where one is missing. */
function sumOfMonth(
  categories: readonly (readonly (number | null)[])[],
  month: number,
): number | null {
  const figures = categories.flatMap((category) => category[month] ?? []);
  return figures.length < categories.length ? null : sumOf(figures);
}
