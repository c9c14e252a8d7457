import { formatValue } from '../format';
import { periodNoun } from '../reporting-period/period-nouns';
import type { PeriodKind } from '../vocabulary';
import type { Maturing } from './learned-delay';

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];

/**
 * What is to be known of a figure that is not final: "still maturing: it usually rises by 8.1 points by
 * the third month after the month's end (6.0 to 10.2, over 9 months); nothing better is concluded from it".
 * Of a quarter it is told by the month after the quarter's end.
 */
export function maturingSentence(
  maturing: Maturing,
  unit: string,
  decimals: number,
  kind: PeriodKind = 'MONTH',
): string {
  const { median, least, most, months, by } = maturing;
  const noun = periodNoun(kind);
  const size = (value: number) => formatValue(value, '', decimals);
  const points = unit === '%' ? ' points' : '';
  const way = median > 0 ? 'rises' : median < 0 ? 'falls' : 'changes';
  const usual = median === 0 ? way : `${way} by ${size(Math.abs(median))}${points}`;
  const range = `${size(least)} to ${size(most)}, over ${months} ${noun}s`;
  return `still maturing: it usually ${usual} by the ${ORDINALS[by] ?? `${by}th`} month after the ${noun}’s end (${range}); nothing better is concluded from it`;
}
