import { listed } from '../area-summary/standing';
import { counted } from '../format';
import { formatPeriod } from '../period-key';
import { periodNoun } from '../reporting-period/period-nouns';
import type { ExceptionMonth } from './exception-history';

function rounded(value: number): string {
  return (Math.round(value * 10) / 10).toLocaleString('en-GB');
}

/** What one of them is called: a month, or a quarter of an authority that reports by quarter. */
function nounOf(months: readonly ExceptionMonth[]): string {
  return periodNoun(months[0]?.period.kind ?? 'MONTH');
}

function sum(months: readonly ExceptionMonth[], of: (month: ExceptionMonth) => number): number {
  return months.reduce((total, month) => total + of(month), 0);
}

/**
 * How the rules behaved, in words: "From April 2017 to March 2018: 14 to 22 exceptions a month, 17.5 on
 * average; 31 came new, 8 of them noise."
 */
export function exceptionHistorySentence(months: readonly ExceptionMonth[]): string {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return 'There are no months to look back on.';
  const counts = months.map(({ exceptions }) => exceptions);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const range = least === most ? String(most) : `${least} to ${most}`;
  const average = rounded(sum(months, ({ exceptions }) => exceptions) / months.length);
  const fresh = sum(months, (month) => month.fresh);
  const noise = sum(months, (month) => month.noise ?? 0);
  const expected = sum(months, (month) => month.expectedFalseAlarms ?? 0);
  const chance =
    expected === 0
      ? ''
      : ` Were nothing changing, the control chart would have given about ${rounded(expected)} of them by chance alone.`;
  return `From ${formatPeriod(first.period)} to ${formatPeriod(last.period)}: ${range} exceptions a ${nounOf(months)}, ${average} on average; ${counted(fresh, 'exception')} came new, ${noise} of them noise.${chance}`;
}

/** Two sets of rules beside each other: "With these rules 12.3 exceptions a month instead of 17.5, and 2 of noise instead of 8." */
export function previewSentence(
  present: readonly ExceptionMonth[],
  other: readonly ExceptionMonth[],
): string {
  const average = (months: readonly ExceptionMonth[]) =>
    rounded(sum(months, ({ exceptions }) => exceptions) / Math.max(1, months.length));
  const noise = (months: readonly ExceptionMonth[]) => sum(months, (month) => month.noise ?? 0);
  return `With these rules ${average(other)} exceptions a ${nounOf(present)} instead of ${average(present)}, and ${noise(other)} of noise instead of ${noise(present)}.`;
}

function beginningOf({ period, begun, fresh, freshUnknown }: ExceptionMonth): string | null {
  const month = formatPeriod(period);
  const unknown =
    freshUnknown === fresh
      ? `${fresh === 1 ? 'its one new exception' : `all ${fresh} of its new exceptions`}`
      : `${freshUnknown} of its ${fresh} new exceptions`;
  const caveat = `${unknown} may have been one before, and ${freshUnknown === 1 ? 'is' : 'are'} no sign that anything got worse.`;
  if (begun > 0) {
    const begins = `In ${month} ${counted(begun, 'indicator')} ${begun === 1 ? 'begins' : 'begin'} to be on record`;
    return freshUnknown === 0 ? null : `${begins}: ${caveat}`;
  }
  if (freshUnknown === 0) return null;
  return `Of ${month} nothing before tells: ${caveat}`;
}

/**
 * Where what is new is new on record alone: "In December 2017 60 indicators begin to be on record: 6 of its 7
 * new exceptions may have been one before, and are no sign that anything got worse."
 */
export function beginningSentences(months: readonly ExceptionMonth[]): readonly string[] {
  const others = months
    .filter(({ begun, freshUnknown }) => begun > 0 && freshUnknown === 0)
    .map(({ period, begun }) => `${formatPeriod(period)} (${begun})`);
  return [
    ...months.flatMap((month) => beginningOf(month) ?? []),
    ...(others.length === 0
      ? []
      : [
          `Indicators begin to be on record in ${listed(others)} too, none of them an exception there.`,
        ]),
  ];
}
