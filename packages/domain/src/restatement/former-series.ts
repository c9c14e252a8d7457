import { month, monthsBetween } from '../period';
import type { PublishedReading } from '../scorecard/published-reading';
import { alignedWith } from '../scorecard/series-start';

/**
 * What editions published of a series where it is another now, aligned with its months: of each month
 * what the latest of its own editions said that said another figure; of a month without one, the latest
 * edition that holds it. A month that is published anew as it is known now still has its former figure.
 * The readings are those of editions, the latest first. Null where nothing differs: there is no former
 * line to draw.
 */
export function formerSeries(
  months: readonly string[],
  values: readonly (number | null)[],
  published: readonly PublishedReading[],
): readonly (number | null)[] | null {
  const former = months.map((key, index) => {
    const own = published.filter(({ period }) => period === key);
    const holding = published.find((reading) => valueIn(reading, key) !== null);
    const said = own.length > 0 ? own : holding === undefined ? [] : [holding];
    const now = values[index] ?? null;
    return (
      said
        .map((reading) => valueIn(reading, key))
        .find((value) => value !== null && value !== now) ?? null
    );
  });
  return former.some((value) => value !== null) ? former : null;
}

/** What a published reading says of a month; null where it does not hold it, or has no figure for it. */
function valueIn({ period, months, values }: PublishedReading, key: string): number | null {
  const back = monthsBetween(month(key), month(period));
  if (back < 0 || back >= months) return null;
  return alignedWith(Array.from({ length: months }), values).at(-1 - back) ?? null;
}
