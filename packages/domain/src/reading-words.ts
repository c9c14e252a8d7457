import { absenceSentence } from './absence';
import type { Exact } from './exact';
import { formatOf, formatWithUnit } from './format';
import { gapInChildren, gapSentence } from './gap';
import type { GapInput } from './gap';
import type { RatingWording } from './layout/state-words';
import { multiplierOf } from './measure';
import type { MeasureDefinition } from './measure';
import { displayDecimals } from './rating';
import type { RatingInput } from './rating';
import { ratingClause } from './rating-words';
import { directionOfTravel, directionSentence } from './travel';
import type { Direction } from './travel';
import type { Tolerance } from './tolerance';
import type { Absence, Polarity, Provenance, RatingPrecision } from './vocabulary';

/** All that one sentence about a reading needs. */
export interface ReadingInWords {
  readonly definition: MeasureDefinition;
  readonly unit: string;
  readonly polarity: Polarity;
  readonly tolerance: Tolerance | null;
  readonly precision: RatingPrecision;
  readonly value: Exact | null;
  readonly absence: Absence | null;
  /** Where the value comes from. Left out, or null: where its counts come from. */
  readonly provenance?: Provenance | null;
  readonly previous: Exact | null;
  readonly hasEarlier: boolean;
  /** Whether what is recorded changed since the period before. Left out: false. */
  readonly seriesChanged?: boolean;
  /** Whether its figure usually still moves. Left out: false. */
  readonly stillMaturing?: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly countsProvenance: Provenance | null;
  /** True for events of a month that is over, false for cases that are still open. */
  readonly eventsOver: boolean;
  /** How ratings are said. Left out: in the product's own words. */
  readonly wording?: RatingWording;
  /** How it was rated and which way it went when it was published. Left out: it is judged. */
  readonly published?: {
    readonly rating: NonNullable<RatingInput['published']>;
    readonly direction: Direction;
  };
}

/**
 * One reading as one sentence: "398 of 711 (56.0%), below the red tolerance of 70%; rose from 50.2%
 * to 56.0%, which is better; an estimated 171 more would have been needed for green (80%)."
 */
export function readingSentence(reading: ReadingInWords): string {
  const { value, unit } = reading;
  if (value === null) return sentence([absenceSentence(reading.absence ?? 'NO_FIGURE')]);
  const judged: RatingInput = {
    value,
    polarity: reading.polarity,
    tolerance: reading.tolerance,
    precision: reading.precision,
    decimals: reading.definition.decimals,
    denominator: reading.denominator,
    ...(reading.published && { published: reading.published.rating }),
  };
  const decimals = displayDecimals(judged);
  const figure = formatWithUnit(value, unit, decimals);
  return sentence([
    `${figureWithCounts(reading, figure)}, ${ratingClause(judged, unit)}`,
    directionClause(reading, value),
    gapClause(reading),
  ]);
}

function sentence(clauses: readonly (string | null)[]): string {
  const text = clauses.filter((clause) => clause !== null).join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/**
 * Counts in words, where the value is one over the other; a population is not "of", and a value that is
 * not modelled is not said with counts that are.
 */
function figureWithCounts(
  { definition, numerator, denominator, provenance, countsProvenance }: ReadingInWords,
  figure: string,
): string {
  const ownCounts = (provenance ?? 'MODELLED') === 'MODELLED' || countsProvenance !== 'MODELLED';
  const shown = ownCounts && definition.measureKind === 'PERCENTAGE' && numerator !== null;
  return shown && denominator !== null ? `${formatOf(numerator, denominator)} (${figure})` : figure;
}

function directionClause(reading: ReadingInWords, value: Exact): string | null {
  const { previous, polarity, tolerance, hasEarlier, unit, definition } = reading;
  if (previous === null) return null;
  const then = reading.published?.direction;
  const judged = {
    current: value,
    previous,
    polarity,
    tolerance,
    hasEarlier,
    seriesChanged: reading.seriesChanged ?? false,
    stillMaturing: reading.stillMaturing ?? false,
  };
  const direction = then ?? directionOfTravel(judged);
  return directionSentence(direction, { current: value, previous }, unit, definition.decimals);
}

function gapClause(reading: ReadingInWords): string | null {
  const { definition, countsProvenance } = reading;
  const input: GapInput = {
    measureKind: definition.measureKind,
    multiplier: multiplierOf(definition),
    polarity: reading.polarity,
    tolerance: reading.tolerance,
    numerator: reading.numerator,
    denominator: reading.denominator,
    countsProvenance: countsProvenance ?? 'PUBLISHED',
    eventsOver: reading.eventsOver,
  };
  const gap = gapInChildren(input);
  return gap === null || gap.children === 0
    ? null
    : gapSentence(gap, reading.unit, reading.wording);
}
