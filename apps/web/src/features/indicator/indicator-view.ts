import { CONTROL_CHART_PROFILES } from '@vital-signs/domain';
import type { AxisReach } from '../../charts/chart-point';
import type { Comparator } from '../../apollo/generated/documents';

/** How many months the chart holds, and how an address and the page call them. */
export const RANGES = [
  { key: '12', months: 12 },
  { key: '13', months: 13 },
  { key: '24', months: 24 },
  { key: '36', months: 36 },
  { key: 'all', months: null },
] as const;
export type RangeKey = (typeof RANGES)[number]['key'];

export const SPANS = ['months', 'so-far', 'quarters', 'years'] as const;
export type Span = (typeof SPANS)[number];

/** Benchmarks by what an address calls them. */
export const BENCH_KEYS: Readonly<Record<string, Comparator>> = {
  neighbours: 'NEIGHBOUR_AVERAGE',
  'best-neighbour': 'BEST_NEIGHBOUR',
  england: 'NATIONAL',
  'top-quartile': 'NATIONAL_TOP_QUARTILE',
  region: 'REGION',
};

/** What the chart of an indicator page shows, as its address says. */
export interface IndicatorView {
  readonly range: RangeKey;
  readonly span: Span;
  /** Comparators that are drawn. */
  readonly bench: readonly Comparator[];
  readonly limits: boolean;
  /** Key of a profile of control-chart rules; null: the usual one. */
  readonly profile: string | null;
  /** Null: as suits the figures. */
  readonly axis: AxisReach | null;
  readonly table: boolean;
}

const USUAL_BENCH: readonly Comparator[] = ['NEIGHBOUR_AVERAGE', 'NATIONAL'];

/** Reads the keys of an address; what is not understood is as if it were not there. */
export function indicatorView(search: Readonly<Record<string, string>>): IndicatorView {
  const { range, view, bench, limits, profile, axis, table } = search;
  return {
    range: RANGES.find(({ key }) => key === range)?.key ?? '13',
    span: SPANS.find((span) => span === view) ?? 'months',
    bench:
      bench === undefined ? USUAL_BENCH : bench.split(',').flatMap((key) => BENCH_KEYS[key] ?? []),
    limits: limits === 'on',
    profile: CONTROL_CHART_PROFILES.find(({ key }) => key === profile)?.key ?? null,
    axis: axis === 'whole' || axis === 'close' ? axis : null,
    table: table === 'on',
  };
}

/** The key by which an address names a choice of benchmarks. */
export function benchText(comparators: readonly Comparator[]): string | null {
  const same =
    comparators.length === USUAL_BENCH.length &&
    USUAL_BENCH.every((each) => comparators.includes(each));
  if (same) return null;
  const keys = Object.entries(BENCH_KEYS).flatMap(([key, comparator]) =>
    comparators.includes(comparator) ? [key] : [],
  );
  return keys.length === 0 ? 'none' : keys.join(',');
}
