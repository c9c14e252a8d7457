import { comparableName } from './names';
import { saidPeriod } from './period-words';

const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:\b|(?=\d))/g;

/** One heading as it is known again the next month: its words, with a mark where a time stands. */
export function headingKey(heading: string): string {
  const said = saidPeriod(heading);
  if (said !== null && said.kind !== 'IMPOSSIBLE') return '@';
  return comparableName(heading.replaceAll('_', ' '))
    .replace(MONTH, '@')
    .replace(/\bq[1-4]\b/g, '@')
    .replace(/\d{4,}|\b\d{1,2}\b/g, '@')
    .replace(/@(?:[ @]*@)?/g, '@');
}

/**
 * The headings of a table as one text that is the same next month: times do not matter, nor how many
 * columns of months stand beside each other.
 */
export function headingSignature(headings: readonly string[]): string {
  const keys = headings.map(headingKey);
  return keys.filter((key, index) => key !== '@' || keys[index - 1] !== '@').join('|');
}
