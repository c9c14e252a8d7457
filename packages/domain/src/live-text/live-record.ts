import { valueOf } from '../measure';
import type { Exact } from '../exact';
import { monthsOfYearToDate } from '../period';
import type { Period } from '../period';
import { judgeCell, measureDefinition, yearToDateOf } from '../scorecard/judge-cell';
import type { CellQuestion, JudgedCell, TracedYearToDate } from '../scorecard/judge-cell';
import { questionOf } from '../scorecard/judge-scorecard';
import { inForceFor } from '../scorecard/in-force';
import type { Observed, RowFacts, ScorecardFacts, TargetFacts } from '../scorecard/scorecard-facts';
import type { FigureNamed } from './token-names';

/** A benchmark as it stands beside a month. */
export interface LiveBenchmark {
  readonly value: Exact;
  readonly textAsPrinted: string | null;
}

/** The figures that a text may speak of: the facts of its own month and of those before. */
export interface LiveRecord<Row extends RowFacts = RowFacts> {
  readonly facts: ScorecardFacts<Row>;
  readonly financialYearStartMonth: number;
  /** The average of the statistical neighbours beside a month; null: none is known. */
  readonly neighboursOf: (row: Row, period: Period) => LiveBenchmark | null;
}

/** Everything on record about one indicator, place and month. */
export interface LiveReading {
  readonly question: CellQuestion;
  readonly cell: JudgedCell;
  readonly target: TargetFacts | null;
  readonly yearToDate: TracedYearToDate;
  readonly neighbours: LiveBenchmark | null;
}

export type ReadingNamed = Pick<FigureNamed, 'indicator' | 'place' | 'period'>;

/**
 * What is on record about one indicator, place and month, judged as at that month’s end. Null where
 * the record holds no such indicator or place, or does not reach back so far.
 */
export function liveReading<Row extends RowFacts>(
  { facts, financialYearStartMonth, neighboursOf }: LiveRecord<Row>,
  { indicator, place, period }: ReadingNamed,
): LiveReading | null {
  const column = facts.places.findIndex(({ slug }) => slug === place.slug);
  const row = facts.rows.find((each) => each.indicator.key === indicator.key);
  const then = factsUpTo(facts, period, financialYearStartMonth);
  if (column === -1 || row === undefined || then === null) return null;
  const rowThen = then.rows[facts.rows.indexOf(row)];
  if (rowThen === undefined) return null;
  const question = questionOf(then, rowThen, column);
  const cell = judgeCell(question);
  return {
    ...{ question, cell },
    target: inForceFor(row.targets, question.place.id, period),
    yearToDate: yearToDateOf(question, cell),
    neighbours: neighboursOf(row, period),
  };
}

/** What was reported for one indicator and place in a month of the record; null: nothing. */
export function observedIn<Row extends RowFacts>(
  { facts }: Pick<LiveRecord<Row>, 'facts'>,
  { indicator, place, period }: ReadingNamed,
): Observed | null {
  const column = facts.places.findIndex(({ slug }) => slug === place.slug);
  const cell = facts.rows.find((row) => row.indicator.key === indicator.key)?.cells[column] ?? null;
  const at = facts.span.months.findIndex(({ start }) => start === period.start);
  if (cell === null || at === -1) return null;
  return cell.months[at - (facts.span.months.length - cell.months.length)] ?? null;
}

/** The value of one indicator and place in a month, unrounded; null where there is none. */
export function liveValue<Row extends RowFacts>(
  record: Pick<LiveRecord<Row>, 'facts' | 'financialYearStartMonth'>,
  named: ReadingNamed,
): Exact | null {
  const row = record.facts.rows.find(({ indicator }) => indicator.key === named.indicator.key);
  const observed = observedIn(record, named);
  if (row === undefined || observed === null) return null;
  if (!row.indicator.denominatorIsPopulation) {
    return valueOf(observed, measureDefinition(row.indicator)).value;
  }
  // A rate takes the population of its month, which judging it finds.
  return liveReading({ ...record, neighboursOf: () => null }, named)?.cell.measured.value ?? null;
}

/** The facts with a month as their last; null where they do not hold it. */
function factsUpTo<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
  period: Period,
  financialYearStartMonth: number,
): ScorecardFacts<Row> | null {
  const { span } = facts;
  const at = span.months.findIndex(({ start }) => start === period.start);
  if (at === -1) return null;
  const dropped = span.months.length - 1 - at;
  if (dropped === 0) return facts;
  const months = span.months.slice(0, at + 1);
  return {
    ...facts,
    span: {
      months,
      shown: Math.min(span.shown, months.length),
      inYearToDate: monthsOfYearToDate(period, financialYearStartMonth).length,
    },
    rows: facts.rows.map((row) => ({
      ...row,
      cells: row.cells.map(
        (cell) =>
          cell && {
            months: cell.months.slice(0, -dropped),
            printedYearToDate: null,
            printedPreviousYearToDate: null,
          },
      ),
    })),
  };
}
