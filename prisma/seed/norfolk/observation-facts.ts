import type { Absence, Basis, PeriodKind, Provenance } from '@vital-signs/domain';

/** A print of the same cell elsewhere in the report. */
export interface OtherPrintFacts {
  readonly value: number;
  readonly text: string;
  readonly source: string;
}

/** One observation as it will be written: indicator and place by their keys. */
export interface ObservationFacts {
  readonly indicator: string;
  readonly place: string;
  readonly basis: Basis;
  readonly periodKind: PeriodKind;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly textAsPrinted: string | null;
  readonly otherPrints: readonly OtherPrintFacts[] | null;
  readonly directionAsPrinted: string | null;
  readonly ratingAsPrinted: string | null;
  readonly absence: Absence | null;
  readonly provenance: Provenance;
  readonly countsProvenance: Provenance | null;
  readonly source: string;
  readonly note: string | null;
}

/** One category of a breakdown as it will be written. */
export interface BreakdownFacts extends Omit<
  ObservationFacts,
  'otherPrints' | 'directionAsPrinted' | 'ratingAsPrinted'
> {
  readonly dimension: string;
  readonly category: string;
  readonly position: number;
  readonly partOfWhole: boolean;
}
