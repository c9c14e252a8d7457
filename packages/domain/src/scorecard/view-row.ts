import type { Tolerance } from '../tolerance';
import type { TrajectoryStandingState } from '../trajectory/trajectory-standing';
import type { DataMark, DirectionMeaning, Polarity, RatingState } from '../vocabulary';

/** How a column's place stands to the place that the scorecard is about. */
export type PlaceRelation = 'SELF' | 'PARENT' | 'CHILD';

/**
 * As much of a judged row as a view looks at. Lists are aligned with the scorecard's places, the
 * place itself first; series with its months, the period's last.
 */
export interface ViewableRow {
  readonly indicator: {
    readonly key: string;
    readonly ref: string | null;
    readonly name: string | null;
    readonly polarity: Polarity;
    readonly dataNote: string | null;
    readonly reportArea: { readonly slug: string; readonly name: string };
  };
  readonly values: readonly (readonly (number | null)[])[];
  /** A letter a month and place; see monthCodeOf. */
  readonly codes: readonly string[];
  readonly states: readonly RatingState[];
  /** The second of two ratings, where the authority's model gives two. */
  readonly secondStates: readonly RatingState[] | null;
  readonly meanings: readonly DirectionMeaning[];
  readonly yearToDate: { readonly value: number | null };
  readonly previousYearToDate: { readonly value: number | null };
  readonly target: { readonly value: number } | null;
  /** Oldest first; the last is the one in force. */
  readonly tolerances: readonly Tolerance[];
  readonly benchmarks: readonly { readonly comparator: Comparator; readonly value: number }[];
  readonly marks: readonly { readonly mark: DataMark }[];
  /** Where each place stands on the way to its target; null or left out: no trajectory runs in any. */
  readonly trajectories?:
    readonly ({ readonly standing: TrajectoryStandingState } | null)[] | null | undefined;
}

/** Who a printed figure is compared with. */
export type Comparator =
  'NEIGHBOUR_AVERAGE' | 'BEST_NEIGHBOUR' | 'NATIONAL' | 'NATIONAL_TOP_QUARTILE' | 'REGION';

/** As much of a scorecard as a view looks at; rows in the order of the report. */
export interface Viewable<Row extends ViewableRow = ViewableRow> {
  readonly places: readonly { readonly slug: string; readonly relation: PlaceRelation }[];
  readonly rows: readonly Row[];
}
