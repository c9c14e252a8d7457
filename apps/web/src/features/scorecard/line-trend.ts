import { alignedWith, basisOfPeriod, seriesSummary } from '@vital-signs/domain';
import { periodNounOf } from './line-words';
import type { Line } from './table-item';

/** What is drawn of a line: its series, or of a year so far, which would only climb, the months alone. */
export function trendOf({ row, place }: Line): {
  readonly values: readonly (number | null)[];
  /** True of months alone, which no tolerance is for. */
  readonly isAlone: boolean;
} {
  const alone = place === 0 ? row.otherBases.find(({ series }) => series !== null) : undefined;
  return alone?.series
    ? { values: alignedWith(row.periods, alone.series), isAlone: true }
    : { values: row.values[place] ?? [], isAlone: false };
}

/** What is drawn of a line, in words. */
export function trendWords(line: Line): string {
  const { unit, decimals } = line.row.indicator;
  const { values, isAlone } = trendOf(line);
  const words = seriesSummary({ months: line.row.periods, values, unit: unit ?? '', decimals });
  if (!isAlone) return words;
  return `${basisOfPeriod('IN_PERIOD', periodNounOf(line))}, beside the year to date: ${words}`;
}
