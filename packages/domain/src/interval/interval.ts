/** How sure an interval is meant to be: 0.95 by default, 0.998 for saying that places differ. */
export const CONFIDENCES = [0.95, 0.998] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A figure with the interval that chance leaves it. */
export interface Interval {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** Quantiles of the normal distribution at 1 − (1 − confidence) ÷ 2. */
const NORMAL_QUANTILES: Record<Confidence, number> = {
  0.95: 1.959963984540054,
  0.998: 3.090232306167813,
};

/** How many standard errors either side a confidence takes: 1.96 for 95%, 3.09 for 99.8%. */
export function normalQuantile(confidence: Confidence): number {
  return NORMAL_QUANTILES[confidence];
}

/** The same interval in another unit: times 100 for percentages. */
export function scaled({ estimate, lower, upper }: Interval, factor: number): Interval {
  return { estimate: estimate * factor, lower: lower * factor, upper: upper * factor };
}
