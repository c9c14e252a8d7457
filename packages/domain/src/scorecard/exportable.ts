import type { OtherPrint } from '../checks/two-prints';
import type { SaidColumn } from '../layout/said-cells';
import type { ScorecardLayout } from '../layout/scorecard-layout';
import type { Period } from '../period';
import type { RatingInput } from '../rating';
import type { Tolerance } from '../tolerance';
import type {
  JudgementModel,
  Provenance,
  RatingPrecision,
  RatingReason,
  YearToDateOrigin,
} from '../vocabulary';
import type { TrajectoryStanding } from '../trajectory/trajectory-standing';
import type { ShownRemainder } from './judged-scorecard';
import type { ShownOtherBasis } from './other-bases';
import type { PlaceFacts } from './scorecard-facts';
import type { PlaceRelation, ViewableRow } from './view-row';

/** A year to date, and where it comes from. */
export interface ExportableYearToDate {
  readonly value: number | null;
  readonly origin: YearToDateOrigin;
  readonly provenance: Provenance | null;
}

/** A row as an export needs it, beside what a view looks at. */
export interface ExportableRow extends ViewableRow {
  readonly indicator: ViewableRow['indicator'] & {
    readonly unit: string | null;
    readonly decimals: number;
  };
  /** Its own periods, where its figures are of other ones than the scorecard's; null or left out: those. */
  readonly periods?: readonly Period[] | null;
  /** Figures on other bases: a year so far may have the series of its periods alone. */
  readonly otherBases?: readonly Pick<ShownOtherBasis, 'series'>[];
  /** Another print of the place's own latest period; null or left out: there is none. */
  readonly otherPrint?: OtherPrint | null;
  readonly decimals: readonly number[];
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  readonly countsProvenances: readonly (Provenance | null)[];
  readonly reasons: readonly RatingReason[];
  /** How the place itself was rated in the edition that is read; null or left out: it is judged. */
  readonly publishedRating?: RatingInput['published'] | null;
  /** A letter a place: what the control chart says of its figure; see `verdictWords`. */
  readonly verdicts: string;
  readonly yearToDate: ExportableYearToDate;
  readonly previousYearToDate: ExportableYearToDate;
  /** What no place below recorded. */
  readonly remainder: ShownRemainder | null;
  /** Where each place stands on the way to its target; null or left out: no trajectory runs in any. */
  readonly trajectories?: readonly (TrajectoryStanding | null)[] | null;
  /** What stands in the columns that are said in words; left out: the layout has none of them. */
  readonly said?: Readonly<Partial<Record<SaidColumn, string>>>;
  /** The tolerance in force at the place itself. */
  readonly toleranceInForce: Tolerance | null;
  readonly marks: readonly {
    readonly mark: ViewableRow['marks'][number]['mark'];
    readonly place: number | null;
    readonly month: string | null;
    readonly sentence: string;
  }[];
}

/** The scorecard around the rows. */
export interface ExportableScorecard {
  /** Slug of the authority. */
  readonly authority: string;
  readonly months: readonly string[];
  readonly places: readonly {
    readonly name: string;
    readonly kind: PlaceFacts['kind'];
    readonly relation: PlaceRelation;
  }[];
  readonly precision: RatingPrecision;
  /** The authority's judging model, and after it any other that a tolerance of the scorecard follows. */
  readonly judgementModels: readonly JudgementModel[];
  /** How the authority lays it out; null or left out: as the product does. */
  readonly layout?: ScorecardLayout | null;
  /** What the authority calls its region. */
  readonly regionName: string | null;
}
/** A cell of an exported table: figures as numbers with their decimals kept, words, or nothing. */
export type ExportCell = string;

/** One column of an exported table. */
export interface ExportColumn {
  readonly heading: string;
  readonly cell: (row: ExportableRow) => ExportCell;
}
