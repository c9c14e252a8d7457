import type { DataMark, FindingWeight, Provenance, YearToDateOrigin } from '../vocabulary';

/** A year to date as it is shown, rounded to the indicator's decimals. */
export interface ShownYearToDate {
  readonly origin: YearToDateOrigin;
  /** Where the figure shown comes from: modelled when any month that it is made of is. */
  readonly provenance: Provenance | null;
  readonly value: number | null;
  readonly printed: number | null;
  readonly computed: number | null;
  readonly monthsPresent: number;
  readonly monthsInSpan: number;
  readonly decimals: number;
}

/** What is to be known about a figure before it is trusted. */
export interface ScorecardMark {
  readonly mark: DataMark;
  /** Index of the place that it concerns; null for the row as a whole. */
  readonly place: number | null;
  /** Key of the month that it concerns; null for none in particular. */
  readonly month: string | null;
  /** A finding asks somebody to look; a note explains. */
  readonly weight: FindingWeight;
  readonly sentence: string;
}
