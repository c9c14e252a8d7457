import { formatPeriod, parsePeriodKey } from '../period-key';
import type { ScorecardMark } from '../scorecard/shown-parts';

/** A sentence about the figure of a period, with that period before it where it is another than the one read. */
export function findingOfPeriod(
  { month, sentence }: Pick<ScorecardMark, 'month' | 'sentence'>,
  /** Key of the period that is read. */
  read: string,
): string {
  return month === null || month === read
    ? sentence
    : `${formatPeriod(parsePeriodKey(month))}: ${sentence}`;
}

/**
 * What a card says of the quality of its data: what is to be known of the figure of its period and of its
 * row, then what was found to doubt about the other periods that its chart shows, the latest first.
 */
export function cardFindings(
  /** Of the row of the card, about the periods that it shows. */
  marks: readonly ScorecardMark[],
  /** Key of the period of the card. */
  read: string,
): readonly string[] {
  const own = marks.filter(({ place }) => (place ?? 0) === 0);
  const isNow = ({ month }: ScorecardMark) => month === null || month === read;
  const earlier = own
    .filter((mark) => mark.weight === 'FINDING' && !isNow(mark))
    .sort((a, b) => startOf(b).localeCompare(startOf(a)));
  return [...own.filter(isNow), ...earlier].map((mark) => findingOfPeriod(mark, read));
}

const startOf = ({ month }: ScorecardMark): string =>
  month === null ? '' : parsePeriodKey(month).start;
