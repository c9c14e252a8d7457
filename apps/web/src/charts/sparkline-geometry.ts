import type { RatingState } from '@vital-signs/domain';

/** A stretch of months over which a range of values is rated alike. Months are indexes, inclusive. */
export interface SparklineBand {
  readonly state: RatingState;
  readonly firstMonth: number;
  readonly lastMonth: number;
  /** Null: open downwards, and upwards. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface SparklineSize {
  readonly width: number;
  readonly height: number;
  /** Room around the line for its dots. */
  readonly inset: number;
}

/** SVG path texts; an empty text draws nothing. */
export interface SparklineGeometry {
  /** The line through adjacent months; it breaks where a month has no figure. */
  readonly line: string;
  /** Months that stand alone, each a point of no length for round caps to draw. */
  readonly singles: string;
  /** The last month that has a figure. */
  readonly last: string;
  readonly bands: readonly { readonly state: RatingState; readonly path: string }[];
}

/** A limit further from the figures than this many times their own spread is left out of sight. */
const REACH = 1;

/**
 * The shapes of a sparkline: months evenly along the width, values between the least and the
 * greatest (and the limits near them) along the height. A series that does not move is drawn in
 * the middle.
 */
export function sparklineGeometry(
  points: readonly (number | null)[],
  bands: readonly SparklineBand[],
  { width, height, inset }: SparklineSize,
): SparklineGeometry {
  const values = points.filter((point) => point !== null);
  if (values.length === 0) return { line: '', singles: '', last: '', bands: [] };
  const [low, high] = extent(values, bands);
  const step = points.length > 1 ? (width - 2 * inset) / (points.length - 1) : 0;
  const x = (month: number) => rounded(points.length > 1 ? inset + month * step : width / 2);
  const y = (value: number) =>
    rounded(height - inset - ((value - low) / (high - low)) * (height - 2 * inset));

  let line = '';
  let singles = '';
  let last = '';
  points.forEach((value, month) => {
    if (value === null) return;
    const place = `${x(month)} ${y(value)}`;
    const before = points[month - 1] ?? null;
    const after = points[month + 1] ?? null;
    if (before !== null) line += `L${place}`;
    else if (after !== null) line += `M${place}`;
    else singles += `M${place}h0`;
    last = `M${place}h0`;
  });

  return {
    line,
    singles: singles === last ? '' : singles,
    last,
    bands: bands.flatMap((band) => {
      const top = band.to === null ? 0 : clamp(y(band.to), height);
      const bottom = band.from === null ? height : clamp(y(band.from), height);
      if (bottom <= top) return [];
      const left = band.firstMonth === 0 ? 0 : rounded(x(band.firstMonth) - step / 2);
      const right =
        band.lastMonth === points.length - 1 ? width : rounded(x(band.lastMonth) + step / 2);
      return [{ state: band.state, path: `M${left} ${top}H${right}V${bottom}H${left}Z` }];
    }),
  };
}

function extent(
  values: readonly number[],
  bands: readonly SparklineBand[],
): [low: number, high: number] {
  let low = Math.min(...values);
  let high = Math.max(...values);
  const reach = (high - low) * REACH;
  for (const { from, to } of bands) {
    for (const limit of [from, to]) {
      if (limit === null || limit < low - reach || limit > high + reach) continue;
      low = Math.min(low, limit);
      high = Math.max(high, limit);
    }
  }
  if (high > low) return [low, high];
  const room = Math.abs(low) || 1;
  return [low - room, high + room];
}

function clamp(value: number, height: number): number {
  return Math.min(height, Math.max(0, value));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
