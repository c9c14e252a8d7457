import { bandEdgesOf, distanceFromBand } from './band-distance';
import type { BandEdges } from './band-distance';
import { compareExact } from './exact';
import type { Exact } from './exact';
import { decimalsToTellApart, formatValue } from './format';
import { assertNever } from './never';
import { betterSign } from './polarity';
import type { Tolerance } from './tolerance';
import type {
  DirectionArrow,
  DirectionMeaning,
  DirectionReason,
  Movement,
  Polarity,
} from './vocabulary';

export interface TravelInput {
  readonly current: Exact | null;
  /** The adjacent period of the same kind and basis; null: no value there. */
  readonly previous: Exact | null;
  /** Whether any earlier period has a value: tells a gap from a beginning. Left out: true. */
  readonly hasEarlier?: boolean;
  /** Whether what is recorded changed between the two, by a dated change that rebases. Left out: false. */
  readonly seriesChanged?: boolean;
  /** Whether the current figure begins anew in its period, as a year to date in April does. Left out: false. */
  readonly beginsAnew?: boolean;
  /** Whether the current figure usually still moves: nothing better is said of it. Left out: false. */
  readonly stillMaturing?: boolean;
  readonly polarity: Polarity;
  /** Its band, where polarity is BAND; of no consequence otherwise. */
  readonly tolerance: Tolerance | null;
}

export interface Direction {
  readonly arrow: DirectionArrow;
  readonly meaning: DirectionMeaning;
  /** What the figure itself did; null when there is nothing to compare. */
  readonly movement: Movement | null;
  readonly reason: DirectionReason;
}

/**
 * Direction of travel: the sign of (this − previous) × polarity, on unrounded values, with exact
 * equality for "same" and no dead band; up means better. Where nobody has said which way is good
 * (information only, polarity not legible, a band that is not set), and where what is recorded changed
 * between the two, the arrow shows the raw movement and means nothing more. Where both ends are bad, better is nearer to the band.
 * A move for the better of a figure that is still maturing is shown as it is, and not called better.
 */
export function directionOfTravel(input: TravelInput): Direction {
  const direction = directionAsItIs(input);
  return input.stillMaturing === true && direction.meaning === 'BETTER'
    ? { ...direction, meaning: 'NEUTRAL', reason: 'RAW_STILL_MATURING' }
    : direction;
}

function directionAsItIs(input: TravelInput): Direction {
  const { current, previous, polarity } = input;
  if (current === null) return without('NO_VALUE');
  if (input.beginsAnew === true) return without('NEW_YEAR');
  if (previous === null) return without(input.hasEarlier === false ? 'NO_PREVIOUS' : 'GAP_BEFORE');
  const sign = compareExact(current, previous);
  const movement = movementOf(sign);
  if (input.seriesChanged === true) return raw(sign, movement, 'RAW_SERIES_CHANGED');
  if (polarity === 'BAND') {
    const band = bandEdgesOf(input.tolerance);
    if (band === null) return raw(sign, movement, 'RAW_NO_BAND');
    return judged(nearerToBand(current, previous, band), movement);
  }
  const better = betterSign(polarity);
  if (better === null) {
    const information = polarity === 'INFO';
    return raw(sign, movement, information ? 'RAW_INFORMATION_ONLY' : 'RAW_POLARITY_NOT_LEGIBLE');
  }
  return judged(sign * better, movement);
}

function without(reason: DirectionReason): Direction {
  return { arrow: 'NONE', meaning: 'NONE', movement: null, reason };
}

function movementOf(sign: number): Movement {
  return sign > 0 ? 'ROSE' : sign < 0 ? 'FELL' : 'SAME';
}

function arrowOf(sign: number): DirectionArrow {
  return sign > 0 ? 'UP' : sign < 0 ? 'DOWN' : 'SAME';
}

function raw(sign: number, movement: Movement, reason: DirectionReason): Direction {
  return { arrow: arrowOf(sign), meaning: sign === 0 ? 'SAME' : 'NEUTRAL', movement, reason };
}

function judged(sign: number, movement: Movement): Direction {
  const meaning = sign > 0 ? 'BETTER' : sign < 0 ? 'WORSE' : 'SAME';
  return { arrow: arrowOf(sign), meaning, movement, reason: 'JUDGED' };
}

/** Above nought when the current value is nearer to the band than the one before. */
function nearerToBand(current: Exact, previous: Exact, band: BandEdges): number {
  return compareExact(distanceFromBand(previous, band), distanceFromBand(current, band));
}

/** The two figures that a direction goes between. */
export interface TravelFigures {
  readonly current: Exact | null;
  readonly previous: Exact | null;
}

/**
 * A direction in words, saying both what the figure did and what that means: "rose from 50.2% to
 * 56.0%, which is better". With as many decimals as it takes to tell the two figures apart.
 */
export function directionSentence(
  direction: Direction,
  { current, previous }: TravelFigures,
  unit: string,
  decimals: number,
): string {
  const isAbsent = current === null || previous === null || direction.reason === 'NEW_YEAR';
  if (isAbsent) return absentDirectionSentence(direction.reason);
  const shown = decimalsToTellApart(current, previous, decimals);
  const now = formatValue(current, unit, shown);
  if (direction.movement === 'SAME') return `stayed at ${now}${changeClause(direction)}`;
  const verb = direction.movement === 'ROSE' ? 'rose' : 'fell';
  const moved = `${verb} from ${formatValue(previous, unit, shown)} to ${now}`;
  return `${moved}${meaningClause(direction)}`;
}

function changeClause({ reason }: Pick<Direction, 'reason'>): string {
  return reason === 'RAW_SERIES_CHANGED' ? ', but what is recorded changed between the two' : '';
}

function meaningClause({ meaning, reason }: Direction): string {
  if (reason === 'RAW_SERIES_CHANGED') return changeClause({ reason });
  if (reason === 'RAW_STILL_MATURING') return ', but the figure is still maturing';
  switch (meaning) {
    case 'BETTER':
      return ', which is better';
    case 'WORSE':
      return ', which is worse';
    case 'SAME':
      return ', neither nearer to the band nor further from it';
    case 'NEUTRAL':
      return reason === 'RAW_INFORMATION_ONLY' ? '' : ', and which way is good is not stated';
    case 'NONE':
      return '';
    default:
      return assertNever(meaning);
  }
}

function absentDirectionSentence(reason: DirectionReason): string {
  if (reason === 'NO_VALUE') return 'no direction of travel: no figure for this period';
  if (reason === 'NEW_YEAR') return 'no direction of travel: the year to date begins anew';
  if (reason === 'NO_PREVIOUS') return 'no direction of travel: this is the first period';
  return 'no direction of travel: no figure for the period before';
}
