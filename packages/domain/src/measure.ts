import { roundHalfAwayFromZero, sumOf } from './exact';
import type { Exact, Ratio } from './exact';
import type { Absence, Basis, DataMark, MeasureKind, Provenance } from './vocabulary';

/** What an indicator's number is: its kind, and what numerator ÷ denominator is multiplied by. */
export interface MeasureDefinition {
  readonly measureKind: MeasureKind;
  /** Null: 100 for a percentage, 10,000 for a rate, otherwise 1. */
  readonly multiplier: number | null;
  readonly decimals: number;
  /** ANNUALISED: a month's events times twelve. Left out: as counted. */
  readonly basis?: Basis;
}

/** What was reported for one indicator, place and period. */
export interface Reported {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly absence?: Absence | null;
  /** Decimals of the text as printed, where it shows other than the indicator's own. */
  readonly printedDecimals?: number | null;
  readonly countsProvenance?: Provenance | null;
  /** What is printed where that is no exact figure: “100+”. Left out: the figure is printed as it is. */
  readonly inexact?: string;
  /**
   * The population on record, of a printed rate that does not follow from it: the population behind the
   * rate is not known. Left out: it is the denominator, or there is none.
   */
  readonly populationOnRecord?: number;
}

/** The value that is judged, and how it was come by. */
export interface Measured {
  readonly value: Exact | null;
  /** COUNTS: numerator ÷ denominator, unrounded. PRINTED: the figure as printed. */
  readonly from: 'COUNTS' | 'PRINTED' | 'NONE';
  /** Where the counts contradict the printed value: what they give, rounded as printed; else null. */
  readonly recomputed: number | null;
  /** Why there is no value; null when there is one. */
  readonly absence: Absence | null;
  readonly marks: readonly DataMark[];
}

const NO_MARKS: readonly DataMark[] = [];

/** What numerator ÷ denominator is multiplied by; twelve times as much for an annualised month. */
export function multiplierOf(definition: MeasureDefinition): number {
  const times = definition.basis === 'ANNUALISED' ? 12 : 1;
  if (definition.multiplier !== null) return definition.multiplier * times;
  if (definition.measureKind === 'PERCENTAGE') return 100 * times;
  return definition.measureKind === 'RATE' ? 10_000 * times : times;
}

/** Whether an indicator's value is a numerator over a denominator. */
export function isRatioKind(measureKind: MeasureKind): boolean {
  return measureKind === 'PERCENTAGE' || measureKind === 'RATE' || measureKind === 'AVERAGE';
}

/**
 * The value to judge: numerator ÷ denominator, unrounded, where both are there and agree with the
 * printed value after rounding; else the printed value, marked as one that does not recompute. A
 * denominator of nought gives no value (not applicable), never 0 and never 100%.
 */
export function valueOf(reported: Reported, definition: MeasureDefinition): Measured {
  const derived = reported.countsProvenance === 'DERIVED';
  const marks: readonly DataMark[] = derived ? ['DERIVED_COUNT'] : NO_MARKS;
  if (!isRatioKind(definition.measureKind)) {
    const value = reported.value ?? reported.numerator;
    if (value === null) return withoutValue(reported, 'NO_FIGURE');
    return { value, from: 'PRINTED', recomputed: null, absence: null, marks };
  }
  const ratio = ratioOf(reported, definition);
  if (ratio === null) {
    if (reported.value !== null) return printedAlone(reported, reported.value, definition);
    return withoutValue(reported, reported.denominator === 0 ? 'NOT_APPLICABLE' : 'NO_FIGURE');
  }
  if (reported.value !== null) {
    const decimals = reported.printedDecimals ?? definition.decimals;
    const recomputed = roundHalfAwayFromZero(ratio, decimals);
    if (recomputed !== roundHalfAwayFromZero(reported.value, decimals)) {
      const printed = printedValue(reported.value, ['DOES_NOT_RECOMPUTE', ...marks]);
      return { ...printed, recomputed };
    }
  }
  return { value: ratio, from: 'COUNTS', recomputed: null, absence: null, marks };
}

/** A printed value without the counts that it follows from, marked where those on record give another. */
function printedAlone(reported: Reported, value: number, definition: MeasureDefinition): Measured {
  const { populationOnRecord } = reported;
  if (populationOnRecord === undefined) return printedValue(value, NO_MARKS);
  const ratio = ratioOf({ ...reported, denominator: populationOnRecord }, definition);
  const decimals = reported.printedDecimals ?? definition.decimals;
  const recomputed = ratio && roundHalfAwayFromZero(ratio, decimals);
  return { ...printedValue(value, ['DOES_NOT_RECOMPUTE']), recomputed };
}

function printedValue(value: number, marks: readonly DataMark[]): Measured {
  return { value, from: 'PRINTED', recomputed: null, absence: null, marks };
}

function withoutValue(reported: Reported, otherwise: Absence): Measured {
  const absence = reported.absence ?? otherwise;
  const marks: readonly DataMark[] = absence === 'NOT_LEGIBLE' ? ['NOT_LEGIBLE'] : NO_MARKS;
  return { value: null, from: 'NONE', recomputed: null, absence, marks };
}

/** Numerator over denominator of what was reported, null where either is missing or nought below. */
export function ratioOf(reported: Reported, definition: MeasureDefinition): Ratio | null {
  const { numerator, denominator } = reported;
  if (numerator === null || denominator === null || denominator <= 0) return null;
  return { numerator, denominator, multiplier: multiplierOf(definition) };
}

/** What a roll-up goes over: places of one period, or periods of one place. */
export type RollUpAcross = 'PLACES' | 'PERIODS';

/** A roll-up: what the parts amount to; null, with how many are missing, when any part is. */
export interface RolledUp {
  readonly reported: Reported | null;
  readonly missing: number;
}

/**
 * Several places or periods as one, for figures that count events or children once: counts are
 * added; for ratios numerators and denominators are added apart (never the mean of percentages);
 * of maxima the greatest is taken. Over periods a rate keeps the latest population.
 */
export function rollUp(
  parts: readonly (Reported | null)[],
  definition: MeasureDefinition,
  across: RollUpAcross,
): RolledUp {
  const ratio = isRatioKind(definition.measureKind);
  const counts = parts.map((part) => {
    if (part === null) return null;
    const figure = ratio ? part.numerator : (part.value ?? part.numerator);
    if (figure === null || (ratio && part.denominator === null)) return null;
    return { figure, denominator: part.denominator ?? 0 };
  });
  const present = counts.filter((part) => part !== null);
  const missing = parts.length - present.length;
  if (missing > 0 || present.length === 0) return { reported: null, missing };
  const figures = present.map((part) => part.figure);
  if (!ratio) {
    const value = definition.measureKind === 'MAXIMUM' ? Math.max(...figures) : sumOf(figures);
    return { reported: { value, numerator: null, denominator: null }, missing };
  }
  const denominators = present.map((part) => part.denominator);
  const latestOnly = definition.measureKind === 'RATE' && across === 'PERIODS';
  const denominator = latestOnly ? (denominators.at(-1) ?? 0) : sumOf(denominators);
  return { reported: { value: null, numerator: sumOf(figures), denominator }, missing };
}

/**
 * The one whole numerator that gives a printed figure over a printed denominator: 56.0% of 711 is
 * 398. Null where no whole number fits, or more than one does (then nothing is derived).
 */
export function derivedNumerator(
  printed: number,
  decimals: number,
  denominator: number,
  multiplier = 100,
): number | null {
  if (!Number.isInteger(denominator) || denominator <= 0) return null;
  const nearest = Math.round((printed * denominator) / multiplier);
  const fitting = [nearest - 1, nearest, nearest + 1].filter(
    (numerator) =>
      numerator >= 0 &&
      roundHalfAwayFromZero({ numerator, denominator, multiplier }, decimals) === printed,
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/**
 * What no locality recorded: the county's count less the sum of its localities'. For additive
 * counts only; never stored; below nought it is a finding, not a figure.
 */
export function remainderOf(county: number, localities: readonly number[]): number {
  return sumOf([county, ...localities.map((count) => -count)]);
}
