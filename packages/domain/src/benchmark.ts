import { compareExact, differenceOf } from './exact';
import type { Exact } from './exact';
import { decimalsOfText, decimalsToTellApart, formatValue } from './format';
import { betterSign } from './polarity';
import type { Polarity } from './vocabulary';

/** How a value stands to a benchmark or a target. */
export interface Comparison {
  /** NEUTRAL: they differ, and nobody has said which way is good. */
  readonly meaning: 'BETTER' | 'WORSE' | 'SAME' | 'NEUTRAL';
  /** value − benchmark, in the indicator's unit; for percentages in percentage points. */
  readonly difference: number;
}

/** Compares a value with a benchmark or a target by the authority's own polarity. */
export function compareWithBenchmark(
  value: Exact,
  benchmark: Exact,
  polarity: Polarity,
): Comparison {
  const sign = compareExact(value, benchmark);
  const difference = differenceOf(value, benchmark);
  if (sign === 0) return { meaning: 'SAME', difference };
  const better = betterSign(polarity);
  if (better === null) return { meaning: 'NEUTRAL', difference };
  return { meaning: sign === better ? 'BETTER' : 'WORSE', difference };
}

/**
 * "27.8 points below the neighbours' 83.8%, which is worse": a comparison in words. A printed benchmark
 * is shown with the decimals of its print, and the difference with no fewer.
 *
 * @param printed the benchmark as printed; null where it is no printed one
 */
export function benchmarkSentence(
  value: Exact,
  benchmark: Exact,
  polarity: Polarity,
  name: string,
  unit: string,
  decimals: number,
  printed: string | null = null,
): string {
  const { meaning, difference } = compareWithBenchmark(value, benchmark, polarity);
  const least = Math.max(decimals, decimalsOfText(printed ?? ''));
  const shown = decimalsToTellApart(value, benchmark, least);
  const other = `${name} ${benchmarkFigure(benchmark, unit, shown, printed)}`;
  if (meaning === 'SAME') return `the same as ${other}`;
  const by = formatValue(Math.abs(difference), '', shown);
  const points = unit === '%' ? ' points' : '';
  const moved = `${by}${points} ${difference > 0 ? 'above' : 'below'} ${other}`;
  return meaning === 'NEUTRAL' ? moved : `${moved}, which is ${meaning.toLowerCase()}`;
}

/** A benchmark with the decimals of its print; with those given where it is no printed one. */
export function benchmarkFigure(
  benchmark: Exact,
  unit: string,
  decimals: number,
  printed: string | null,
): string {
  return formatValue(benchmark, unit, printed === null ? decimals : decimalsOfText(printed));
}
