import type { Exact } from '../exact';
import type { Period } from '../period';
import { PRODUCT_WORDING } from '../layout/state-words';
import type { RatingWording } from '../layout/state-words';
import { judgeCell, yearToDateOf } from '../scorecard/judge-cell';
import type { CellQuestion, JudgedCell } from '../scorecard/judge-cell';
import type { ShownYearToDate } from '../scorecard/judged-scorecard';
import { publishedReadingFor } from '../scorecard/published-cell';
import { questionOf, shownYearToDate } from '../scorecard/judge-scorecard';
import { targetInForce } from '../trajectory/target-in-force';
import { spanOfRow } from '../scorecard/scorecard-facts';
import type {
  MonthSpan,
  Observed,
  RowFacts,
  ScorecardFacts,
  TargetFacts,
} from '../scorecard/scorecard-facts';
import type { FigureNamed } from './token-names';

/** A benchmark as it stands beside a month. */
export interface LiveBenchmark {
  readonly value: Exact;
  readonly textAsPrinted: string | null;
  /** What it is made of, where it was made from published figures; null: it is printed. */
  readonly basis: string | null;
}

/** The figures that a text may speak of: the facts of its own month and of those before. */
export interface LiveRecord<Row extends RowFacts = RowFacts> {
  readonly facts: ScorecardFacts<Row>;
  /** The average of the statistical neighbours beside a month; null: none is known. */
  readonly neighboursOf: (row: Row, period: Period) => LiveBenchmark | null;
  /** How the authority says its ratings; left out: as the product does. */
  readonly wording?: RatingWording;
}

/** Everything on record about one indicator, place and month. */
export interface LiveReading {
  readonly question: CellQuestion;
  readonly cell: JudgedCell;
  readonly target: TargetFacts | null;
  /** Null of a month before the last of the record, of which none is told. */
  readonly yearToDate: ShownYearToDate | null;
  readonly neighbours: LiveBenchmark | null;
  /** How its ratings are said. */
  readonly wording: RatingWording;
}

export type ReadingNamed = Pick<FigureNamed, 'indicator' | 'place' | 'period'>;

/**
 * What is on record about one indicator, place and month, judged as at that month’s end. Null where
 * the record holds no such indicator or place, or does not reach back so far.
 */
export function liveReading<Row extends RowFacts>(
  { facts, neighboursOf, wording = PRODUCT_WORDING }: LiveRecord<Row>,
  { indicator, place, period }: ReadingNamed,
): LiveReading | null {
  const column = facts.places.findIndex(({ slug }) => slug === place.slug);
  const row = facts.rows.find((each) => each.indicator.key === indicator.key);
  if (column === -1 || row === undefined) return null;
  const span = spanOfRow(facts, row);
  const at = placeOf(row, span, period);
  if (at === -1) return null;
  const later = span.months.length - 1 - at;
  const question =
    later === 0
      ? questionOf(facts, row, column)
      : questionOf(facts, { ...rowWithout(row, later), span: spanWithout(span, later) }, column);
  const cell = judgeCell(question);
  return {
    ...{ question, cell },
    target: targetInForce(row.targets, question.place.id, span.months[at] ?? period),
    yearToDate: later === 0 ? shownYear(question, cell) : null,
    neighbours: neighboursOf(row, period),
    wording,
  };
}

/** What was reported for one indicator and place in a month of the record; null: nothing. */
export function observedIn<Row extends RowFacts>(
  { facts }: Pick<LiveRecord<Row>, 'facts'>,
  { indicator, place, period }: ReadingNamed,
): Observed | null {
  const column = facts.places.findIndex(({ slug }) => slug === place.slug);
  const row = facts.rows.find((each) => each.indicator.key === indicator.key);
  const cell = row?.cells[column] ?? null;
  if (row === undefined || cell === null) return null;
  const span = spanOfRow(facts, row);
  const at = placeOf(row, span, period);
  return at === -1 ? null : (cell.months[at - (span.months.length - cell.months.length)] ?? null);
}

/** Where among a row's periods the one stands that it shows in a month; −1 where the record does not reach it. */
function placeOf({ span: own }: RowFacts, { months }: MonthSpan, period: Period): number {
  return own === undefined
    ? months.findIndex(({ start }) => start === period.start)
    : months.findLastIndex(({ end }) => end <= period.end);
}

/** The value of one indicator and place in a month, unrounded; null where there is none. */
export function liveValue<Row extends RowFacts>(
  { facts }: Pick<LiveRecord<Row>, 'facts'>,
  named: ReadingNamed,
): Exact | null {
  return liveReading({ facts, neighboursOf: () => null }, named)?.cell.measured.value ?? null;
}

/** The year to date as pages show it: as published where the cell is read so. */
function shownYear(question: CellQuestion, cell: JudgedCell): ShownYearToDate {
  const { decimals } = question.indicator;
  return (
    publishedReadingFor(question)?.yearToDate ??
    shownYearToDate(yearToDateOf(question, cell), decimals)
  );
}

/** Months without the last so many; a year to date is told of the whole span alone. */
function spanWithout(span: MonthSpan, later: number): MonthSpan {
  const months = span.months.slice(0, -later);
  return { ...span, months, shown: Math.min(span.shown, months.length), inYearToDate: 0 };
}

function rowWithout<Row extends RowFacts>(row: Row, later: number): Row {
  return {
    ...row,
    cells: row.cells.map(
      (cell) =>
        cell && {
          months: cell.months.slice(0, -later),
          printedYearToDate: null,
          printedPreviousYearToDate: null,
        },
    ),
  };
}
