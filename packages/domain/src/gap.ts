import type { Tolerance } from './tolerance';
import type { MeasureKind, Polarity, Provenance } from './vocabulary';

export interface GapInput {
  readonly measureKind: MeasureKind;
  readonly multiplier: number;
  readonly polarity: Polarity;
  readonly tolerance: Tolerance | null;
  readonly numerator: number | null;
  /** Denominator or population; ignored for a count. */
  readonly denominator: number | null;
  /** Where the counts come from: modelled and derived ones make the gap "estimated". */
  readonly countsProvenance: Provenance;
  /** True for events of a month that is over: "would have been needed". */
  readonly eventsOver: boolean;
}

export interface Gap {
  /** How many children (cases) short of green; 0 when green. */
  readonly children: number;
  readonly direction: 'MORE' | 'FEWER';
  /** The limit it is measured to, in the indicator's unit. */
  readonly edge: number;
  /** When green: how many could be lost before it is not; else 0. */
  readonly headroom: number;
  readonly estimated: boolean;
  readonly eventsOver: boolean;
}

export declare function gapInChildren(input: GapInput): Gap | null;
/** "171 more would have been needed for green (80%)" */
export declare function gapSentence(gap: Gap, unit: string): string;
/** The county's gap over its places by their own shortfall, largest remainder; sums to the gap. */
export declare function shareGap(gap: number, shortfalls: readonly number[]): readonly number[];
