import type { PackChart } from '../chart';

/** The values of an axis: where it begins and ends, and what is written beside it. */
export interface ValueScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const TICKS = 4;
/** How many times as long an axis may become for the sake of a limit: the line is to be read too. */
const LONGEST_REACH = 3;

/**
 * The axis of a chart: wide enough for all of its figures and levels, on round numbers, from nought
 * where nought is near, and up to the nearest limit of the tolerance in force at its end where none is
 * in sight and that does not flatten the line; a percentage never beyond 100 where its figures are not. Other tolerances may lie outside; they are cut where the
 * axis ends.
 */
export function valueScale(chart: PackChart): ValueScale {
  const { lines, limits = [] } = chart;
  const values = [...lines.flatMap((line) => line.values), ...limits.map(({ value }) => value)];
  const known = values.filter((value): value is number => value !== null);
  const scale = scaleFor(known, chart);
  const limit = nearestLimit(chart, scale);
  if (limit === null || known.length === 0) return scale;
  const wider = scaleFor([...known, limit], chart);
  return wider.to - wider.from <= (scale.to - scale.from) * LONGEST_REACH ? wider : scale;
}

/** The limit in force at the end of a chart that is nearest to its axis; null where one is in sight, or none is set. */
function nearestLimit({ bands = [], periods }: PackChart, { from, to }: ValueScale): number | null {
  const last = periods.length - 1;
  const edges = bands
    .filter((band) => (band.last ?? last) === last)
    .flatMap(({ low, high }) => [low, high])
    .filter((edge): edge is number => edge !== null);
  if (edges.some((edge) => edge > from && edge < to)) return null;
  const distance = (edge: number) => (edge >= to ? edge - to : from - edge);
  return edges.reduce<number | null>(
    (nearest, edge) => (nearest === null || distance(edge) < distance(nearest) ? edge : nearest),
    null,
  );
}

function scaleFor(known: readonly number[], { scale = {}, unit }: PackChart): ValueScale {
  const least = scale.from ?? Math.min(...known, Infinity);
  const greatest = scale.to ?? Math.max(...known, -Infinity);
  if (!Number.isFinite(least) || !Number.isFinite(greatest)) return scaleOf(0, 1);
  const spread = greatest - least || Math.abs(greatest) || 1;
  const isNearNought = least >= 0 && least < spread;
  const low = scale.from ?? (isNearNought ? 0 : least - spread * 0.1);
  const rounded = scaleOf(low, scale.to ?? greatest + spread * 0.1);
  const from = scale.from ?? rounded.from;
  // A share of all goes no further than all of it.
  const isShare = unit === '%' && greatest <= 100;
  const to = scale.to ?? (isShare ? Math.min(100, rounded.to) : rounded.to);
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
