import type { LeftOutRows } from './left-out-rows';
import type { LiveBlock } from '../live-text/markdown-subset';
import type { ScorecardLayout } from '../layout/scorecard-layout';
import type { Period } from '../period';
import type { StateCount } from '../scorecard/judged-scorecard';
import type { Tolerance } from '../tolerance';
import type {
  Basis,
  DirectionArrow,
  DirectionMeaning,
  DirectionReason,
  JudgementModel,
  MeasureKind,
  Polarity,
  RatingPrecision,
  RatingReason,
  RatingState,
  YearToDateRule,
} from '../vocabulary';

/** Grows when the document of a public edition is laid out in another way. */
export const PUBLIC_EDITION_FORMAT = 1;

/** The authority as its public edition names it. */
export interface PublicAuthority {
  readonly slug: string;
  readonly name: string;
  readonly code: string | null;
  readonly judgementModel: JudgementModel;
  readonly precision: RatingPrecision;
  readonly regionName: string | null;
  readonly reportTitle: string | null;
  /** Left out: as the product lays it out, and in its words. */
  readonly layout?: PublicLayout;
}

/** How the authority’s own report is laid out: its columns, its words for ratings, and what it says of itself. */
export type PublicLayout = Pick<
  ScorecardLayout,
  'columns' | 'words' | 'secondWords' | 'trendMonths' | 'notes'
>;

/** A tolerance in force in some of the months; a place by its slug, null for every place. */
export interface PublicTolerance {
  readonly rule: Tolerance;
  readonly place: string | null;
  /** The first day on which it holds, and the first on which it no longer does; null: open. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A target in force in some of the months. */
export interface PublicTarget {
  readonly kind: 'TARGET' | 'TRAJECTORY';
  readonly value: number;
  readonly place: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A benchmark as it was printed beside the indicator. */
export interface PublicBenchmark {
  readonly comparator: string;
  readonly value: number | null;
  readonly textAsPrinted: string | null;
  readonly year: string | null;
}

/** An indicator as the edition describes it. */
export interface PublicIndicator {
  readonly key: string;
  readonly ref: string | null;
  readonly name: string | null;
  readonly reportArea: { readonly slug: string; readonly name: string };
  readonly polarity: Polarity;
  readonly measureKind: MeasureKind;
  readonly basis: Basis;
  /**
   * That its figures are of quarters, in an edition of months: each stands in the month with which its
   * quarter ends, and between them there is none. Left out: they are of the edition's own periods.
   */
  readonly frequency?: 'QUARTER';
  readonly dataNote: string | null;
  readonly unit: string | null;
  readonly multiplier: number;
  readonly decimals: number;
  readonly numeratorLabel: string | null;
  readonly denominatorLabel: string | null;
  readonly yearToDateRule: YearToDateRule;
  readonly countsChildren: boolean;
  readonly additive: boolean;
  readonly definition: string | null;
  readonly caveats: string | null;
  readonly tolerances: readonly PublicTolerance[];
  readonly targets: readonly PublicTarget[];
  readonly benchmarks: readonly PublicBenchmark[];
}

/** A place of a public edition: the authority or one of its localities, never a team. */
export interface PublicPlaceName {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'AUTHORITY' | 'LOCALITY';
  /** Slug of the place that it lies in. */
  readonly parent: string | null;
}

/** A year to date made from months that are all shown. */
export interface PublicYearToDate {
  /** Null where there is none: a month of the span is missing or protected, or nothing is computed. */
  readonly value: number | null;
  readonly monthsPresent: number;
  readonly monthsInSpan: number;
  readonly decimals: number;
}

/** The months of a year so far one by one, as a report prints them beside it. */
export interface MonthsAlone {
  readonly values: readonly (number | null)[];
  /** A letter a month, as of any figure. */
  readonly codes: string;
}

/**
 * One indicator in one place: the months of the edition, the period's the last, and how the period's
 * figure was judged. Every list and text has one entry for each month of the edition. All of it is
 * made from figures that are shown: a month that depends on a protected count has no value, and the
 * digit of SUPPRESSED for its code (see `monthCodeOf`), which a reader sees as `c`.
 */
export interface PublicReading {
  /**
   * How many months before the edition’s own the figure stands that is shown and judged, where rows show
   * their latest figure or are of quarters; left out: none.
   */
  readonly behind?: number;
  /**
   * What the report prints of the latest figure elsewhere, beside the months before it, where that is what its
   * counts make and they are shown; left out: nothing else is printed, or it may not be public.
   */
  readonly otherPrint?: number;
  /** Of a year so far its months alone, where they may be public beside it; left out: there are none. */
  readonly alone?: MonthsAlone;
  /** Rounded as they are shown. */
  readonly values: readonly (number | null)[];
  /** A letter a month: where the figure comes from, or why there is none. */
  readonly codes: string;
  /** Decimals of the period's figure; months before have the indicator's. */
  readonly decimals: number;
  /** Counts above and below the line, where the measure has them. */
  readonly numerators: readonly (number | null)[];
  readonly numeratorCodes: string;
  readonly denominators: readonly (number | null)[];
  readonly denominatorCodes: string;
  /** NOT_RATED where the figure is protected. */
  readonly state: RatingState;
  readonly reason: RatingReason;
  /** The second of two ratings; null where there is only one. */
  readonly secondState: RatingState | null;
  readonly secondReason: RatingReason | null;
  readonly polarityImplied: boolean;
  /** NONE where this month's figure or the month's before is protected. */
  readonly arrow: DirectionArrow;
  readonly meaning: DirectionMeaning;
  readonly directionReason: DirectionReason;
  readonly yearToDate: PublicYearToDate;
  /**
   * Cases counted for the authority and for none of its localities, month by month; null in a month
   * in which any figure of the sum is missing or protected. Null as a whole under a locality and
   * where figures do not add up over places.
   */
  readonly remainder: readonly (number | null)[] | null;
}

/** A place with its readings. */
export interface PublicPlace {
  readonly place: PublicPlaceName;
  /** How many indicators are in each state, those without a shown figure among the not rated. */
  readonly counts: readonly StateCount[];
  /** By the indicator's key; one for every indicator of the edition. */
  readonly readings: Readonly<Record<string, PublicReading>>;
}

/** Commentary approved for publication: its text, or the sentence that says why it is withheld. */
export interface PublicCommentary {
  readonly id: string;
  /** Slug of the place that it is about. */
  readonly place: string;
  readonly title: string | null;
  /** Keys of the indicators that it speaks of. */
  readonly indicators: readonly string[];
  readonly author: string | null;
  /** In plain words, live figures by theirs; null where it is withheld. */
  readonly text: string | null;
  /** The parts that it is shown in, live figures as words; left out where it is plain or withheld. */
  readonly blocks?: readonly LiveBlock[];
  /** Null where it is shown. */
  readonly withheld: string | null;
}

/**
 * A month as it was published to everybody. Public pages, exports of those who are not signed in and
 * answers of the interface to them are made from this document and from nothing else.
 */
export interface PublicEdition {
  readonly format: typeof PUBLIC_EDITION_FORMAT;
  readonly rulesVersion: string;
  readonly authority: PublicAuthority;
  readonly number: number;
  readonly revision: number;
  readonly period: Period;
  /** The day to which the figures are true; null where it was not said. */
  readonly accurateAsOf: string | null;
  /** Keys of the months, oldest first; the last is the edition's own. */
  readonly months: readonly string[];
  /**
   * The greatest count of children that is hidden for its size in each of the months; left out: five
   * in all of them.
   */
  readonly smallNumbers?: readonly number[];
  /** Rows of the report that are not here for the kind of their periods; left out: none. */
  readonly leftOut?: readonly LeftOutRows[];
  /** In the order of the report. */
  readonly indicators: readonly PublicIndicator[];
  /** The authority first, then its localities in order. */
  readonly places: readonly PublicPlace[];
  readonly commentary: readonly PublicCommentary[];
}
