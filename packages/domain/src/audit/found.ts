import type { Json } from '../canonical-json';
import type { Period } from '../period';
import type { IndicatorFacts } from '../scorecard/scorecard-facts';
import type { Validity } from '../tolerance';
import type { Basis, DataMark, FindingWeight } from '../vocabulary';
import type { AuditPlace } from './audit-facts';
import type { CheckKind } from './check-kinds';
import type { RecordView } from './record-view';

/** A fault as a check found it, before it is given its key. */
export interface Found {
  /**
   * How it is marked beside figures; null: it is listed only. So are notes that doubt no figure: a
   * month without one has none to mark, and a jump may be true and is said by the control chart.
   */
  readonly mark: DataMark | null;
  readonly weight: FindingWeight;
  readonly indicator: IndicatorFacts | null;
  readonly other?: IndicatorFacts | null;
  /** Further indicators that print the figures it is about; left out: none. */
  readonly also?: readonly IndicatorFacts[];
  readonly place: AuditPlace | null;
  readonly month: Period | null;
  /** What a breakdown is broken down by; left out: it is about no breakdown. */
  readonly dimension?: string;
  /** True where it is about the year to date that ends with the month. */
  readonly ofYearToDate?: boolean;
  /** When what it is about holds; left out: always. */
  readonly validity?: Validity;
  readonly stored: string;
  readonly against: string;
  readonly sentence: string;
  /** What was compared, with its figures: whatever makes it this fault and no other. */
  readonly compared: Json;
}

/** Each comparison that a check makes: what it found, or null where nothing is wrong. */
export type Comparisons = Iterable<Found | null>;

export type Check = (record: RecordView) => Comparisons;

/** A finding about a record, with the key by which it is known again. */
export interface AuditFinding {
  /** Made from what was compared and with what figures: the same fault keeps it, another figure makes another. */
  readonly key: string;
  readonly check: CheckKind;
  readonly mark: DataMark | null;
  readonly weight: FindingWeight;
  readonly indicatorId: number | null;
  readonly otherId: number | null;
  /** Further indicators that print the figures it is about: the rows that a breakdown repeats. */
  readonly alsoIds: readonly number[];
  readonly placeId: number | null;
  /** Key of the month that it concerns; null where it concerns a row as a whole. */
  readonly month: string | null;
  /** What a breakdown is broken down by; null where it is about none. */
  readonly dimension: string | null;
  readonly ofYearToDate: boolean;
  readonly validity: Validity | null;
  readonly stored: string;
  readonly against: string;
  readonly sentence: string;
}

/** Where a comparison was made, with what the key needs to tell bases apart. */
export interface Compared {
  readonly indicator: IndicatorFacts;
  readonly place: AuditPlace;
  readonly month: Period;
  readonly basis: Basis;
}
