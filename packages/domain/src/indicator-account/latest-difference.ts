import type { ControlChart } from '../control-chart/control-chart';
import { proportionDifference } from '../interval/proportion-difference';
import type { ProportionDifference } from '../interval/proportion-difference';
import type { CellQuestion, JudgedCell } from '../scorecard/judge-cell';
import type { Observed, RowFacts } from '../scorecard/scorecard-facts';
import { isSeriesChangedIn } from '../scorecard/series-change';

/**
 * The month against the month before, for a percentage that has too few points for control limits
 * (METHODS section 9) and counts in both months. Null otherwise, and where what is counted changed
 * in this very month, so that the two are not the same thing; and where a figure that is not modelled
 * has counts that are, which give another difference than the figures do.
 */
export function latestDifference(
  row: RowFacts,
  { indicator, place, span }: CellQuestion,
  cell: JudgedCell,
  { exclusion }: Pick<ControlChart, 'exclusion'>,
): ProportionDifference | null {
  const tooFew = exclusion === 'TOO_FEW_POINTS' || exclusion === 'MODELLED';
  if (indicator.measureKind !== 'PERCENTAGE' || !tooFew) return null;
  const [earlier, later] = span.months.slice(-2);
  const [before, now] = cell.observed.slice(-2);
  if (!earlier || !later || !before || !now) return null;
  if (isSeriesChangedIn(row, place, later)) return null;
  if ([before, now].some(isQuotedOverModelledCounts)) return null;
  return proportionDifference({
    earlier: { period: earlier, ...before },
    later: { period: later, ...now },
    basis: indicator.basis,
    decimals: indicator.decimals,
  });
}

function isQuotedOverModelledCounts({ provenance, countsProvenance }: Observed): boolean {
  return provenance !== 'MODELLED' && countsProvenance === 'MODELLED';
}
