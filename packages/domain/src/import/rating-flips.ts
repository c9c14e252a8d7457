import type { AuditFacts } from '../audit/audit-facts';
import { RecordView } from '../audit/record-view';
import { indicatorShortName } from '../indicator-title';
import { valueOf } from '../measure';
import { formatPeriod } from '../period-key';
import type { Period } from '../period';
import { namedRating, ratingWithin, within } from '../layout/state-words';
import type { RatingPosition, RatingWording } from '../layout/state-words';
import { periodsBetween } from '../reporting-period/periods-between';
import { rate } from '../rating';
import type { RatingInput } from '../rating';
import { ratingSentence } from '../rating-words';
import { inForceFor } from '../scorecard/in-force';
import { measureDefinition } from '../scorecard/judge-cell';
import type { IndicatorFacts, Observed } from '../scorecard/scorecard-facts';
import type { Tolerance } from '../tolerance';
import type { RatingPrecision, RatingState } from '../vocabulary';
import type { ImportedCell } from './imported-cell';
import { auditedBy } from './record-with-cells';

/** A reading whose rating becomes another. */
export interface RatingFlip {
  readonly indicatorId: number;
  readonly placeId: number;
  readonly period: Period;
  /** Null where it is not rated. */
  readonly before: RatingState | null;
  readonly after: RatingState | null;
  /** Which of two ratings it is; the first where there is one. */
  readonly position: RatingPosition;
  /** Both in words, with the figures. */
  readonly sentence: string;
}

/** How readings are judged, and how their ratings are said. */
export interface FlipJudging {
  readonly precision: RatingPrecision;
  readonly wording: RatingWording;
}

/**
 * The readings that a file changes from one rating to another, by the tolerances in force at each
 * period's end: of months that are on record, in the indicator's own basis. What is new is no flip.
 * `after` is recordWithCells of `before` and the cells. Said in the authority's own words.
 */
export function ratingFlips(
  before: AuditFacts,
  after: AuditFacts,
  cells: readonly ImportedCell[],
  { precision, wording }: FlipJudging,
): readonly RatingFlip[] {
  const viewsOf = (was: AuditFacts, is: AuditFacts) => ({
    old: new RecordView(was),
    next: new RecordView(is),
  });
  const ofMonths = viewsOf(before, after);
  const ofQuarters = viewsOf(before.quarters ?? before, after.quarters ?? after);
  return cells.flatMap((cell) => {
    if (auditedBy(after, cell.period) === null) return [];
    const { old, next } = cell.period.kind === 'QUARTER' ? ofQuarters : ofMonths;
    const row = next.row(cell.indicatorId);
    const known = old.row(cell.indicatorId);
    const place = next.placeIndex(cell.placeId);
    if (row === null || known === null || place === null) return [];
    if (cell.basis !== row.indicator.basis) return [];
    const was = figureAt(old.facts, old.series(known, place), cell.period);
    const is = figureAt(next.facts, next.series(row, place), cell.period);
    if (was === null || is === null) return [];
    const tolerance = inForceFor(row.tolerances, cell.placeId, cell.period)?.rule ?? null;
    const [first, second] = [was, is].map((observed) =>
      ratingInput(row.indicator, observed, tolerance, precision),
    );
    if (first === undefined || second === undefined) return [];
    const states = flippedStates(first, second);
    if (states === null) return [];
    const unit = row.indicator.unit ?? '';
    const name = after.places[place]?.name ?? '';
    const subject = `${indicatorShortName(row.indicator)}, ${name}, ${formatPeriod(cell.period)}`;
    const { position } = states;
    const words = `from ${ratingWithin(wording, states.before, position)} to ${within(namedRating(wording, states.after, position))}`;
    const { indicatorId, placeId, period } = cell;
    return [
      {
        ...{ indicatorId, placeId, period, position },
        before: ratedOrNull(states.before),
        after: ratedOrNull(states.after),
        sentence: `${subject}: ${words}. It was: ${ratingSentence(first, unit)}; it becomes: ${ratingSentence(second, unit)}.`,
      },
    ];
  });
}

function figureAt(
  { months }: AuditFacts,
  series: readonly (Observed | null)[],
  period: Period,
): Observed | null {
  const [first] = months;
  return first === undefined ? null : (series[periodsBetween(first, period)] ?? null);
}

function ratingInput(
  indicator: IndicatorFacts,
  observed: Observed,
  tolerance: Tolerance | null,
  precision: RatingPrecision,
): RatingInput {
  const measured = valueOf(observed, measureDefinition(indicator));
  return {
    value: measured.value,
    absence: measured.absence,
    polarity: indicator.polarity,
    ...{ tolerance, precision, decimals: observed.printedDecimals ?? indicator.decimals },
    denominator: observed.denominator,
  };
}

/** The states that differ: under DUAL the first rating of the two that does; null where none does. */
function flippedStates(first: RatingInput, second: RatingInput) {
  const [was, is] = [rate(first).ratings, rate(second).ratings];
  for (const [index, { state: before }] of was.entries()) {
    const after = is[index]?.state ?? before;
    const position: RatingPosition = index === 0 ? 'FIRST' : 'SECOND';
    if (after !== before) return { before, after, position };
  }
  return null;
}

function ratedOrNull(state: RatingState): RatingState | null {
  return state === 'NOT_RATED' ? null : state;
}
