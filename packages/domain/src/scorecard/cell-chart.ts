import { controlChart, verdictLetterOf } from '../control-chart/control-chart';
import type { ControlChart } from '../control-chart/control-chart';
import { controlChartMonths } from '../control-chart/control-chart-input';
import type { ControlChartInput, ControlChartRebase } from '../control-chart/control-chart-input';
import { exclusionOfKind } from '../control-chart/exclusion';
import type { ControlChartProfile } from '../control-chart/default-profile';
import { exclusionLetter } from '../control-chart/verdict-letter';
import type { VerdictLetter } from '../control-chart/verdict-letter';
import { yearEndEdge } from '../outlook/year-end-edge';
import { containsDate } from '../period';
import type { Period } from '../period';
import { periodKey } from '../period-key';
import { CHARTED_PERIODS } from '../reporting-period/span-of-kind';
import { targetInForce } from '../trajectory/target-in-force';
import { measureDefinition } from './judge-cell';
import type { JudgedCell } from './judge-cell';
import type { AnnotationFacts, PlaceFacts, RowFacts } from './scorecard-facts';
import { bearsOnPlace } from './series-change';

/** A judged cell with what it was judged from. */
export interface CellToChart {
  readonly row: RowFacts;
  readonly place: PlaceFacts;
  readonly cell: JudgedCell;
  /** Every period loaded, aligned with the cell's observations; the last is the one judged. */
  readonly months: readonly Period[];
  /** Left out: the default one. */
  readonly profile?: ControlChartProfile;
}

/**
 * The control chart of a cell: of the latest 24 periods that end with the one judged, whatever a page
 * shows, so that a scorecard and the page of an indicator cannot come to different verdicts on
 * the same figure. It begins anew at every recorded change that rebases the series.
 */
export function chartOfCell(asked: CellToChart): ControlChart {
  const { row, place, cell, months } = asked;
  const period = months.at(-1);
  const target = period === undefined ? null : targetInForce(row.targets, place.id, period);
  return controlChart({
    ...chartInput(asked),
    target: target?.value ?? null,
    greenEdge: yearEndEdge(cell.rating.tolerance, null, cell.judgement.polarityUsed)?.value ?? null,
  });
}

/** The letter of that chart's verdict, or of the reason why there is none. */
export function verdictOfCell(asked: CellToChart): VerdictLetter {
  const { indicator } = asked.row;
  const definition = measureDefinition(indicator);
  const [latest] = controlChartMonths([''], asked.cell.observed.slice(-1), definition);
  const exclusion = exclusionOfKind(indicator, latest?.value != null);
  return exclusion === null ? verdictLetterOf(chartInput(asked)) : exclusionLetter(exclusion);
}

/**
 * The series by which something agreed on a day is reviewed: all periods since, and as many before as
 * the chart looked at on that day, so that both give the same limits.
 */
export function seriesSince(asked: CellToChart, day: string): ControlChartInput {
  const since = asked.months.filter(({ start }) => start > day).length;
  return chartInput(asked, CHARTED_PERIODS + since);
}

function chartInput(
  { row, place, cell, months, profile }: CellToChart,
  periods = CHARTED_PERIODS,
): ControlChartInput {
  const { indicator } = row;
  const earliest = Math.max(0, months.length - periods);
  const found = cell.observed.findIndex((month, index) => index >= earliest && month !== null);
  const first = found === -1 ? months.length : found;
  const charted = row.isCharted === false ? [] : months.slice(first);
  const keys = charted.map(periodKey);
  return {
    months: controlChartMonths(
      keys,
      cell.observed.slice(months.length - charted.length),
      measureDefinition(indicator),
    ),
    ...(charted[0] && { periodKind: charted[0].kind }),
    measureKind: indicator.measureKind,
    basis: indicator.basis,
    polarity: cell.judgement.polarityUsed,
    unit: indicator.unit ?? '',
    decimals: indicator.decimals,
    ...(profile === undefined ? {} : { profile }),
    stillMaturing: (row.maturing ?? null) !== null,
    rebases: rebasesIn(charted, row.annotations ?? [], place),
  };
}

const NONE: readonly ControlChartRebase[] = [];

/** The periods at which a series begins anew, each with what changed in it. */
function rebasesIn(
  periods: readonly Period[],
  annotations: readonly AnnotationFacts[],
  place: PlaceFacts,
): readonly ControlChartRebase[] {
  const rebasing = annotations.filter((each) => each.rebases && bearsOnPlace(each, place));
  if (rebasing.length === 0) return NONE;
  return periods.flatMap((period) => {
    const labels = rebasing.filter(({ on }) => containsDate(period, on)).map(({ label }) => label);
    return labels.length === 0 ? [] : [{ month: periodKey(period), reason: labels.join('; ') }];
  });
}
