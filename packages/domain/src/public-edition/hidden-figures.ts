import { asNumber, roundHalfAwayFromZero } from '../exact';
import { valueOf } from '../measure';
import { measureDefinition } from '../scorecard/judge-cell';
import type { Observed } from '../scorecard/scorecard-facts';
import { maskOf } from './masked-record';
import type { ProtectedCounts } from './protected-counts';
import type { PublicRowFacts } from './public-edition-parts';

/**
 * The figures and counts that an edition hides, as they would have been printed, by the slug of their
 * place. They never leave the making of the edition: words are held against them.
 */
export function hiddenFigures<Row extends PublicRowFacts>(
  counts: ProtectedCounts<Row>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const { record, firstShown, monthCount } = counts.table;
  return new Map(
    record.places.map(({ slug }, place) => {
      const printed = new Set<string>();
      for (const row of record.rows) {
        for (let month = firstShown; month < monthCount; month += 1) {
          const observed = row.cells[place]?.months[month] ?? null;
          const mask = maskOf(counts, row.indicator, place, month);
          if (observed === null || !mask.figure) continue;
          const figure = printedFigure(row, observed);
          if (figure !== null) printed.add(figure);
          if (mask.numerator && observed.numerator !== null) printed.add(`${observed.numerator}`);
          if (mask.denominator && observed.denominator !== null)
            printed.add(`${observed.denominator}`);
        }
      }
      return [slug, printed] as const;
    }),
  );
}

/** With the decimals with which it is printed, without a unit. */
function printedFigure({ indicator }: PublicRowFacts, observed: Observed): string | null {
  const { value } = valueOf(observed, measureDefinition(indicator));
  if (value === null) return null;
  const decimals = observed.printedDecimals ?? indicator.decimals;
  return asNumber(roundHalfAwayFromZero(value, decimals)).toFixed(decimals);
}
