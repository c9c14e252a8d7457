import { decimalsOfText, roundHalfAwayFromZero } from '@vital-signs/domain';
import { printedNumber } from '../report/printed-cell';

/** Whether a numerator over a denominator prints as a percentage does. */
export function prints(numerator: number, denominator: number, percentage: string): boolean {
  const ratio = { numerator, denominator, multiplier: 100 };
  return roundHalfAwayFromZero(ratio, decimalsOfText(percentage)) === printedNumber(percentage);
}

/** The whole numerator that comes nearest to a printed percentage of a denominator. */
export function nearestNumerator(percentage: string, denominator: number): number {
  return Math.round((printedNumber(percentage) * denominator) / 100);
}

/** Whether some whole numerator over the denominator prints as the percentage does. */
export function isPrintable(percentage: string, denominator: number): boolean {
  return prints(nearestNumerator(percentage, denominator), denominator, percentage);
}

/** The whole number nearest to a level that a condition holds for. @throws Error where none is near. */
export function nearestFitting(
  level: number,
  fits: (candidate: number) => boolean,
  name: string,
): number {
  const start = Math.round(level);
  for (let distance = 0; distance <= Math.max(60, level); distance += 1) {
    if (fits(start + distance)) return start + distance;
    if (start - distance > 0 && fits(start - distance)) return start - distance;
  }
  throw new Error(`No count near ${start} fits what is printed of ${name}`);
}

/** The denominator nearest to a level over which every one of the percentages can be printed. */
export function fittedDenominator(
  level: number,
  percentages: readonly string[],
  name: string,
): number {
  const fits = (candidate: number) =>
    percentages.every((percentage) => isPrintable(percentage, candidate));
  return nearestFitting(level, fits, name);
}
