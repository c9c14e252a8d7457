import type { Exact } from './exact';
import type { Tolerance } from './tolerance';
import type {
  DirectionArrow,
  DirectionMeaning,
  DirectionReason,
  Movement,
  Polarity,
} from './vocabulary';

export interface TravelInput {
  readonly current: Exact | null;
  /** The adjacent period of the same kind and basis; null: no value there. */
  readonly previous: Exact | null;
  /** Whether any earlier period has a value: tells a gap from a beginning. Default true. */
  readonly hasEarlier?: boolean;
  readonly polarity: Polarity;
  /** Its band, where polarity is BAND. */
  readonly tolerance: Tolerance | null;
}

export interface Direction {
  readonly arrow: DirectionArrow;
  readonly meaning: DirectionMeaning;
  readonly movement: Movement | null;
  readonly reason: DirectionReason;
}

export declare function directionOfTravel(input: TravelInput): Direction;
/** "rose from 50.2% to 56.0%, which is better" */
export declare function directionSentence(
  direction: Direction,
  figures: { readonly current: Exact | null; readonly previous: Exact | null },
  unit: string,
  decimals: number,
): string;
