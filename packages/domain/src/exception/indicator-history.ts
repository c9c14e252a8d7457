import type { VerdictLetter } from '../control-chart/verdict-letter';
import type { Exact } from '../exact';
import type { Period } from '../period';
import { beginsAnew } from '../reporting-period/begins-year';
import { CHARTED_PERIODS } from '../reporting-period/span-of-kind';
import { verdictOfCell } from '../scorecard/cell-chart';
import { judgeCell } from '../scorecard/judge-cell';
import type { CellQuestion, JudgedCell } from '../scorecard/judge-cell';
import { questionOf } from '../scorecard/judge-scorecard';
import { spanOfRow } from '../scorecard/scorecard-facts';
import type { CellFacts, PlaceFacts, RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';
import { directionOfTravel } from '../travel';
import type { DirectionMeaning } from '../vocabulary';

/** One period of an indicator in a place, judged as at its end by what was in force then. */
export interface JudgedPeriod {
  readonly period: Period;
  readonly question: CellQuestion;
  readonly cell: JudgedCell;
  readonly value: Exact | null;
}

/** An indicator in a place over the periods of its own frequency, each judged when it is first asked for. */
export interface IndicatorHistory<Row extends RowFacts = RowFacts> {
  readonly row: Row;
  readonly place: PlaceFacts;
  /** How many periods there are; the last is the one that a page shows. */
  readonly length: number;
  /** Of the last of them that has ended by the end of another period; −1: none has. */
  readonly positionAt: (period: Pick<Period, 'end'>) => number;
  readonly periodAt: (position: number) => Period;
  readonly at: (position: number) => JudgedPeriod;
  /** How the period compares with the one before, unrounded. */
  readonly meaningAt: (position: number) => DirectionMeaning;
  readonly verdictAt: (position: number) => VerdictLetter;
  /** The first of the periods with a figure on record; −1: none has one. */
  readonly firstFigure: number;
}

/** The first period of a cell with a value, or with the counts that give one. */
function firstFigureOf(cell: CellFacts | null, periods: number): number {
  if (cell === null) return -1;
  const first = cell.months.findIndex(
    (month) =>
      month !== null &&
      (month.value !== null || (month.numerator !== null && month.denominator !== null)),
  );
  return first < 0 ? -1 : first + periods - cell.months.length;
}

/** The cell as it stood at the end of a period, from another on. */
function cellUpTo(cell: CellFacts | null, periods: number, first: number, last: number) {
  if (cell === null) return null;
  const missing = periods - cell.months.length;
  const months = cell.months.slice(Math.max(0, first - missing), Math.max(0, last + 1 - missing));
  if (last === periods - 1) return { ...cell, months };
  return { months, printedYearToDate: null, printedPreviousYearToDate: null };
}

function remembered<T>(make: (position: number) => T): (position: number) => T {
  const made = new Map<number, T>();
  return (position) => {
    const known = made.get(position);
    if (known !== undefined) return known;
    const value = make(position);
    made.set(position, value);
    return value;
  };
}

/** An indicator in one of the places of the facts, over the periods of its own frequency. */
export function indicatorHistory<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
  row: Row,
  placeIndex: number,
): IndicatorHistory<Row> {
  const { months: periods, yearFrom } = spanOfRow(facts, row);
  const place = facts.places[placeIndex];
  if (place === undefined) throw new RangeError(`No place ${placeIndex}`);
  const here = { ...facts, places: [place] };
  const cell = row.cells[placeIndex] ?? null;
  const earlier = { ...row, maturing: null };

  const periodAt = (position: number): Period => {
    const period = periods[position];
    if (period === undefined) throw new RangeError(`No period ${position}`);
    return period;
  };

  const at = remembered((position): JudgedPeriod => {
    const period = periodAt(position);
    // No further back than control charts look.
    const first = Math.max(0, position + 1 - CHARTED_PERIODS);
    const span = {
      ...{ months: periods.slice(first, position + 1), shown: 1, inYearToDate: 1 },
      ...(yearFrom !== undefined && { yearFrom }),
    };
    const cells = [cellUpTo(cell, periods.length, first, position)];
    const question = questionOf({ ...here, span }, { ...earlier, span, cells }, 0);
    const judged = judgeCell(question);
    return { period, question, cell: judged, value: judged.measured.value };
  });

  const meaningAt = remembered((position): DirectionMeaning => {
    const { question, cell: judged, value } = at(position);
    return directionOfTravel({
      current: value,
      previous: position === 0 ? null : at(position - 1).value,
      seriesChanged: question.seriesChanged ?? false,
      beginsAnew: beginsAnew(row.indicator.basis, periodAt(position), yearFrom),
      polarity: judged.judgement.polarityUsed,
      tolerance: question.tolerance,
    }).meaning;
  });

  const verdictAt = remembered((position): VerdictLetter => {
    const { question, cell: judged } = at(position);
    return verdictOfCell({ row: earlier, place, cell: judged, months: question.span.months });
  });

  return {
    ...{ row, place, at, meaningAt, verdictAt, periodAt },
    length: periods.length,
    firstFigure: firstFigureOf(cell, periods.length),
    positionAt: ({ end }) => {
      let position = periods.length - 1;
      while (position >= 0 && (periods[position]?.end ?? '') > end) position -= 1;
      return position;
    },
  };
}

/** Whether any indicator has a figure of the very period, or of one of its own that ends with it. */
export function hasFigureOf(
  histories: readonly IndicatorHistory[],
  { end }: Pick<Period, 'end'>,
): boolean {
  return histories.some(({ length, periodAt, at }) => {
    const last = length - 1;
    return last >= 0 && periodAt(last).end === end && at(last).value !== null;
  });
}
