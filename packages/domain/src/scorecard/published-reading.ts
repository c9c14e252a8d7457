import type { Rating } from '../rating';
import type {
  Basis,
  DirectionArrow,
  DirectionMeaning,
  DirectionReason,
  Provenance,
} from '../vocabulary';
import type { ScorecardMark, ShownYearToDate } from './shown-parts';

/** A mark as an edition holds it: that of one place, or of the row as a whole. */
export type PublishedMark = Omit<ScorecardMark, 'place'>;

/** One indicator in one place as an edition holds it: its reading as it was judged and published. */
export interface PublishedReading {
  /** Key of the period that was judged: of the edition's, or of the row's own where it is another. */
  readonly period: string;
  /** The basis of the figures that were judged. */
  readonly basis: Basis;
  /** How many periods the edition holds of it, the judged one the last. */
  readonly months: number;
  /** From the first month with a figure on; see `alignedWith`. */
  readonly values: readonly (number | null)[];
  /** A letter a month; see `monthCodeOf`. */
  readonly codes: string;
  readonly decimals: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly countsProvenance: Provenance | null;
  readonly ratings: readonly [Rating] | readonly [Rating, Rating];
  readonly polarityImplied: boolean;
  readonly arrow: DirectionArrow;
  readonly meaning: DirectionMeaning;
  readonly directionReason: DirectionReason;
  readonly yearToDate: ShownYearToDate;
  readonly previousYearToDate: ShownYearToDate | null;
  readonly marks: readonly PublishedMark[];
}
