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
  /** A letter a month and place; see MonthCodes. */
  readonly codes: readonly string[];
  readonly states: readonly RatingState[];
  readonly secondStates: readonly RatingState[] | null;
  readonly meanings: readonly DirectionMeaning[];
  readonly yearToDate: { readonly value: number | null };
  readonly previousYearToDate: { readonly value: number | null };
  readonly target: { readonly value: number } | null;
  readonly tolerances: readonly {
    readonly red: number | null;
    readonly green: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly minimum: number | null;
    readonly tolerance: number | null;
  }[];
  readonly benchmarks: readonly { readonly comparator: string; readonly value: number }[];
  readonly marks: readonly { readonly mark: DataMark }[];
}

/** As much of a scorecard as a view looks at; rows in the order of the report. */
export interface Viewable<Row extends ViewableRow = ViewableRow> {
  readonly places: readonly { readonly slug: string; readonly relation: PlaceRelation }[];
  readonly rows: readonly Row[];
}
