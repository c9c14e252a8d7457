import { periodsUpTo } from '../period';
import { parsePeriodKey, periodKey } from '../period-key';
import type { PublishedReading } from '../scorecard/published-reading';
import { alignedWith } from '../scorecard/series-start';

/** What an edition published of a series, with the edition's number. */
export interface EditionReading {
  readonly edition: number;
  readonly reading: PublishedReading;
}

/** A figure of a month, or of another period of its series, that was published and is another now. */
export interface FormerFigure {
  /** Key of the month, or of the other period. */
  readonly month: string;
  readonly value: number;
  /** Number of the latest edition that said it. */
  readonly edition: number;
}

/**
 * What editions published of a series where it is another now, month by month, of each month what was
 * published last before what was published first: what its own editions said, or of a month without one
 * every edition that holds it. Each figure stands once. A month that is published anew as it is known
 * now still has its former figures.
 */
export function formerFigures(
  months: readonly string[],
  values: readonly (number | null)[],
  published: readonly EditionReading[],
): readonly FormerFigure[] {
  const latestFirst = published.toSorted((a, b) => b.edition - a.edition);
  return months.flatMap((key, index) => {
    const own = latestFirst.filter(({ reading }) => reading.period === key);
    const found = new Map<number, FormerFigure>();
    for (const { edition, reading } of own.length > 0 ? own : latestFirst) {
      const value = valueIn(reading, key);
      if (value === null || value === (values[index] ?? null) || found.has(value)) continue;
      found.set(value, { month: key, value, edition });
    }
    return [...found.values()];
  });
}

/**
 * What a published reading says of a month, or of a quarter or a window where it is of those; null where
 * it does not hold it, or has no figure for it.
 */
function valueIn({ period, months, values }: PublishedReading, key: string): number | null {
  const last = parsePeriodKey(period);
  if (last.kind === 'WINDOW') return key === period ? (values.at(-1) ?? null) : null;
  const keys = periodsUpTo(last, months).map(periodKey);
  return alignedWith(keys, values)[keys.indexOf(key)] ?? null;
}
