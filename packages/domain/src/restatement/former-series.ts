import { month, monthsBetween } from '../period';
import type { PublishedReading } from '../scorecard/published-reading';
import { alignedWith } from '../scorecard/series-start';

/**
 * What editions published of a series where it is another now, aligned with its months: of each month
 * what its own edition says, else the latest that holds it. The readings are those of the latest edition
 * of each month, the latest edition first. Null where nothing differs: there is no former line to draw.
 */
export function formerSeries(
  months: readonly string[],
  values: readonly (number | null)[],
  published: readonly PublishedReading[],
): readonly (number | null)[] | null {
  const former = months.map((key, index) => {
    const own = published.find(({ period }) => period === key);
    const holding = own ?? published.find((reading) => valueIn(reading, key) !== null);
    const then = holding === undefined ? null : valueIn(holding, key);
    return then === (values[index] ?? null) ? null : then;
  });
  return former.some((value) => value !== null) ? former : null;
}

/** What a published reading says of a month; null where it does not hold it, or has no figure for it. */
function valueIn({ period, months, values }: PublishedReading, key: string): number | null {
  const back = monthsBetween(month(key), month(period));
  if (back < 0 || back >= months) return null;
  return alignedWith(Array.from({ length: months }), values).at(-1 - back) ?? null;
}
