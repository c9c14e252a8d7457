import { judgeCell } from '../scorecard/judge-cell';
import type { CellQuestion, JudgedCell } from '../scorecard/judge-cell';
import { questionOf } from '../scorecard/judge-scorecard';
import type { RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';
import type { RatingState } from '../vocabulary';
import { factsOfMonthBefore } from './month-before';

/** One indicator in one place, judged this month and the month before. */
export interface ReadingChange<Row extends RowFacts = RowFacts> {
  readonly row: Row;
  readonly question: CellQuestion;
  readonly now: JudgedCell;
  /** Judged by what was in force then; null where there is no month before. */
  readonly before: JudgedCell | null;
  /** What the month before was judged by. */
  readonly questionBefore: CellQuestion | null;
}

/** Every row in each of the places asked for, this month and the month before, in their order. */
export function readingChanges<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
  places: readonly number[],
): readonly (readonly ReadingChange<Row>[])[] {
  const earlier = factsOfMonthBefore(facts);
  return places.map((place) =>
    facts.rows.map((row, index) => {
      const question = questionOf(facts, row, place);
      const rowBefore = earlier?.rows[index];
      const questionBefore =
        earlier === null || rowBefore === undefined ? null : questionOf(earlier, rowBefore, place);
      return {
        row,
        question,
        now: judgeCell(question),
        before: questionBefore === null ? null : judgeCell(questionBefore),
        questionBefore,
      };
    }),
  );
}

/** Whether a reading has a figure now and had one before: only such are held against the month before. */
export function hasBothFigures({ now, before }: ReadingChange): boolean {
  return now.measured.value !== null && before?.measured.value != null;
}

/**
 * Whether readings can be held against the month before at all: whether of one of them a figure of an
 * earlier period is on record beside the one that it shows. A row whose own period did not end since shows
 * the same figure in both, of which nothing follows.
 */
export function haveMonthBefore(changes: readonly ReadingChange[]): boolean {
  return changes.some(
    (change) => hasBothFigures(change) && endOf(change.question) !== endOf(change.questionBefore),
  );
}

function endOf(question: CellQuestion | null): string | null {
  return question?.span.months.at(-1)?.end ?? null;
}

/** The second of two ratings of a judged cell; null where it has one. */
export function secondStateOf({ judgement }: JudgedCell): RatingState | null {
  return judgement.ratings[1]?.state ?? null;
}

/** The state of a judged cell; the first where the authority’s model gives two. */
export function stateOf({ judgement }: JudgedCell): RatingState {
  return judgement.ratings[0].state;
}
