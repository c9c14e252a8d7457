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

/**
 * What became of a published figure. CHANGED: it is another, or its rating or arrow is.
 * INDICATOR_LEFT: its indicator is no row of the month's report any more. PLACE_LEFT: its place is no
 * place of the month any more. ADDED: it is known now, and was not published at all.
 */
export const RESTATEMENT_KINDS = ['CHANGED', 'INDICATOR_LEFT', 'PLACE_LEFT', 'ADDED'] as const;
export type RestatementKind = (typeof RESTATEMENT_KINDS)[number];

/** What became of a figure that was published. */
export interface RestatedFigure {
  readonly kind: RestatementKind;
  /** How many months before it left with it, or were added; 0 where it changed. */
  readonly earlier: number;
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
    ...{ kind: 'CHANGED', earlier: 0, before, after },
    change: from === null || to === null ? null : roundHalfAwayFromZero(to - from, decimals),
    flipped: before.state !== after.state,
  };
}

/** Whether only the counts behind a figure are others, and the figure, its rating and its arrow stay. */
export function hasOtherCountsOnly({ kind, before, after }: RestatedFigure): boolean {
  return (
    kind === 'CHANGED' &&
    before.value === after.value &&
    before.state === after.state &&
    before.arrow === after.arrow
  );
}

const NOTHING = { value: null, numerator: null, denominator: null, state: null, arrow: null };

const hasFigure = ({ value, numerator }: FigureThen) => value !== null || numerator !== null;

/**
 * A figure that was published and is nowhere now, with as many months before it: null where there was
 * no figure in any of them. A rating that was given and is no more is one that is another.
 */
export function leftFigure(
  before: FigureThen,
  earlier: number,
  kind: 'INDICATOR_LEFT' | 'PLACE_LEFT',
): RestatedFigure | null {
  if (!hasFigure(before) && earlier === 0) return null;
  const after = { ...NOTHING, decimals: before.decimals };
  const flipped = before.state !== null && before.state !== 'NOT_RATED';
  return { ...{ kind, earlier, before, after, flipped }, change: null };
}

/** A figure that is known now and was not published, with as many months before it; null where there is none. */
export function addedFigure(after: FigureThen, earlier: number): RestatedFigure | null {
  if (!hasFigure(after) && earlier === 0) return null;
  const before = { ...NOTHING, decimals: after.decimals };
  return { ...{ kind: 'ADDED', earlier, before, after, flipped: false }, change: null };
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
