import {
  doesNotRecompute,
  formatPeriod,
  formatValue,
  ownPeriodsIn,
  type PublicEdition,
  type PublicIndicator,
} from '@vital-signs/domain';
import { figureOf } from './public-figures';

/** What the counts that are shown make of each figure that is printed otherwise, in words: in every place, or in one alone. */
export function recomputedWords(
  edition: PublicEdition,
  indicators: readonly PublicIndicator[],
  only: string | null = null,
): readonly string[] {
  return edition.places.flatMap(({ place, readings }, position) =>
    indicators.flatMap((indicator) => {
      const reading = readings[indicator.key];
      if (reading === undefined || (only !== null && only !== place.slug)) return [];
      return ownPeriodsIn(edition, indicator, reading).flatMap(({ period, index: month }) => {
        if (figureOf(reading, indicator, month).doesNotRecompute !== true) return [];
        const value = reading.values[month] ?? null;
        const numerator = reading.numerators[month] ?? null;
        const denominator = reading.denominators[month] ?? null;
        const { unit, ref, name } = indicator;
        const found = doesNotRecompute({ value, numerator, denominator }, indicator, unit ?? '');
        if (found === null) return [];
        const { otherPrint } = reading;
        const elsewhere =
          otherPrint === undefined || month !== reading.values.length - 1 - (reading.behind ?? 0)
            ? ''
            : `; among its months the report prints ${formatValue(otherPrint, unit ?? '', reading.decimals)}`;
        const where = position === 0 ? '' : `, ${place.name}`;
        return [
          `${ref ?? name ?? 'name not legible'}${where}, ${formatPeriod(period)}: ${found.sentence}${elsewhere}`,
        ];
      });
    }),
  );
}
