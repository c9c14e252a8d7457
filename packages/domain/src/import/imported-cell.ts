import type { Period } from '../period';
import type { Absence, Basis } from '../vocabulary';

/** A figure of a file as it is understood: one indicator, place, period and basis. */
export interface ImportedCell {
  /** Where it stands, as a spreadsheet numbers rows and columns, from 1. */
  readonly row: number;
  readonly column: number;
  readonly indicatorId: number;
  readonly placeId: number;
  readonly basis: Basis;
  readonly period: Period;
  /** In the indicator's unit (66.3 for 66.3%); from the two counts where only they are given. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Why there is no value; null where there is one. */
  readonly absence: Absence | null;
  /**
   * As it stood in the file, where it is the figure as printed: its decimals are those of the print.
   * Null for what was computed, for 0.663 that means 66.3%, and for decimals that no report prints.
   */
  readonly text: string | null;
  /** True where the file gave another figure of the same cell before, and both are kept; left out: it did not. */
  readonly isOtherPrint?: true;
}
