import { roundHalfAwayFromZero } from '../exact';
import type { DirectionArrow, RatingState } from '../vocabulary';

/** A figure as it is shown and judged at one time. */
export interface FigureThen {
  /** As shown; null where there is none. */
  readonly value: number | null;
  readonly decimals: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Null where it is not judged: a month before the one that was published. */
  readonly state: RatingState | null;
  readonly arrow: DirectionArrow | null;
}

/** What became of a figure that was published. */
export interface RestatedFigure {
  readonly before: FigureThen;
  readonly after: FigureThen;
  /** By how much it moved, in the indicator's unit, as the two are shown; null where one is missing. */
  readonly change: number | null;
  /** Whether its rating is another. */
  readonly flipped: boolean;
}

/**
 * What became of a published figure: null where value, counts, rating and arrow are what they were.
 * Figures are compared as they are shown, for that is what was published.
 */
export function restatedFigure(before: FigureThen, after: FigureThen): RestatedFigure | null {
  const isSame =
    before.value === after.value &&
    before.numerator === after.numerator &&
    before.denominator === after.denominator &&
    before.state === after.state &&
    before.arrow === after.arrow;
  if (isSame) return null;
  const { value: from } = before;
  const { value: to } = after;
  const decimals = Math.max(before.decimals, after.decimals);
  return {
    before,
    after,
    change: from === null || to === null ? null : roundHalfAwayFromZero(to - from, decimals),
    flipped: before.state !== after.state,
  };
}

/** Where a restated figure stands in the list of all of them. */
export interface RestatedAt {
  readonly figure: RestatedFigure;
  /** Key of the month. */
  readonly month: string;
  /** Where its place and its indicator stand in the edition. */
  readonly place: number;
  readonly indicator: number;
}

/**
 * The order in which a committee reads what was restated: ratings that are others first, then the
 * published month before those that lead to it, then in the order of the report.
 */
export function compareRestated(a: RestatedAt, b: RestatedAt): number {
  return (
    Number(b.figure.flipped) - Number(a.figure.flipped) ||
    (a.month === b.month ? 0 : a.month < b.month ? 1 : -1) ||
    a.place - b.place ||
    a.indicator - b.indicator
  );
}
