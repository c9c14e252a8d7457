import type { PlaceFacts, RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';
import type { RatingWording } from '../layout/state-words';
import type { ExceptionRuleKey, ExceptionRules } from './exception-rules';

/** What somebody may say of an indicator: that it bears on the budget, or on a corporate risk. */
export const EXCEPTION_FLAG_KINDS = ['BUDGET', 'CORPORATE_RISK'] as const;
export type ExceptionFlagKind = (typeof EXCEPTION_FLAG_KINDS)[number];

/** A flag that somebody set on an indicator. */
export interface ExceptionFlag {
  readonly id: number;
  readonly indicatorId: number;
  /** The place that it is about; null: the authority. */
  readonly placeId: number | null;
  readonly kind: ExceptionFlagKind;
  /** Why, in words. */
  readonly reason: string;
  /** The council's own reference of the risk or the budget line; null where none was given. */
  readonly reference: string | null;
  /** The first day of the first month that it is about. */
  readonly since: string;
  /** The day on which somebody looks at it again. */
  readonly reviewOn: string;
  readonly person: string;
}

/** That somebody has taken note of an exception, until a day. */
export interface ExceptionAcknowledgement {
  readonly id: number;
  readonly indicatorId: number;
  readonly placeId: number;
  /** The rules that had fired then. */
  readonly rules: readonly ExceptionRuleKey[];
  readonly reason: string;
  /** The last day on which it holds. */
  readonly until: string;
  readonly person: string;
}

/**
 * Everything that exceptions are made from. The facts are those of a scorecard that leaves modelled
 * figures out: nothing modelled enters an exception. Each row has the periods of its own frequency.
 */
export interface ExceptionFacts<Row extends RowFacts = RowFacts> {
  readonly facts: ScorecardFacts<Row>;
  readonly rules: ExceptionRules;
  /** How ratings are said; left out: in the product's own words. */
  readonly wording?: RatingWording;
  readonly flags: readonly ExceptionFlag[];
  readonly acknowledgements: readonly ExceptionAcknowledgement[];
}

/** Whether something said of a place, or of the authority, is said of this one. */
export function isAbout(placeId: number | null, place: PlaceFacts): boolean {
  return placeId === null ? place.kind === 'AUTHORITY' : placeId === place.id;
}
