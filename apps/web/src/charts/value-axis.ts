import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ScaleLinear } from 'd3-scale';
import type { AxisReach } from './chart-point';

interface ValueAxisInput {
  readonly values: readonly number[];
  /** Targets, benchmarks, control limits: always in sight. */
  readonly references: readonly number[];
  /** Limits of tolerances: in sight where they lie near the figures. */
  readonly limits?: readonly number[];
  readonly isPercentage: boolean;
  readonly reach: AxisReach;
  /** About how many ticks there is room for. */
  readonly tickCount?: number;
}

export interface ValueAxis {
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
  /** Decimals that its ticks need. */
  readonly decimals: number;
  /** True where it does not begin at nought, which has to be marked. */
  readonly isBroken: boolean;
}

/**
 * The axis that a series stands on. Whole: from nought, for a percentage to 100 or as far beyond as
 * it goes. Close: from a little below the least figure to a little above the greatest, never beyond
 * nought or 100 where the figures are not, and never so close that a move of a point or two fills it.
 */
export function valueAxis(input: ValueAxisInput): ValueAxis {
  const { values, references, isPercentage, tickCount = 5 } = input;
  const [low, high] = extent([...values, ...references, ...limitsNear(input)]);
  const [least = 0, most = 1] = [low, high];
  const scale = scaleLinear();
  if (input.reach === 'whole') {
    const top = isPercentage ? Math.max(100, most) : most;
    scale.domain([Math.min(0, least), top > 0 || least < 0 ? Math.max(0, top) : 1]);
    if (!isPercentage || most > 100 || least < 0) scale.nice(tickCount);
  } else {
    const short = leastSpan(input) - (most - least);
    const room = Math.max((most - least) * 0.08, short / 2) || 1;
    scale.domain([least - room, most + room]).nice(tickCount);
    const [from = 0, to = 1] = scale.domain();
    scale.domain([
      least >= 0 ? Math.max(0, from) : from,
      isPercentage && most <= 100 ? Math.min(100, to) : to,
    ]);
  }
  return axisOf(scale, tickCount);
}

/** What a close axis spans at least: ten points of a percentage, a tenth of any other figure. */
function leastSpan({ values, references, isPercentage }: ValueAxisInput): number {
  return isPercentage ? 10 : 0.1 * Math.max(0, ...[...values, ...references].map(Math.abs));
}

/** A limit further from the figures than their own spread would squeeze the line. */
function limitsNear({ values, limits = [] }: ValueAxisInput): readonly number[] {
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return [];
  const reach = Math.max(high - low, Math.abs(high) * 0.05);
  return limits.filter((limit) => limit >= low - reach && limit <= high + reach);
}

function axisOf(scale: ScaleLinear<number, number>, tickCount: number): ValueAxis {
  const [low = 0, high = 1] = scale.domain();
  const ticks = scale.ticks(tickCount);
  return { domain: [low, high], ticks, decimals: decimalsOf(ticks), isBroken: low > 0 };
}

function decimalsOf(ticks: readonly number[]): number {
  const [first = 0, second = 1] = ticks;
  const step = Math.abs(second - first);
  for (let decimals = 0; decimals < 6; decimals += 1) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-9) return decimals;
  }
  return 6;
}
