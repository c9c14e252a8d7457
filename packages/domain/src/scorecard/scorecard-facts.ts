import type { OtherPrint } from '../checks/two-prints';
import type { Reported } from '../measure';
import type { Period } from '../period';
import type { Tolerance, Validity } from '../tolerance';
import type {
  Basis,
  JudgementModel,
  MeasureKind,
  Polarity,
  Provenance,
  RatingPrecision,
  YearToDateRule,
} from '../vocabulary';
import type { Maturing } from '../recording-delay/learned-delay';
import type { PublishedReading } from './published-reading';
import type { FindingsByIndicator } from './row-findings';
import type { PlaceRelation } from './view-row';

/** What was reported for one indicator, place and month, and where it comes from. */
export interface Observed extends Reported {
  readonly provenance: Provenance;
  readonly countsProvenance: Provenance | null;
  /** Other prints of the same cell; kept, never judged. */
  readonly otherPrints?: readonly OtherPrint[] | null;
}

/** A figure of the same indicator, place and period on another basis: the quarter beside the year so far. */
export interface OtherBasis {
  readonly basis: Basis;
  readonly observed: Observed;
  /** The same of the periods up to the latest, which is the last of them; left out: it is not known. */
  readonly months?: readonly (Observed | null)[];
}

/** Everything on record for one indicator and place. */
export interface CellFacts {
  /** Aligned with the periods of the row's span; null where nothing is recorded. */
  readonly months: readonly (Observed | null)[];
  /** The year to date as printed for the period. */
  readonly printedYearToDate: Observed | null;
  /** The year to date as printed for the same span a year earlier. */
  readonly printedPreviousYearToDate: Observed | null;
  /**
   * The reading as an edition holds it, where the cell is read as published: it stands for whatever
   * would be judged now. Left out: it is judged.
   */
  readonly published?: PublishedReading;
  /** What is recorded of its latest period on other bases than its own and the year to date; left out: nothing. */
  readonly otherBases?: readonly OtherBasis[];
}

/** What is printed of a cell's latest period besides the figure that is judged, where it says otherwise; null: nothing. */
export function latestOtherPrint(cell: CellFacts | null): OtherPrint | null {
  const latest = cell?.months.at(-1);
  return latest?.otherPrints?.find(({ value }) => value !== latest.value) ?? null;
}

/** As much of an indicator's description as judging it takes. */
export interface IndicatorFacts {
  readonly id: number;
  readonly key: string;
  readonly ref: string | null;
  readonly name: string | null;
  readonly polarity: Polarity;
  readonly measureKind: MeasureKind;
  readonly basis: Basis;
  readonly dataNote: string | null;
  readonly unit: string | null;
  readonly multiplier: number;
  readonly decimals: number;
  /** The indicator whose figures are the numerators; null: none, they stand with the figure itself. */
  readonly numeratorIndicatorId: number | null;
  /** The indicator whose figures are the denominators; null: none. */
  readonly denominatorIndicatorId: number | null;
  readonly denominatorIsPopulation: boolean;
  readonly yearToDateRule: YearToDateRule;
  readonly additive: boolean;
  readonly teamKinds: readonly string[];
  /** The indicator of whose figures this one's are a part: 3.5, 3.6 and 3.7 are parts of 3.1. */
  readonly partOfIndicatorId: number | null;
  /** Of a stock of open cases: the indicator that counts those that began in the month. */
  readonly inflowIndicatorId: number | null;
  /** Of a stock of open cases: the indicator that counts those that ended in the month. */
  readonly outflowIndicatorId: number | null;
}

/** A population with the days from which and to which rates are divided by it. */
export interface PopulationFacts extends Validity {
  readonly count: number;
  readonly provenance: Provenance;
}

/** A place of the tree as it stood at the period's end. */
export interface PlaceFacts {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly relation: PlaceRelation;
  readonly kind: 'AUTHORITY' | 'LOCALITY' | 'TEAM';
  readonly teamKind: string | null;
  readonly populations: readonly PopulationFacts[];
  /** Ids of the places that it lies in, the nearest first; left out: none. */
  readonly within?: readonly number[];
  /** True where the reader sees only some of the places directly below it: they do not add up to it. */
  readonly hasUnseenParts?: boolean;
}

/** A dated change that bears on a row's series: of a definition, a form, a system, a boundary. */
export interface AnnotationFacts {
  /** The first day from which it bears. */
  readonly on: string;
  /** In a few words. */
  readonly label: string;
  /** The place that it bears on, with those in it; null for every place. */
  readonly placeId: number | null;
  /** True where control limits begin anew at it. */
  readonly rebases: boolean;
}

/** A tolerance and the place that it holds for; null for every place. */
export interface ToleranceFacts extends Validity {
  readonly placeId: number | null;
  readonly rule: Tolerance;
}

/** A target and the place that it holds for; null for every place. */
export interface TargetFacts extends Validity {
  readonly placeId: number | null;
  /** TRAJECTORY: a step of a path towards the target; left out: the target itself. */
  readonly kind?: 'TARGET' | 'TRAJECTORY';
  readonly value: number;
  /** Of a month of a trajectory that nobody stated: it lies on the line between months that were. Left out: stated. */
  readonly between?: boolean;
}

/** One row before it is judged. */
export interface RowFacts {
  readonly indicator: IndicatorFacts;
  /**
   * Its own periods, where its figures are of another kind of period than the scorecard's: the quarters
   * of a quarterly row in a monthly report. Left out: those of the scorecard.
   */
  readonly span?: MonthSpan;
  readonly tolerances: readonly ToleranceFacts[];
  readonly targets: readonly TargetFacts[];
  /** Oldest first; left out: none. */
  readonly annotations?: readonly AnnotationFacts[];
  /** Aligned with the scorecard's places; null where nothing at all is recorded. */
  readonly cells: readonly (CellFacts | null)[];
  /** That the period's figures usually still move; null or left out: they do not, or it is not known. */
  readonly maturing?: Maturing | null;
  /** False: no control chart is made of it, so that nothing has a verdict. Left out: one is. */
  readonly isCharted?: boolean;
}

/**
 * The periods that a scorecard, or one row of it, is made from: months, unless the authority reports by
 * quarter or the row's figures are of longer periods.
 */
export interface MonthSpan {
  /** Every period loaded, of one kind, the earliest first; the last is the period judged. */
  readonly months: readonly Period[];
  /** How many of them, from the last back, are shown. */
  readonly shown: number;
  /** How many of them, from the last back, make the year to date; 0: they make none. */
  readonly inYearToDate: number;
  /** How many of them a year has. Left out: 12, of months. */
  readonly inYear?: number;
  /** The month in which the financial year begins. Left out: April. */
  readonly yearFrom?: number;
}

/** The periods that a row is judged at: its own, or else those of the scorecard. */
export function spanOfRow(
  { span }: { readonly span: MonthSpan },
  row: Pick<RowFacts, 'span'>,
): MonthSpan {
  return row.span ?? span;
}

/** Everything that a scorecard is judged from. */
export interface ScorecardFacts<Row extends RowFacts = RowFacts> {
  /** The model of the authority, which says what states its rows are counted in. */
  readonly judgementModel: JudgementModel;
  readonly precision: RatingPrecision;
  readonly span: MonthSpan;
  readonly places: readonly PlaceFacts[];
  readonly rows: readonly Row[];
  /** What the audit of the whole record found; left out: nothing is known of it. */
  readonly findings?: FindingsByIndicator;
  /** False leaves modelled figures out, as if they had not been recorded. */
  readonly modelled: boolean;
}
