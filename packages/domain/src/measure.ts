import type { Exact } from './exact';
import type { Absence, Basis, DataMark, MeasureKind } from './vocabulary';

/** What an indicator's number is: its kind, and what numerator ÷ denominator is multiplied by. */
export interface MeasureDefinition {
  readonly measureKind: MeasureKind;
  /** Null: 100 for a percentage, 10,000 for a rate, otherwise 1. */
  readonly multiplier: number | null;
  readonly decimals: number;
  /** ANNUALISED multiplies a month's events by twelve. Default: as counted. */
  readonly basis?: Basis;
}

/** What was reported for one indicator, place and period. */
export interface Reported {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly absence?: Absence | null;
  /** Decimals of the text as printed, where it shows other than the indicator's own. */
  readonly printedDecimals?: number | null;
}

/** The value that is judged, and how it was come by. */
export interface Measured {
  readonly value: Exact | null;
  readonly from: 'COUNTS' | 'PRINTED' | 'NONE';
  /** Where the counts contradict the printed value: what they give, rounded as printed. */
  readonly recomputed: number | null;
  readonly absence: Absence | null;
  readonly marks: readonly DataMark[];
}

export declare function multiplierOf(definition: MeasureDefinition): number;
export declare function valueOf(reported: Reported, definition: MeasureDefinition): Measured;
/** Several places or months as one: Σ numerators ÷ Σ denominators, counts added, maxima compared. */
export declare function rollUp(
  parts: readonly Reported[],
  definition: MeasureDefinition,
): { readonly reported: Reported | null; readonly missing: number };
export declare function derivedNumerator(
  printed: number,
  decimals: number,
  denominator: number,
  multiplier?: number,
): number | null;
export declare function remainderOf(county: number, parts: readonly number[]): number;
