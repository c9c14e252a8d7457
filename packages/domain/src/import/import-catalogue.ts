import type { Basis, MeasureKind, PeriodKind } from '../vocabulary';

/** As much of an indicator as understanding a file takes. */
export interface ImportIndicator {
  readonly id: number;
  readonly key: string;
  readonly ref: string | null;
  readonly name: string | null;
  readonly measureKind: MeasureKind;
  /** The basis that its figures have where nothing else is said. */
  readonly basis: Basis;
  /** The kind of period that it is measured in. */
  readonly frequency: PeriodKind;
  /** "%", "per 10,000", "days"; null for plain counts. */
  readonly unit: string | null;
  /** What numerator ÷ denominator is multiplied by. */
  readonly multiplier: number;
  readonly decimals: number;
  /** True where its denominators are populations that the record holds. */
  readonly denominatorIsPopulation: boolean;
  /** The first day from which it is measured so; null where nobody knows. */
  readonly measuredFrom: string | null;
  /** The first day on which it is no longer measured; null while it is. */
  readonly measuredUntil: string | null;
}

/** As much of a place as understanding a file takes. */
export interface ImportPlace {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'AUTHORITY' | 'LOCALITY' | 'TEAM';
  /** Name of the place that it lies in; null for the authority. */
  readonly within: string | null;
  /** Further names and official codes that a file may call it by: "926", "E10000020". */
  readonly otherNames: readonly string[];
  /** The first day on which it is there, and the first on which it is no more; null: without end. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What a file is understood against. */
export interface ImportCatalogue {
  /** 4: the financial year begins in April. */
  readonly financialYearStartMonth: number;
  /** A day of the caller's calendar: what had not begun then is in the future. */
  readonly today: string;
  readonly indicators: readonly ImportIndicator[];
  /** The authority first. */
  readonly places: readonly ImportPlace[];
}
