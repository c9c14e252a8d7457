import { formatPeriod, parsePeriodKey } from '@vital-signs/domain';
import type { ReadEditionsQuery } from '../../apollo/generated/documents';
import { dateWords } from '../../lib/date-words';

export type ReadEdition = ReadEditionsQuery['editions'][number];

/** An edition as the picker names it: "edition 1, published 10 April 2018". */
export function pickedWords({ number, publishedAt }: ReadEdition): string {
  return `edition ${number}, published ${dateWords(publishedAt.slice(0, 10))}`;
}

/**
 * What the page shows, in a sentence: the month as an edition published it, or as known now, with
 * the edition that there is.
 */
export function standingWords(
  period: string | null,
  edition: ReadEdition | null,
  latest: ReadEdition | null,
): string {
  if (edition === null) {
    const name = period === null ? 'The latest month' : formatPeriod(parsePeriodKey(period));
    if (latest === null) return `${name}, as known now. It is not published.`;
    return `${name}, as known now. It was published as edition ${latest.number} on ${dateWords(latest.publishedAt.slice(0, 10))}.`;
  }
  const { number, accurateAsOf, publishedAt } = edition;
  const accurate =
    accurateAsOf === null ? '' : `, accurate as of the morning of ${dateWords(accurateAsOf)}`;
  const published = `edition ${number} of ${edition.period.name}${accurate}, published on ${dateWords(publishedAt.slice(0, 10))}`;
  return period === null || period === edition.period.key
    ? `As published: ${published}.`
    : `${formatPeriod(parsePeriodKey(period))} as it was known in ${published}.`;
}
