import { normalQuantile } from '../interval/interval';
import type { Confidence } from '../interval/interval';

/** Simpson's rule over this many strips gives the normal distribution to about twelve digits. */
const STRIPS = 400;

/** The chance that a normal variable lies further than z from its mean, either way. */
export function normalBeyond(z: number): number {
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const width = z / STRIPS;
  let sum = density(0) + density(z);
  for (let strip = 1; strip < STRIPS; strip += 1) {
    sum += density(strip * width) * (strip % 2 === 1 ? 4 : 2);
  }
  return Math.max(0, 1 - (2 * sum * width) / 3);
}

/**
 * How likely it is that chance alone makes at least one of `places` alike and equally large parts
 * differ from their whole. As the whole contains each part, a part lies nearer to it than to a
 * figure of its own standing: its distance varies by √(1 − 1 ÷ places) of its own error. Six places:
 * 18% at 95%, 0.4% at 99.8%, by this normal approximation.
 */
export function chanceOfAnyDifference(places: number, confidence: Confidence): number {
  if (places < 2) return 0;
  const each = normalBeyond(normalQuantile(confidence) / Math.sqrt(1 - 1 / places));
  return 1 - (1 - each) ** places;
}

/** A small chance as months: 0.43% is "about 1 month in 200", to one figure. */
export function chanceInMonths(chance: number): string {
  if (chance <= 0) return 'no month';
  const months = 1 / chance;
  const power = 10 ** Math.floor(Math.log10(months));
  return `about 1 month in ${Math.max(2, Math.round(months / power) * power).toLocaleString('en-GB')}`;
}
