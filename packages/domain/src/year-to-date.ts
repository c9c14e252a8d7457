import type { Exact } from './exact';
import type { Reported, MeasureDefinition } from './measure';
import type { Basis, MeasureKind, YearToDateOrigin, YearToDateRule } from './vocabulary';

export interface YearToDateInput {
  readonly rule: YearToDateRule;
  readonly definition: MeasureDefinition;
  /** One entry per month of the year so far, the first month of the year first; null: no figure. */
  readonly months: readonly (Reported | null)[];
  readonly printed: number | null;
}

export interface YearToDate {
  /** What is shown: the printed one where there is one, else ours. */
  readonly value: Exact | null;
  readonly origin: YearToDateOrigin;
  readonly printed: number | null;
  readonly computed: Exact | null;
  readonly monthsPresent: number;
  readonly monthsExpected: number;
  /** Both exist and do not agree after rounding. */
  readonly differs: boolean;
}

export declare function yearToDateRule(
  measureKind: MeasureKind,
  basis: Basis,
  countsDistinctChildren?: boolean,
): YearToDateRule;
export declare function yearToDate(input: YearToDateInput): YearToDate;
/** "none, 10 of 12 months", "printed 2,071; ours: none, 10 of 12 months" … */
export declare function yearToDateSentence(
  result: YearToDate,
  unit: string,
  decimals: number,
): string;
