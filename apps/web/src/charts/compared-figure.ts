import type { DataMark, FindingWeight, Provenance, RatingState } from '@vital-signs/domain';

/** One place beside others: its figure, how sure it is, and what can be said of it. */
export interface ComparedFigure {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  /** Where its own page is; null for the one that the page is about. */
  readonly href: string | null;
  readonly value: number | null;
  readonly decimals: number;
  readonly provenance: Provenance | null;
  /** As it is printed, or why there is none. */
  readonly shown: string;
  /** 12 of 33; null where not known. */
  readonly counts: string | null;
  readonly denominator: number | null;
  readonly state: RatingState;
  /** So few cases that its figure moves much by chance. */
  readonly isUncertain: boolean;
  readonly rank: number | null;
  readonly interval95: readonly [lower: number, upper: number] | null;
  readonly interval998: readonly [lower: number, upper: number] | null;
  readonly words: string | null;
  /** What is found in its figure. */
  readonly marks: readonly {
    readonly mark: DataMark;
    readonly weight: FindingWeight;
    readonly sentence: string;
  }[];
}
