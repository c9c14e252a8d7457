import { alignedWith, codesAlignedWith, month, toleranceInForce } from '@vital-signs/domain';
import type { Period, ToleranceVersion } from '@vital-signs/domain';
import type {
  ScorecardPage_ScorecardFragment,
  ScorecardTable_RowFragment,
  ScorecardTable_ToleranceFragment,
} from '../../apollo/generated/documents';
import { toleranceVersion } from '../../lib/tolerance-version';

/** A tolerance as the domain knows it, with what the report prints for it. */
export type ShownTolerance = ToleranceVersion & {
  readonly place: string | null;
  readonly textAsPrinted: string | null;
  readonly problems: readonly string[];
};

type ShownYearToDate = ScorecardTable_RowFragment['yearToDate'];
type ShownPreviousYear = NonNullable<ScorecardTable_RowFragment['previousYearToDate']>;

/** A row of the scorecard as it came, its tolerances as the domain knows them. */
export interface ShownRow extends Omit<
  ScorecardTable_RowFragment,
  'tolerances' | 'previousYearToDate'
> {
  readonly previousYearToDate: ShownPreviousYear;
  /** Oldest first. */
  readonly tolerances: readonly ShownTolerance[];
  /** The one in force at the period's end. */
  readonly tolerance: ShownTolerance | null;
}

export type ShownPlace = ScorecardPage_ScorecardFragment['places'][number];

export interface ShownScorecard extends Omit<ScorecardPage_ScorecardFragment, 'rows'> {
  readonly rows: readonly ShownRow[];
  /** Slug of the authority whose it is. */
  readonly authority: string;
}

/** A scorecard as it came, made ready to be looked at through a view. */
export function shownScorecard(
  scorecard: ScorecardPage_ScorecardFragment,
  authority: string,
): ShownScorecard {
  const period = month(scorecard.period.key);
  return {
    ...scorecard,
    authority,
    rows: scorecard.rows.map((row) => shownRow(row, period, scorecard.months)),
  };
}

function shownRow(
  row: ScorecardTable_RowFragment,
  period: Period,
  months: readonly string[],
): ShownRow {
  const tolerances = row.tolerances.map(shownTolerance);
  const own = tolerances.filter(({ place }) => place !== null);
  const everyone = tolerances.filter(({ place }) => place === null);
  const tolerance = toleranceInForce(own, period) ?? toleranceInForce(everyone, period);
  return {
    ...row,
    values: row.values.map((series) => alignedWith(months, series)),
    codes: row.codes.map((codes) => codesAlignedWith(months, codes)),
    remainder: row.remainder && {
      ...row.remainder,
      values: alignedWith(months, row.remainder.values),
    },
    previousYearToDate: row.previousYearToDate ?? withoutFigure(row.yearToDate),
    tolerances,
    tolerance,
  };
}

/** A span of which nothing is printed and nothing can be computed. */
function withoutFigure(span: ShownYearToDate): ShownPreviousYear {
  const none = { value: null, printed: null, computed: null, provenance: null } as const;
  return { ...span, ...none, monthsPresent: 0 };
}

function shownTolerance(version: ScorecardTable_ToleranceFragment): ShownTolerance {
  return {
    ...toleranceVersion(version),
    place: version.place,
    textAsPrinted: version.textAsPrinted,
    problems: version.problems,
  };
}
