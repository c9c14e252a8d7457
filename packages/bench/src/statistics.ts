/** The middle of some measurements and the range that holds their middle half. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** A quantile by linear interpolation between the nearest ranks (R's type 7). */
export function quantile(values: readonly number[], probability: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(rank)];
  const above = sorted[Math.ceil(rank)];
  if (below === undefined || above === undefined) {
    throw new RangeError('Nothing was measured, so there is no quantile');
  }
  return below + (above - below) * (rank - Math.floor(rank));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    median: median(values),
    lower: quantile(values, 0.25),
    upper: quantile(values, 0.75),
  };
}

/**
 * The ratio of one side to another, round by round, so that whatever slows the machine for a
 * while slows both sides of the same round.
 */
export function ratioSpread(
  numerators: readonly number[],
  denominators: readonly number[],
): Spread {
  if (numerators.length !== denominators.length) {
    throw new RangeError('Both sides need a measurement in every round');
  }
  return spreadOf(numerators.map((value, round) => value / (denominators[round] ?? Number.NaN)));
}
