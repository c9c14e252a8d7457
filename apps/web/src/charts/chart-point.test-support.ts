import { formatPeriod, parsePeriodKey, periodsUpTo, periodKey } from '@vital-signs/domain';
import type { ChartPoint } from './chart-point';

/** Months up to March 2018 with these values, as published and not rated unless a test says otherwise. */
export function pointsOf(
  values: readonly (number | null)[],
  rest: Partial<ChartPoint> = {},
): readonly ChartPoint[] {
  return periodsUpTo(parsePeriodKey('2018-03'), values.length).map((period, index) => {
    const value = values[index] ?? null;
    const [tick = '', year = ''] = formatPeriod(period, 'SHORT').split(' ');
    return {
      ...{ key: periodKey(period), name: formatPeriod(period), tick, group: `20${year}` },
      ...{ value, decimals: 1, provenance: value === null ? null : ('PUBLISHED' as const) },
      ...{ absence: value === null ? ('NOT_LEGIBLE' as const) : null, doesNotRecompute: false },
      ...{ state: 'NOT_RATED' as const, numerator: null, denominator: null, target: null },
      ...rest,
    };
  });
}
