import type { StatementRelation } from '../statement/statement';
import type { RatingState } from '../vocabulary';

/** What a figure is said to stand to: its target, or the average of the statistical neighbours. */
export type ClaimYardstick = 'TARGET' | 'NEIGHBOURS';

/** How a figure is said to stand to a yardstick. BETTER: at least as good, by the polarity; WORSE: not. */
export type ClaimSide = 'ABOVE' | 'BELOW' | 'BETTER' | 'WORSE';

/** What a phrase claims of a figure. */
export type ClaimShape =
  | {
      readonly kind: 'STATEMENT';
      readonly relation: StatementRelation;
      readonly number: number | null;
      /** How many months back the claim reaches; null: to the month before. */
      readonly monthsBack: number | null;
      /** The month that it names, in small letters; null: none. */
      readonly since: string | null;
      readonly decimals: number;
      /** True where the number was written as a percentage; null where none was written. */
      readonly isPercentage: boolean | null;
    }
  | { readonly kind: 'YARDSTICK'; readonly side: ClaimSide; readonly yardstick: ClaimYardstick }
  | { readonly kind: 'RATING'; readonly state: RatingState }
  | { readonly kind: 'UNCLEAR'; readonly why: string };

/** A phrase of a sentence that claims something, and what. */
export interface ClaimPhrase {
  /** Where it begins in the sentence, and how long it is. */
  readonly at: number;
  readonly length: number;
  readonly shape: ClaimShape;
  /** The month that the phrase says it is about, in small letters; null: it says none. */
  readonly month: string | null;
  /** False where the same words often say something else, so that they count only beside a figure. */
  readonly isPlain: boolean;
}
