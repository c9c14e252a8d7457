import { absenceDigit } from '../scorecard/month-codes';
import { alignedWith, codesAlignedWith } from '../scorecard/series-start';

/** A series that ends so many months before the last, as one with a value or null for each of the months. */
export function alignedBehind(
  months: readonly unknown[],
  series: readonly (number | null)[],
  behind: number,
): readonly (number | null)[] {
  if (behind === 0) return alignedWith(months, series);
  return [...alignedWith(months.slice(0, -behind), series), ...Array<null>(behind).fill(null)];
}

/** The same of codes. */
export function codesBehind(months: readonly unknown[], codes: string, behind: number): string {
  if (behind === 0) return codesAlignedWith(months, codes);
  const known = codesAlignedWith(months.slice(0, -behind), codes);
  return known + absenceDigit(null).repeat(behind);
}
