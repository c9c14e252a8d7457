import type { DataMark, FindingWeight } from '../vocabulary';

/** What is to be known about a figure: its mark, a sentence with the figures in it, and the figures by name. */
export interface Remark {
  readonly mark: DataMark;
  readonly weight: FindingWeight;
  readonly sentence: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** What a check found, with the figures of both sides in words. */
export interface Finding extends Remark {
  /** What is stored: "printed 98.0". */
  readonly stored: string;
  /** What that was held against: "recomputed 122.5". */
  readonly against: string;
}
