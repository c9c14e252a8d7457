import { ceilingOfProduct, floorOfProduct, roundHalfAwayFromZero } from './exact';

/**
 * The one whole denominator that gives a printed figure over a printed numerator: 13 printed as
 * 26.5% is 13 of 49. Null where no whole number fits, or more than one does (then nothing is
 * derived), and for a printed nought. `decimals` are those of the print.
 */
export function derivedDenominator(
  printed: number,
  decimals: number,
  numerator: number,
  multiplier = 100,
): number | null {
  if (!Number.isInteger(numerator) || numerator <= 0 || printed <= 0) return null;
  const half = 0.5 / 10 ** decimals;
  const most = printed - half;
  const first = Math.max(1, floorOfProduct(numerator, multiplier, printed + half));
  const last = most > 0 ? ceilingOfProduct(numerator, multiplier, most) : Infinity;
  let found: number | null = null;
  for (let denominator = first; denominator <= last; denominator += 1) {
    const figure = roundHalfAwayFromZero({ numerator, denominator, multiplier }, decimals);
    if (figure !== printed) {
      if (figure < printed) break;
      continue;
    }
    if (found !== null) return null;
    found = denominator;
  }
  return found;
}
