import { assertNever } from '@vital-signs/domain';
import type { ControlOverlay } from '../../charts/chart-point';
import type { ChartSection_ControlFragment, SignalRule } from '../../apollo/generated/documents';

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
    signals: chart.signals.flatMap(({ month, rules, favourable }) => {
      const index = months.indexOf(month);
      return index === -1 ? [] : [{ index, words: signalWords(rules, favourable) }];
    }),
    binomial:
      chart.binomialLower && chart.binomialUpper
        ? { lower: aligned(chart.binomialLower), upper: aligned(chart.binomialUpper) }
        : null,
  };
}

/** Why a point takes part in a signal: "signal, for the better: outside the limits". */
export function signalWords(rules: readonly SignalRule[], favourable: boolean | null): string {
  const way = favourable === null ? '' : favourable ? ', for the better' : ', for the worse';
  return `signal${way}: ${rules.map(ruleWords).join(', ')}`;
}

function ruleWords(rule: SignalRule): string {
  switch (rule) {
    case 'OUTSIDE_LIMITS':
      return 'outside the limits';
    case 'TREND':
      return 'part of a trend';
    case 'TWO_OF_THREE':
      return 'one of two of three near a limit';
    case 'RUN':
      return 'part of a run on one side of the mean';
    default:
      return assertNever(rule);
  }
}
