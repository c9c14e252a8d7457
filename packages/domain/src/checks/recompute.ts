import { roundHalfAwayFromZero } from '../exact';
import { decimalsToTellApart, formatOf, formatValue } from '../format';
import { multiplierOf, ratioOf } from '../measure';
import type { MeasureDefinition, Reported } from '../measure';
import type { Finding } from './finding';

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
  const counts = formatOf(ratio.numerator, ratio.denominator);
  const per = unit === '%' ? '' : timesPhrase(multiplierOf(definition));
  return {
    mark: 'DOES_NOT_RECOMPUTE',
    weight: 'FINDING',
    sentence: `printed ${formatValue(reported.value, unit, shown)}, but ${counts}${per} is ${formatValue(recomputed, unit, shown)}`,
    figures: {
      printed: reported.value,
      recomputed,
      numerator: ratio.numerator,
      denominator: ratio.denominator,
    },
  };
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
    figures: { numerator, denominator },
  };
}

/** A numerator that the report does not print, and that is the only one that fits. */
export function derivedCount(
  printed: number,
  decimals: number,
  numerator: number,
  denominator: number,
): Finding {
  const figure = formatValue(printed, '%', decimals);
  return {
    mark: 'DERIVED_COUNT',
    weight: 'NOTE',
    sentence: `the numerator ${formatValue(numerator, '', 0)} is derived: the only whole number that is ${figure} of ${formatValue(denominator, '', 0)}`,
    figures: { printed, numerator, denominator },
  };
}
