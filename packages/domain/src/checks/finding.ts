import type { DataMark } from '../vocabulary';

/** How much weight a finding has: a NOTE explains, a FINDING asks somebody to look. */
export type FindingWeight = 'NOTE' | 'FINDING';

/** What a check found: its mark, a sentence with the figures in it, and the figures by name. */
export interface Finding {
  readonly mark: DataMark;
  readonly weight: FindingWeight;
  readonly sentence: string;
  readonly figures: Readonly<Record<string, number>>;
}
