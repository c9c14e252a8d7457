import {
  alignedWith,
  codesAlignedWith,
  parsePeriodKey,
  toleranceInForce,
} from '@vital-signs/domain';
import type { ToleranceVersion } from '@vital-signs/domain';
import type {
  ScorecardPage_ScorecardFragment,
  ScorecardTable_RowFragment,
  ScorecardTable_ToleranceFragment,
} from '../../apollo/generated/documents';
import { toleranceVersion } from '../../lib/tolerance-version';
import { shownLayout } from './shown-layout';
import type { ShownLayout } from './shown-layout';

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
  /** Keys of the periods that its series hold: its own, where its figures are of longer periods. */
  readonly periods: readonly string[];
  /** Whether they are other than the scorecard's. */
  readonly hasOwnPeriods: boolean;
  /** Another print of its latest period; null: there is none. */
  readonly otherPrint: ScorecardPage_ScorecardFragment['otherPrints'][number] | null;
  /** The same period on other bases, never rated. */
  readonly otherBases: readonly ScorecardPage_ScorecardFragment['otherBases'][number][];
  /** Where each place stands on the way to its target; none where no trajectory runs. */
  readonly trajectories?: ScorecardPage_ScorecardFragment['trajectories'][number]['standings'];
  /** What the layout's columns of words say. */
  readonly said: readonly string[];
  /** Oldest first. */
  readonly tolerances: readonly ShownTolerance[];
  /** The one in force at the end of its latest period. */
  readonly tolerance: ShownTolerance | null;
}

export type ShownPlace = ScorecardPage_ScorecardFragment['places'][number];

export interface ShownScorecard extends Omit<
  ScorecardPage_ScorecardFragment,
  'rows' | 'layout' | 'said'
> {
  /** How the authority lays it out. */
  readonly layout: ShownLayout;
  readonly rows: readonly ShownRow[];
  /** Slug of the authority whose it is. */
  readonly authority: string;
}

/** A scorecard as it came, made ready to be looked at through a view. */
export function shownScorecard(
  scorecard: ScorecardPage_ScorecardFragment,
  authority: string,
): ShownScorecard {
  const own = new Map(scorecard.ownPeriods.map(({ indicator, periods }) => [indicator, periods]));
  return {
    ...scorecard,
    authority,
    layout: shownLayout(scorecard.layout),
    rows: scorecard.rows.map((row, index) => ({
      ...shownRow(row, scorecard.months, own.get(row.indicator.key)),
      otherPrint:
        scorecard.otherPrints.find(({ indicator }) => indicator === row.indicator.key) ?? null,
      otherBases: scorecard.otherBases.filter(({ indicator }) => indicator === row.indicator.key),
      said: scorecard.said[index] ?? [],
      trajectories:
        scorecard.trajectories.find(({ indicator }) => indicator === row.indicator.key)
          ?.standings ?? [],
    })),
  };
}

function shownRow(
  row: ScorecardTable_RowFragment,
  ofScorecard: readonly string[],
  longer: readonly string[] | undefined,
): Omit<ShownRow, 'said' | 'otherBases' | 'otherPrint'> {
  const months = longer ?? ofScorecard;
  const period = parsePeriodKey(months.at(-1) ?? '');
  const tolerances = row.tolerances.map(shownTolerance);
  const own = tolerances.filter(({ place }) => place !== null);
  const everyone = tolerances.filter(({ place }) => place === null);
  const tolerance = toleranceInForce(own, period) ?? toleranceInForce(everyone, period);
  return {
    ...row,
    periods: months,
    hasOwnPeriods: longer !== undefined,
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
