import type { Period } from '../period';
import type { Observed, PlaceFacts, RowFacts } from '../scorecard/scorecard-facts';
import type { Claim } from '../statement/statement';
import type { Validity } from '../tolerance';
import type { Basis } from '../vocabulary';

/** A place, wherever it stands in the tree. */
export type AuditPlace = Omit<PlaceFacts, 'relation'>;

/** Which place belongs under which, by id, and when. */
export interface AuditLink extends Validity {
  readonly parentId: number;
  readonly childId: number;
}

/** Everything on record for one indicator and place: a series for each basis, aligned with the months. */
export type AuditCell = ReadonlyMap<Basis, readonly (Observed | null)[]>;

/** One indicator with its tolerances, whenever they held, and its figures. */
export interface AuditRow extends Pick<RowFacts, 'indicator' | 'tolerances' | 'annotations'> {
  /** Aligned with the places; null where nothing is recorded. */
  readonly cells: readonly (AuditCell | null)[];
}

/** The categories of one dimension of an indicator in one place. */
export interface AuditBreakdown {
  readonly indicatorId: number;
  readonly placeId: number;
  readonly dimension: string;
  /** True where the categories are parts that add up to the whole. */
  readonly partOfWhole: boolean;
  readonly categories: readonly AuditCategory[];
}

/** A category of a breakdown, its months aligned with those of the record. */
export interface AuditCategory {
  readonly category: string;
  readonly months: readonly (CategoryFigure | null)[];
}

export interface CategoryFigure extends Observed {
  /** True where it was printed as a percentage: a share of the whole, whatever the indicator counts. */
  readonly isPercentage: boolean;
}

/** A claim of the commentary, with what it is about. */
export interface AuditStatement extends Claim {
  readonly indicatorId: number;
  readonly placeId: number;
  readonly basis: Basis;
  /** In words. */
  readonly text: string;
}

/** Everything on record of an authority that a check looks at. */
export interface AuditFacts {
  readonly financialYearStartMonth: number;
  /** Every month held, the earliest first, without a gap in the calendar. */
  readonly months: readonly Period[];
  /**
   * The rows that are measured by quarter, with quarters for months; left out where there is none. They
   * have no figures in the rows above.
   */
  readonly quarters?: AuditFacts;
  /** The authority first. */
  readonly places: readonly AuditPlace[];
  readonly links: readonly AuditLink[];
  /** In the order of the report. */
  readonly rows: readonly AuditRow[];
  readonly breakdowns: readonly AuditBreakdown[];
  readonly statements: readonly AuditStatement[];
}
