import { counted } from '../format';
import type { Period } from '../period';
import type { PublicEdition } from './public-edition';
import { indicatorTitle } from '../indicator-title';
import { periodNoun } from '../reporting-period/period-nouns';

/** How many rows of a report a public edition does not hold, by the kind of their periods. */
export interface LeftOutRows {
  readonly kind: Period['kind'];
  readonly rows: number;
}

/** Rows that are left out counted by the kind of their periods, in the order in which they come. */
export function leftOutRows(kinds: readonly Period['kind'][]): readonly LeftOutRows[] {
  return [...new Set(kinds)].map((kind) => ({
    kind,
    rows: kinds.filter((each) => each === kind).length,
  }));
}

/**
 * What of the report is not in a public edition, and why, in sentences: rows of another kind of period,
 * and rows whose latest figure is of a period before those that it shows. Empty where all rows are there.
 */
export function leftOutSentences(
  period: Pick<Period, 'kind'>,
  leftOut: readonly LeftOutRows[] = [],
): readonly string[] {
  const own = periodNoun(period.kind);
  return leftOut.map(({ kind, rows }) => {
    const said = `${counted(rows, 'row')} of the report ${rows === 1 ? 'is' : 'are'} not here`;
    if (kind === period.kind)
      return `${said}: the latest figure is of a ${own} before those shown.`;
    const many = kind === 'WINDOW' ? 'periods with dates of their own' : `${periodNoun(kind)}s`;
    const one = kind === 'WINDOW' ? 'such a period' : `a ${periodNoun(kind)}`;
    return `${said}: ${rows === 1 ? 'it is' : 'they are'} of ${many}. Small numbers are protected among figures of one kind of period, and ${one} beside its ${own}s could give some of them away.`;
  });
}

/** Which rows of an edition of months are of quarters, and where their figures stand, in a sentence; null where none is. */
export function quartersAmongMonths({
  indicators,
}: Pick<PublicEdition, 'indicators'>): string | null {
  const rows = indicators.filter(({ frequency }) => frequency === 'QUARTER');
  if (rows.length === 0) return null;
  const names = rows.map(indicatorTitle).join('; ');
  return `Of quarters: ${names}. Each of their figures stands in the month with which its quarter ends; small numbers are protected among quarters, months and years so far together.`;
}
