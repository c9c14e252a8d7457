import type { PackChart } from '../chart';

/** The values of an axis: where it begins and ends, and what is written beside it. */
export interface ValueScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const TICKS = 4;

/**
 * The axis of a chart: wide enough for all of its figures and levels, on round numbers, from nought
 * where nought is near. Tolerances may lie outside; they are cut where the axis ends.
 */
export function valueScale({ lines, limits = [], scale = {} }: PackChart): ValueScale {
  const values = [...lines.flatMap((line) => line.values), ...limits.map(({ value }) => value)];
  const known = values.filter((value): value is number => value !== null);
  const least = scale.from ?? Math.min(...known, Infinity);
  const greatest = scale.to ?? Math.max(...known, -Infinity);
  if (!Number.isFinite(least) || !Number.isFinite(greatest)) return scaleOf(0, 1);
  const spread = greatest - least || Math.abs(greatest) || 1;
  const isNearNought = least >= 0 && least < spread;
  const low = scale.from ?? (isNearNought ? 0 : least - spread * 0.1);
  const rounded = scaleOf(low, scale.to ?? greatest + spread * 0.1);
  const from = scale.from ?? rounded.from;
  const to = scale.to ?? rounded.to;
  return { from, to, ticks: rounded.ticks.filter((tick) => tick >= from && tick <= to) };
}

function scaleOf(low: number, high: number): ValueScale {
  const step = roundStep((high - low) / TICKS);
  const first = Math.floor(round(low / step));
  const last = Math.max(first + 1, Math.ceil(round(high / step)));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    round((first + index) * step),
  );
  return { from: round(first * step), to: round(last * step), ticks };
}

/** 1, 2, 2.5 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const found = [1, 2, 2.5, 5, 10].find((step) => step * power >= rough) ?? 10;
  return found * power;
}

const round = (value: number): number => Number(value.toPrecision(12));
