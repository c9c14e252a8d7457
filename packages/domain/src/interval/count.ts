import { normalQuantile, scaled } from './interval';
import type { Confidence, Interval } from './interval';

/** Counts below this get the exact interval; Byar's approximation is good from here on. */
export const EXACT_BELOW = 10;

/**
 * The exact interval of a Poisson count x: the expectations λ of which P(X ≥ x) and P(X ≤ x) are
 * half of what the confidence leaves. Found by halving, on probabilities that are summed in logs.
 */
export function exactPoisson(count: number, confidence: Confidence = 0.95): Interval {
  refuseNegative(count);
  if (!Number.isInteger(count)) throw new RangeError(`Not a count: ${count}`);
  const tail = (1 - confidence) / 2;
  const most = 2 * count + 50;
  const lower = count === 0 ? 0 : solve((λ) => 1 - cumulativePoisson(count - 1, λ) >= tail, most);
  return {
    estimate: count,
    lower,
    upper: solve((λ) => cumulativePoisson(count, λ) <= tail, most),
  };
}

/** P(X ≤ count) of a Poisson variable with an expectation above nought. */
function cumulativePoisson(count: number, expectation: number): number {
  let logTerm = -expectation;
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= count; k += 1) {
    logTerm += Math.log(expectation / k);
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}

/** The least expectation at which something that only ever becomes true is true. */
function solve(isReached: (expectation: number) => boolean, most: number): number {
  let [below, reached] = [0, most];
  for (let step = 0; step < 200; step += 1) {
    const middle = (below + reached) / 2;
    if (middle === below || middle === reached) break;
    if (isReached(middle)) reached = middle;
    else below = middle;
  }
  return reached;
}

/**
 * Byar's approximation to that interval: x(1 − 1/9x − z/3√x)³ to the same with x + 1 and +z. Source:
 * Breslow and Day 1987, as used for public-health statistics.
 */
export function byar(count: number, confidence: Confidence = 0.95): Interval {
  refuseNegative(count);
  const z = normalQuantile(confidence);
  const limit = (x: number, sign: 1 | -1) =>
    x === 0 ? 0 : x * Math.max(0, 1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3;
  return { estimate: count, lower: limit(count, -1), upper: limit(count + 1, 1) };
}

function refuseNegative(count: number): void {
  if (!(count >= 0)) throw new RangeError(`Not a count: ${count}`);
}

/** The few exact intervals that are ever asked for, kept once found: finding one takes a while. */
const foundExactly: Record<Confidence, (Interval | undefined)[]> = { 0.95: [], 0.998: [] };

/** The interval of a count: exact below 10, Byar's from there on. */
export function countInterval(count: number, confidence: Confidence = 0.95): Interval {
  if (count >= EXACT_BELOW || !Number.isInteger(count)) return byar(count, confidence);
  return (foundExactly[confidence][count] ??= exactPoisson(count, confidence));
}

/**
 * The interval of a rate: that of its count, over its population, times its multiplier (10,000 for
 * a rate per 10,000; twelve times that for an annualised month). Null without population.
 */
export function rateInterval(
  count: number | null,
  population: number | null,
  multiplier = 10_000,
  confidence: Confidence = 0.95,
): Interval | null {
  if (count === null || population === null || population <= 0 || count < 0) return null;
  return scaled(countInterval(count, confidence), multiplier / population);
}
