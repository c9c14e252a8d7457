import { asNumber } from '../exact';
import { valueOf } from '../measure';
import type { MeasureDefinition } from '../measure';
import type { Observed } from '../scorecard/scorecard-facts';
import type { Basis, MeasureKind, PeriodKind, Polarity, Provenance } from '../vocabulary';
import type { ControlChartProfile } from './default-profile';

/** One period of the series that is charted: a month, or a quarter of a quarterly series. */
export interface ControlChartMonth {
  /** Key of the period: 2018-03. */
  readonly month: string;
  /** Unrounded, in the indicator's unit; null where there is no figure. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly provenance: Provenance | null;
  readonly countsProvenance: Provenance | null;
}

/** A recorded change (a new form, a new system) from which limits and rules begin anew. */
export interface ControlChartRebase {
  /** Key of the first period after the change. */
  readonly month: string;
  /** What changed, in words. */
  readonly reason: string;
}

/** A series of one indicator in one place, and what is needed to judge it. */
export interface ControlChartInput {
  /** Every period of the span, oldest first and without a gap in the calendar. */
  readonly months: readonly ControlChartMonth[];
  /** The kind of those periods. Left out: months. */
  readonly periodKind?: PeriodKind;
  readonly measureKind: MeasureKind;
  readonly basis: Basis;
  /** The polarity in use; see `polarityInUse`. */
  readonly polarity: Polarity;
  readonly unit: string;
  readonly decimals: number;
  /** Left out: the default profile. */
  readonly profile?: ControlChartProfile;
  readonly rebases?: readonly ControlChartRebase[];
  /** Whether the latest figure usually still moves: it is not said to improve. Left out: false. */
  readonly stillMaturing?: boolean;
  /** The target in force at the end of the last month. */
  readonly target?: number | null;
  /** The limit from which a figure is green then; used where there is no target. */
  readonly greenEdge?: number | null;
}

/**
 * The months of a chart from what was reported: the value that is judged, unrounded, where its
 * counts are on record; as printed, and without counts, where only modelled counts stand beside a
 * figure that is not modelled itself, so that nothing modelled enters a verdict.
 */
export function controlChartMonths(
  months: readonly string[],
  observed: readonly (Observed | null)[],
  definition: MeasureDefinition,
): readonly ControlChartMonth[] {
  return months.map((month, index) => {
    const reported = observed[index] ?? null;
    if (reported === null) return withoutFigure(month);
    const countsModelled = reported.countsProvenance === 'MODELLED';
    const ownCounts = !countsModelled || reported.provenance === 'MODELLED';
    const counts = ownCounts ? reported : WITHOUT_COUNTS;
    const { value } = valueOf(ownCounts ? reported : { ...reported, ...counts }, definition);
    if (value === null) return withoutFigure(month);
    return {
      month,
      value: asNumber(value),
      numerator: counts.numerator,
      denominator: counts.denominator,
      provenance: reported.provenance,
      countsProvenance: ownCounts ? reported.countsProvenance : null,
    };
  });
}

const WITHOUT_COUNTS = { numerator: null, denominator: null };

function withoutFigure(month: string): ControlChartMonth {
  const nothing = { value: null, numerator: null, denominator: null };
  return { month, ...nothing, provenance: null, countsProvenance: null };
}
