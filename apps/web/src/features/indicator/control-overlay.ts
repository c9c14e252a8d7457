import type { ChartSection_ControlFragment } from '../../apollo/generated/documents';
import type { ControlOverlay } from '../../charts/chart-point';
import { signalRings } from '../../charts/signal-rings';

/**
 * A control chart over the months that are shown: limits of the stretches that reach into them, the
 * rings of their signals. Null where the chart has no limits.
 */
export function controlOverlay(
  chart: ChartSection_ControlFragment,
  months: readonly string[],
): ControlOverlay | null {
  if (chart.exclusion !== null || chart.phases.length === 0) return null;
  const aligned = (values: readonly (number | null)[]) =>
    months.map((month) => values[chart.months.indexOf(month)] ?? null);
  return {
    phases: chart.phases.flatMap(({ from, to, mean, lower, upper }) => {
      const first = months.findIndex((month) => month >= from);
      const last = months.findLastIndex((month) => month <= to);
      return first === -1 || last < first ? [] : [{ first, last, mean, lower, upper }];
    }),
    signals: signalRings(chart.signals, months),
    binomial:
      chart.binomialLower && chart.binomialUpper
        ? { lower: aligned(chart.binomialLower), upper: aligned(chart.binomialUpper) }
        : null,
  };
}
