import type { Gap } from '../gap';
import { lastDay } from '../period';
import { gapOfCell } from '../scorecard/gap-of-cell';
import type { PlaceFacts, RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';
import { ratingPriority } from '../scorecard/sort';
import type { RatingState } from '../vocabulary';
import type { ExceptionAcknowledgement, ExceptionFacts } from './exception-facts';
import { compareExceptions } from './exception-order';
import type { ExceptionRuleKey } from './exception-rules';
import { firedAt, tellRule } from './fired-rules';
import type { FiredRule } from './fired-rules';
import { indicatorHistory } from './indicator-history';
import type { IndicatorHistory, JudgedPeriod } from './indicator-history';
import { sinceWhen } from './since-when';
import type { Since } from './since-when';

/** How an exception stands against the period before, at the indicator's own frequency. */
export const EXCEPTION_STATUSES = ['NEW', 'CONTINUING'] as const;
export type ExceptionStatus = (typeof EXCEPTION_STATUSES)[number];

/** An indicator in a place that needs attention, with its reasons. */
export interface IndicatorException<Row extends RowFacts = RowFacts> {
  readonly row: Row;
  readonly place: PlaceFacts;
  /** The latest period of its own that has ended, judged. */
  readonly judged: JudgedPeriod;
  /** At least one, in the order of the rules. */
  readonly rules: readonly FiredRule[];
  readonly status: ExceptionStatus;
  /** True where it was acknowledged, and a rule has fired that had not fired then. */
  readonly isNewAgain: boolean;
  /** True where it is new because nothing before is on record that its rules judge: it may be older. */
  readonly isNewOnRecord: boolean;
  /** From when it has been an exception, by whichever rule. */
  readonly since: Since;
  /** How it is rated; under two ratings the worse of them. */
  readonly state: RatingState;
  /** The gap to green in children or cases; null where there is none to measure. */
  readonly gap: Gap | null;
  /** What somebody said of it until a day that has not passed; it never takes an exception away. */
  readonly acknowledgement: ExceptionAcknowledgement | null;
}

/** What was an exception in the period before, and is none now. */
export interface ClearedException<Row extends RowFacts = RowFacts> {
  readonly row: Row;
  readonly place: PlaceFacts;
  readonly judged: JudgedPeriod;
  /** As they fired in the period before. */
  readonly rules: readonly FiredRule[];
  /** True where there is no figure now, so that nobody can say that it is over. */
  readonly withoutFigure: boolean;
}

/** What needs attention in a month, and what no longer does. */
export interface JudgedExceptions<Row extends RowFacts = RowFacts> {
  /** In the order that `EXCEPTION_ORDER_SENTENCE` tells. */
  readonly exceptions: readonly IndicatorException<Row>[];
  /** In the order of the report. */
  readonly cleared: readonly ClearedException<Row>[];
}

/** Every indicator of the facts in each of their places, over its own periods. */
export function indicatorHistories<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
): readonly IndicatorHistory<Row>[] {
  return facts.places.flatMap((_, place) =>
    facts.rows.map((row) => indicatorHistory(facts, row, place)),
  );
}

/** The worse of the ratings. */
export function worstState({ cell }: JudgedPeriod): RatingState {
  const [first, second = first] = cell.judgement.ratings;
  return ratingPriority(second.state) < ratingPriority(first.state) ? second.state : first.state;
}

/** What stands of an exception that somebody took note of: until its last day, by the last day of the month read. */
function acknowledgementOf(
  { facts, acknowledgements }: ExceptionFacts,
  { row, place }: IndicatorHistory,
): ExceptionAcknowledgement | null {
  const period = facts.span.months.at(-1);
  if (period === undefined) return null;
  const holding = acknowledgements.find(
    ({ indicatorId, placeId, until }) =>
      indicatorId === row.indicator.id && placeId === place.id && until >= lastDay(period),
  );
  return holding ?? null;
}

function exceptionAt<Row extends RowFacts>(
  asked: ExceptionFacts<Row>,
  history: IndicatorHistory<Row>,
  position: number,
  fired: readonly ExceptionRuleKey[],
): IndicatorException<Row> {
  const { row, place } = history;
  const judged = history.at(position);
  const acknowledgement = acknowledgementOf(asked, history);
  const isNewAgain =
    acknowledgement !== null && fired.some((rule) => !acknowledgement.rules.includes(rule));
  const wasBefore = firedAt(asked, history, position - 1).length > 0;
  const since = sinceWhen(history, position, (at) => firedAt(asked, history, at));
  return {
    ...{ row, place, judged, acknowledgement, isNewAgain, since },
    isNewOnRecord: !wasBefore && !isNewAgain && since.orEarlier,
    rules: fired.map((rule) => tellRule(asked, history, position, rule)),
    status: wasBefore && !isNewAgain ? 'CONTINUING' : 'NEW',
    state: worstState(judged),
    gap: gapOfCell(judged.question, judged.cell),
  };
}

function clearedAt<Row extends RowFacts>(
  asked: ExceptionFacts<Row>,
  history: IndicatorHistory<Row>,
  position: number,
): ClearedException<Row> | null {
  const before = firedAt(asked, history, position - 1);
  if (before.length === 0) return null;
  const judged = history.at(position);
  return {
    ...{ row: history.row, place: history.place, judged },
    rules: before.map((rule) => tellRule(asked, history, position - 1, rule)),
    withoutFigure: judged.value === null,
  };
}

/**
 * The exceptions of a month: every indicator in every place of the facts, in the latest period of its
 * own frequency that has ended, with the rules that fired, since when, and what would clear them, against
 * the period before. An acknowledgement changes nothing but what is said, and a rule that has fired since
 * makes it new again. METHODS section 7.
 */
export function judgeExceptions<Row extends RowFacts>(
  asked: ExceptionFacts<Row>,
  histories: readonly IndicatorHistory<Row>[] = indicatorHistories(asked.facts),
): JudgedExceptions<Row> {
  const exceptions: IndicatorException<Row>[] = [];
  const cleared: ClearedException<Row>[] = [];
  for (const history of histories) {
    const position = history.length - 1;
    if (position < 0) continue;
    const fired = firedAt(asked, history, position);
    if (fired.length > 0) exceptions.push(exceptionAt(asked, history, position, fired));
    else {
      const gone = clearedAt(asked, history, position);
      if (gone !== null) cleared.push(gone);
    }
  }
  return { exceptions: exceptions.sort(compareExceptions), cleared };
}
