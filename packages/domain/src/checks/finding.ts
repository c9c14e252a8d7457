import type { DataMark, FindingWeight } from '../vocabulary';

/** What a check found: its mark, a sentence with the figures in it, and the figures by name. */
export interface Finding {
  readonly mark: DataMark;
  readonly weight: FindingWeight;
  readonly sentence: string;
  readonly figures: Readonly<Record<string, number>>;
}
