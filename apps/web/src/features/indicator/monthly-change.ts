import { monthCodeOf } from '@vital-signs/domain';
import { periodTicks } from '../../charts/period-ticks';
import type { SeriesFigures } from '../../charts/series-layout';
import type { Account } from './account';
import { controlOverlay } from './control-overlay';

/** The changes from month to month that a stock of open cases is judged by, over the months shown. */
export function monthlyChange({ controlChart, series, indicator }: Account): SeriesFigures {
  const values = series.months.map(
    (month) => controlChart.values[controlChart.months.indexOf(month)] ?? null,
  );
  const points = series.months.map((key, index) => {
    const value = values[index] ?? null;
    const { provenance, absence } = monthCodeOf(series.codes, index);
    return {
      ...{ key, ...periodTicks(key), value, decimals: indicator.decimals, target: null },
      ...{ provenance: value === null ? null : provenance, doesNotRecompute: false },
      absence: value === null ? (absence ?? ('NO_FIGURE' as const)) : null,
      ...{ state: 'NOT_RATED' as const, numerator: null, denominator: null },
    };
  });
  return {
    ...{ points, unit: indicator.unit ?? '', decimals: indicator.decimals },
    ...{ bands: [], benchmarks: [], pins: [], reach: 'close' as const, hasCounts: false },
    control: controlOverlay(controlChart, series.months),
  };
}
