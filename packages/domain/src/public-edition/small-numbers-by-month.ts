import { formatPeriod, parsePeriodKey } from '../period-key';
import { GREATEST_HIDDEN } from '../suppression/count-cell';
import { hiddenCountsWords } from '../suppression/small-number-policy';
import type { PublicEdition } from './public-edition';

/**
 * The greatest count of children that is hidden for its size in each month: a month keeps the policy
 * of the first public edition that shows it, whatever is set later, so that what is public is never
 * called small and what is hidden is never told by what comes after it.
 */
export function smallNumbersByMonth(
  months: readonly string[],
  greatestHidden: number,
  earlier: readonly Pick<PublicEdition, 'months' | 'number' | 'smallNumbers'>[],
): readonly number[] {
  const inOrder = [...earlier].sort((a, b) => a.number - b.number);
  return months.map((month) => {
    const first = inOrder.find((edition) => edition.months.includes(month));
    if (first === undefined) return greatestHidden;
    return first.smallNumbers?.[first.months.indexOf(month)] ?? GREATEST_HIDDEN;
  });
}

/**
 * Which counts a public edition hides for their size, in a sentence: one for all its months, or where
 * the policy changed one part for each.
 */
export function smallNumbersSentence({
  months,
  smallNumbers = [],
}: Pick<PublicEdition, 'months' | 'smallNumbers'>): string {
  const runs: { readonly greatest: number; readonly from: string; to: string }[] = [];
  months.forEach((month, index) => {
    const greatest = smallNumbers[index] ?? GREATEST_HIDDEN;
    const run = runs.at(-1);
    if (run?.greatest === greatest) run.to = month;
    else runs.push({ greatest, from: month, to: month });
  });
  const [only, another] = runs;
  const told = 'so that no child can be told by it';
  if (only === undefined || another === undefined) {
    const words = hiddenCountsWords(only?.greatest ?? GREATEST_HIDDEN);
    return `A count of ${words} children is not shown, ${told}`;
  }
  const name = (key: string) => formatPeriod(parsePeriodKey(key));
  const parts = runs.map(({ greatest, from, to }) => {
    const when = from === to ? `in ${name(from)}` : `from ${name(from)} to ${name(to)}`;
    return `${hiddenCountsWords(greatest)} ${when}`;
  });
  return `A count of children is not shown where it is ${parts.join(', and ')}, ${told}`;
}

/** The greatest count that is hidden for its size in any month of an edition. */
export function greatestHiddenIn({ smallNumbers = [] }: Pick<PublicEdition, 'smallNumbers'>) {
  return Math.max(GREATEST_HIDDEN, ...smallNumbers);
}
