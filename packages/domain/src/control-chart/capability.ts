import { formatLimit, formatValue } from '../format';
import { betterSign } from '../polarity';
import type { ControlChartInput } from './control-chart-input';
import type { ControlLimits } from './limits';

/** Where a target lies against the limits of the process as it is. */
export const CAPABILITY_POSITIONS = ['ALWAYS_MET', 'HIT_OR_MISS', 'NEVER_MET'] as const;
export type CapabilityPosition = (typeof CAPABILITY_POSITIONS)[number];

export interface Capability {
  readonly target: number;
  readonly position: CapabilityPosition;
  readonly sentence: string;
}

/**
 * Whether the process as it is can reach its target, or without one the edge of green: not where
 * that lies beyond the limit on the good side, always where it lies beyond the other, and by chance
 * where it lies between them. Null where neither is set or one way is not good.
 */
export function capabilityOf(input: ControlChartInput, limits: ControlLimits): Capability | null {
  const target = input.target ?? input.greenEdge ?? null;
  const better = betterSign(input.polarity);
  if (target === null || better === null) return null;
  const name = `${(input.target ?? null) === null ? 'the green tolerance of' : 'the target of'} ${formatLimit(target, input.unit)}`;
  const line = (value: number) => formatValue(value, input.unit, input.decimals);
  const lower = line(clipped(limits.lower, input));
  const upper = line(clipped(limits.upper, input));
  const [far, near] = better === 1 ? [limits.upper, limits.lower] : [limits.lower, limits.upper];
  const beyondFar = (target - far) * better > 0;
  const beyondNear = (near - target) * better > 0;
  if (beyondFar) {
    const side =
      better === 1 ? `above the upper limit of ${upper}` : `below the lower limit of ${lower}`;
    return {
      target,
      position: 'NEVER_MET',
      sentence: `As it is, the process will not reach ${name}: that lies ${side}.`,
    };
  }
  if (beyondNear) {
    const side =
      better === 1 ? `below the lower limit of ${lower}` : `above the upper limit of ${upper}`;
    return {
      target,
      position: 'ALWAYS_MET',
      sentence: `As it is, the process will meet ${name} every month: that lies ${side}.`,
    };
  }
  return {
    target,
    position: 'HIT_OR_MISS',
    sentence: `As it is, the process will meet ${name} in some months and miss it in others, by chance: that lies within the limits of ${lower} to ${upper}.`,
  };
}

/**
 * A limit as it is drawn and said: a percentage from 0 to 100 and nothing below nought, unless the
 * figures themselves lie there. Judging uses the limit that is not clipped.
 */
export function clipped(limit: number, { measureKind, months }: ControlChartInput): number {
  const values = months.flatMap(({ value }) => (value === null ? [] : [value]));
  const least = Math.min(0, ...values);
  const greatest = measureKind === 'PERCENTAGE' ? Math.max(100, ...values) : Infinity;
  return Math.min(greatest, Math.max(least, limit));
}
