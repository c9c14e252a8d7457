import { roundHalfAwayFromZero } from '../exact';
import type { Exact } from '../exact';
import { periodKey } from '../period-key';
import type { Rating } from '../rating';
import { verdictOfCell } from './cell-chart';
import { inForceDuring, inForceFor } from './in-force';
import { judgeCell, previousYearToDateOf, yearToDateOf } from './judge-cell';
import type { CellQuestion, JudgedCell, TracedYearToDate } from './judge-cell';
import type { JudgedRow, JudgedScorecard, ShownYearToDate } from './judged-scorecard';
import { absenceDigit, figureLetter } from './month-codes';
import { EMPTY_CELL } from './observed-counts';
import { otherBasesOf } from './other-bases';
import { publishedReadingFor } from './published-cell';
import { publishedMarks } from './published-marks';
import { remainderOfRow } from './remainder';
import { codesDecided, marksOfFindings } from './row-findings';
import type { FindingsByIndicator } from './row-findings';
import { notesOfRow } from './row-marks';
import { fromFirstFigure } from './series-start';
import { targetInForce } from '../trajectory/target-in-force';
import { trajectoryStanding } from '../trajectory/trajectory-standing';
import type { TrajectoryStanding } from '../trajectory/trajectory-standing';
import { spanOfRow } from './scorecard-facts';
import type { MonthSpan, RowFacts, ScorecardFacts } from './scorecard-facts';
import { isSeriesChangedIn } from './series-change';
import { countStates } from './state-counts';

/**
 * Judges a whole scorecard: every row across the places, with its months, rating, direction of
 * travel, year to date and marks, by the rules of METHODS sections 2 to 4 and 12.
 */
export function judgeScorecard<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
): JudgedScorecard<Row> {
  const judged = facts.rows.map((row) => judgeRow(facts, row));
  return {
    months: facts.span.months.slice(-facts.span.shown).map(periodKey),
    counts: countStates(
      judged.map((row) => row.states[0] ?? 'NOT_RATED'),
      facts.judgementModel,
    ),
    figureCount: total(
      judged,
      (row) => row.values.filter((months) => months.at(-1) != null).length,
    ),
    modelledCount: total(judged, (row) => row.codes.filter((codes) => /[Mm]$/.test(codes)).length),
    rows: judged,
  };
}

function total<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}

function judgeRow<Row extends RowFacts>(facts: ScorecardFacts<Row>, row: Row): JudgedRow<Row> {
  const { places } = facts;
  const span = spanOfRow(facts, row);
  const { indicator } = row;
  const questions = places.map((_, place) => questionOf(facts, row, place));
  const cells = questions.map(judgeCell);
  const yearToDates = cells.map((cell, place) => yearToDateAt(questions, cell, place));
  const held = questions.map(publishedReadingFor);
  const [published = null] = held;
  const own = yearToDates[0] ?? NO_YEAR_TO_DATE;
  const [ownQuestion] = questions;
  const [ownCell] = cells;
  const previous =
    ownQuestion === undefined || ownCell === undefined
      ? NO_YEAR_TO_DATE
      : previousYearToDateOf(ownQuestion, ownCell);
  const isDual = cells.some(({ judgement }) => judgement.ratings.length === 2);
  const findings = facts.findings ?? NO_FINDINGS;
  const shownRow = { row, places, span };
  const placeId = places[0]?.id ?? 0;
  const period = periodOf(span);
  const firstShown = span.months[span.months.length - span.shown] ?? period;
  return {
    facts: row,
    periods: row.span === undefined ? null : span.months.slice(-span.shown),
    values: cells.map((cell) => fromFirstFigure(cell.values)),
    decimals: cells.map((cell) => cell.decimals),
    codes: codesDecided(
      cells.map((cell) => cell.codes),
      shownRow,
      findings,
    ),
    numerators: cells.map((cell) => cell.current?.numerator ?? null),
    denominators: cells.map((cell) => cell.current?.denominator ?? null),
    countsProvenances: cells.map((cell) => cell.current?.countsProvenance ?? null),
    states: cells.map(({ judgement }) => judgement.ratings[0].state),
    reasons: cells.map(({ judgement }) => judgement.ratings[0].reason),
    otherBases: otherBasesOf(indicator, row.cells, facts.modelled, span.shown),
    secondStates: isDual ? cells.map((cell) => secondOf(cell).state) : null,
    secondReasons: isDual ? cells.map((cell) => secondOf(cell).reason) : null,
    polarityImplied: ownCell?.judgement.polarityImplied ?? false,
    publishedRating: ownCell?.rating.published ?? null,
    arrows: cells.map((cell) => cell.direction.arrow),
    meanings: cells.map((cell) => cell.direction.meaning),
    directionReasons: cells.map((cell) => cell.direction.reason),
    verdicts: places
      .map((place, index) => {
        const cell = cells[index];
        return cell === undefined ? '' : verdictOfCell({ row, place, cell, months: span.months });
      })
      .join(''),
    yearToDates: yearToDates.map(({ value }, place) => {
      const then = held[place];
      return then ? then.yearToDate.value : shown(value, indicator.decimals);
    }),
    yearToDateCodes: yearToDates
      .map((yearToDate, place) => yearToDateCode(held[place]?.yearToDate ?? yearToDate))
      .join(''),
    yearToDate: published?.yearToDate ?? shownYearToDate(own, indicator.decimals),
    previousYearToDate:
      published !== null
        ? published.previousYearToDate
        : previous.value === null
          ? null
          : shownYearToDate(previous, indicator.decimals),
    target: targetInForce(row.targets, placeId, period),
    toleranceInForce: ownQuestion?.tolerance ?? null,
    tolerances: inForceDuring(row.tolerances, placeId, firstShown, period),
    marks: publishedMarks(held, firstShown) ?? [
      ...notesOfRow({ indicator, span, cells, maturing: row.maturing ?? null }),
      ...marksOfFindings(shownRow, findings),
    ],
    remainder: remainderOfRow({ indicator, places, span, cells }),
    trajectories: trajectoriesOf(row, questions, cells),
  };
}

/** Where each place stands on the way to its target; null where no trajectory runs in any. */
function trajectoriesOf(
  row: RowFacts,
  questions: readonly CellQuestion[],
  cells: readonly JudgedCell[],
): readonly (TrajectoryStanding | null)[] | null {
  if (!row.targets.some(({ kind }) => kind === 'TRAJECTORY')) return null;
  const standings = questions.map((question, place) => {
    const cell = cells[place];
    return cell === undefined ? null : trajectoryStanding(row, question, cell);
  });
  return standings.some((standing) => standing !== null) ? standings : null;
}

/** The second of two ratings; where a place has only one, that one again. */
function secondOf({ judgement: { ratings } }: JudgedCell): Rating {
  return ratings[1] ?? ratings[0];
}

function periodOf({ months }: MonthSpan) {
  const period = months.at(-1);
  if (period === undefined) throw new RangeError('A scorecard needs a period');
  return period;
}

/** What is asked of one cell of a scorecard, at the row's own period and by what is in force at its end. */
export function questionOf<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
  row: Row,
  placeIndex: number,
): CellQuestion {
  const place = facts.places[placeIndex];
  if (place === undefined) throw new RangeError(`No place ${placeIndex}`);
  const { precision, modelled } = facts;
  const span = spanOfRow(facts, row);
  const period = periodOf(span);
  return {
    ...{ indicator: row.indicator, place, span, precision, modelled },
    cell: row.cells[placeIndex] ?? EMPTY_CELL,
    tolerance: inForceFor(row.tolerances, place.id, period)?.rule ?? null,
    seriesChanged: isSeriesChangedIn(row, place, period),
    stillMaturing: (row.maturing ?? null) !== null,
  };
}

const NO_FINDINGS: FindingsByIndicator = new Map();

const NO_YEAR_TO_DATE: TracedYearToDate = {
  rule: 'PRINTED_ONLY',
  value: null,
  origin: 'NONE',
  printed: null,
  computed: null,
  monthsPresent: 0,
  monthsExpected: 0,
  differs: false,
  provenance: null,
};

function yearToDateAt(
  questions: readonly CellQuestion[],
  cell: JudgedCell,
  place: number,
): TracedYearToDate {
  const question = questions[place];
  return question === undefined ? NO_YEAR_TO_DATE : yearToDateOf(question, cell);
}

function yearToDateCode({ provenance }: Pick<TracedYearToDate, 'provenance'>): string {
  return provenance === null ? absenceDigit(null) : figureLetter(provenance, false);
}

function shown(value: Exact | null, decimals: number): number | null {
  return value === null ? null : roundHalfAwayFromZero(value, decimals);
}

/** A year to date as it is shown. A printed one stays as it was printed. */
export function shownYearToDate(result: TracedYearToDate, decimals: number): ShownYearToDate {
  const { origin, provenance, printed, computed, monthsPresent, monthsExpected } = result;
  return {
    origin,
    provenance,
    value: printed ?? shown(computed, decimals),
    printed,
    computed: shown(computed, decimals),
    monthsPresent,
    monthsInSpan: monthsExpected,
    decimals,
  };
}
