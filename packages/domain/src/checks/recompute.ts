import { roundHalfAwayFromZero } from '../exact';
import { decimalsToTellApart, formatLimit, formatOf, formatValue, formatWithUnit } from '../format';
import { derivedDenominator } from '../derived-denominator';
import { derivedNumerator, multiplierOf, ratioOf } from '../measure';
import type { MeasureDefinition, Reported } from '../measure';
import type { Finding, Remark } from './finding';

/**
 * A printed value against its own numerator and denominator: "printed 72.0%, but 68 of 97 is
 * 70.1%". Null where they agree after rounding as printed, or where there is nothing to compare.
 */
export function doesNotRecompute(
  reported: Reported,
  definition: MeasureDefinition,
  unit: string,
): Finding | null {
  const ratio = ratioOf(reported, definition);
  if (ratio === null || reported.value === null) return null;
  const decimals = reported.printedDecimals ?? definition.decimals;
  const recomputed = roundHalfAwayFromZero(ratio, decimals);
  if (recomputed === roundHalfAwayFromZero(reported.value, decimals)) return null;
  const shown = decimalsToTellApart(reported.value, recomputed, decimals);
  const counts = countsWords(ratio.numerator, ratio.denominator, definition);
  const per = unit === '%' ? '' : timesPhrase(multiplierOf(definition));
  return {
    mark: 'DOES_NOT_RECOMPUTE',
    weight: 'FINDING',
    sentence: `printed ${formatValue(reported.value, unit, shown)}, but ${counts}${per} is ${formatValue(recomputed, unit, shown)}`,
    stored: `printed ${formatValue(reported.value, unit, shown)}`,
    against: `recomputed ${formatValue(recomputed, unit, shown)} (${counts})`,
    figures: {
      printed: reported.value,
      recomputed,
      numerator: ratio.numerator,
      denominator: ratio.denominator,
    },
  };
}

/** A share is a part of its whole: "68 of 97". What is averaged, or measured against a population, is none. */
function countsWords(numerator: number, denominator: number, { measureKind }: MeasureDefinition) {
  return measureKind === 'PERCENTAGE'
    ? formatOf(numerator, denominator)
    : `${formatLimit(numerator, '')} divided by ${formatLimit(denominator, '')}`;
}

function timesPhrase(multiplier: number): string {
  return multiplier === 1 ? '' : ` times ${formatValue(multiplier, '', 0)}`;
}

/**
 * A numerator above its denominator, where the numerator is a part of it and 100% cannot be passed.
 */
export function numeratorOverDenominator(
  numerator: number | null,
  denominator: number | null,
): Finding | null {
  if (numerator === null || denominator === null || numerator <= denominator) return null;
  return {
    mark: 'NUMERATOR_OVER_DENOMINATOR',
    weight: 'FINDING',
    sentence: `${formatOf(numerator, denominator)}: a part cannot be more than its whole`,
    stored: `numerator ${formatLimit(numerator, '')}`,
    against: `denominator ${formatLimit(denominator, '')}`,
    figures: { numerator, denominator },
  };
}

/** A printed percentage with its counts, one of which or both the report does not print. */
export interface PercentageWithCounts {
  readonly printed: number;
  /** Decimals of the print. */
  readonly decimals: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** Which of two counts was derived. EITHER: both stand elsewhere in the record, one of them derived. */
export type DerivedSide = 'NUMERATOR' | 'DENOMINATOR' | 'EITHER';

/**
 * A count that the report does not print, with how it was come by. That it is the only one that fits
 * is said only where it is so.
 */
export function derivedCount(counts: PercentageWithCounts, side: DerivedSide): Remark {
  const { printed, numerator, denominator } = counts;
  return {
    mark: 'DERIVED_COUNT',
    weight: 'NOTE',
    sentence: derivationOf(counts, side),
    figures: { printed, numerator, denominator },
  };
}

function derivationOf(
  { printed, decimals, numerator, denominator }: PercentageWithCounts,
  side: DerivedSide,
): string {
  const figure = formatValue(printed, '%', decimals);
  const over = formatValue(numerator, '', 0);
  const under = formatValue(denominator, '', 0);
  if (side === 'NUMERATOR' && derivedNumerator(printed, decimals, denominator) === numerator) {
    return `the numerator ${over} is derived: the only whole number that is ${figure} of ${under}`;
  }
  if (side === 'DENOMINATOR' && derivedDenominator(printed, decimals, numerator) === denominator) {
    return `the denominator ${under} is derived: the only whole number of which ${over} is ${figure}`;
  }
  const either = side === 'EITHER' ? 'numerator or denominator' : side.toLowerCase();
  return `${formatOf(numerator, denominator)}: the ${either} is not printed, and follows from other figures of the report`;
}

/** The population of a rate: reports print counts and rates, and not what they divide by. */
export function derivedPopulation(population: number): Remark {
  return {
    mark: 'DERIVED_COUNT',
    weight: 'NOTE',
    sentence: `the population ${formatValue(population, '', 0)} is derived from printed counts and rates`,
    figures: { population },
  };
}

/** A printed rate that does not follow from the population on record: its own is not printed. */
export function populationNotKnown(
  population: number,
  recomputed: number,
  unit: string,
  decimals: number,
): Remark {
  const onRecord = formatValue(population, '', 0);
  return {
    mark: 'DOES_NOT_RECOMPUTE',
    weight: 'NOTE',
    sentence: `the population behind the printed rate is not known: with the ${onRecord} on record it would be ${formatWithUnit(recomputed, unit, decimals)}`,
    figures: { population, recomputed },
  };
}
