import type { Period } from '../period';

/** How a claim says that a figure stands to a number or to its own past. */
export const STATEMENT_RELATIONS = [
  'IS',
  'ABOVE',
  'AT_LEAST',
  'BELOW',
  'AT_MOST',
  'ROSE',
  'FELL',
  'UNCHANGED',
  'RISEN_IN_A_ROW',
  'FALLEN_IN_A_ROW',
  'HIGHEST_SINCE',
  'LOWEST_SINCE',
] as const;
export type StatementRelation = (typeof STATEMENT_RELATIONS)[number];

/** What the figures on record say of a claim. CANNOT_BE_CHECKED: one that it takes is not on record. */
export const STATEMENT_VERDICTS = ['HOLDS', 'CONTRADICTED', 'CANNOT_BE_CHECKED'] as const;
export type StatementVerdict = (typeof STATEMENT_VERDICTS)[number];

/** A claim about a figure, as much of it as checking takes. */
export interface Claim {
  readonly relation: StatementRelation;
  /**
   * The number that the claim names, in the indicator's unit: of IS, ABOVE, AT_LEAST, BELOW and
   * AT_MOST the figure; of RISEN_IN_A_ROW and FALLEN_IN_A_ROW how many months; of ROSE and FELL the
   * figure that it is said to have come from, null where none is named.
   */
  readonly number: number | null;
  readonly period: Period;
  /** First day of the month that is named; null: the one before the period. */
  readonly since: string | null;
  /** Decimals to which the number is given: a figure is the number when it rounds to it. */
  readonly decimals: number;
}

/** The figures that a claim is about. */
export interface FiguresClaimed {
  /** What a reader knows them by: the ref, or the name; of a place below the authority with its name. */
  readonly name: string;
  readonly unit: string;
  /** Decimals in which they are shown. */
  readonly decimals: number;
  /** The figure of a period, unrounded; null: none is on record. */
  readonly valueIn: (period: Period) => number | null;
  /** Whether a period has a figure, but a modelled one, which proves nothing; left out: none has. */
  readonly isModelledIn?: (period: Period) => boolean;
}

/** What the figures say of a claim, in a sentence that gives them. */
export interface CheckedClaim {
  readonly verdict: StatementVerdict;
  readonly sentence: string;
  /** The figures that decided, by key of their period. */
  readonly figures: Readonly<Record<string, number>>;
}
