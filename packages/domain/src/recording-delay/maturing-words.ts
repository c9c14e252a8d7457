import { formatValue } from '../format';
import type { Maturing } from './learned-delay';

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];

/**
 * What is to be known of a figure that is not final: "still maturing: it usually rises by 8.1 points by
 * the third month after the month's end (6.0 to 10.2, over 9 months); nothing better is concluded from it".
 */
export function maturingSentence(maturing: Maturing, unit: string, decimals: number): string {
  const { median, least, most, months, by } = maturing;
  const size = (value: number) => formatValue(value, '', decimals);
  const points = unit === '%' ? ' points' : '';
  const way = median > 0 ? 'rises' : median < 0 ? 'falls' : 'changes';
  const usual = median === 0 ? way : `${way} by ${size(Math.abs(median))}${points}`;
  const range = `${size(least)} to ${size(most)}, over ${months} months`;
  return `still maturing: it usually ${usual} by the ${ORDINALS[by] ?? `${by}th`} month after the month’s end (${range}); nothing better is concluded from it`;
}
