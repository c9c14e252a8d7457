import type { Ratio } from './exact';

/** Rate = count ÷ population × per, kept unrounded: 1,178 of 169,052 is 69.7 per 10,000. */
export function ratePer(count: number, population: number, per = 10_000): Ratio {
  if (population <= 0) throw new RangeError('A rate needs a population above nought');
  return { numerator: count, denominator: population, multiplier: per };
}

/**
 * A month's events as a yearly rate: month × 12 ÷ population × per. It is a basis of its own and no
 * rolling rate, though a report may print it under that label.
 */
export function annualisedMonth(count: number, population: number, per = 10_000): Ratio {
  return ratePer(count, population, per * 12);
}

/** A count printed beside its rate. */
export interface CountAndRate {
  readonly count: number;
  readonly rate: number;
  readonly decimals: number;
  readonly per: number;
}

/** The populations that are possible: above `above`, up to and with `upTo`. */
export interface PopulationInterval {
  readonly above: number;
  readonly upTo: number;
}

/**
 * The populations that would print this rate for this count: those for which count ÷ population ×
 * per rounds, half away from zero, to the rate. Null for a rate that rounds to nought.
 */
export function impliedPopulation(pair: CountAndRate): PopulationInterval | null {
  const half = 0.5 / 10 ** pair.decimals;
  if (pair.rate - half <= 0) return null;
  const scaled = pair.count * pair.per;
  return { above: scaled / (pair.rate + half), upTo: scaled / (pair.rate - half) };
}

/**
 * The populations that fit every printed pair at once. Null when none does, that is when the report
 * has used more than one population, or when there are no pairs that tell.
 */
export function commonPopulation(pairs: readonly CountAndRate[]): PopulationInterval | null {
  const intervals = pairs.map(impliedPopulation).filter((interval) => interval !== null);
  if (intervals.length === 0) return null;
  const above = Math.max(...intervals.map((interval) => interval.above));
  const upTo = Math.min(...intervals.map((interval) => interval.upTo));
  return above < upTo ? { above, upTo } : null;
}
