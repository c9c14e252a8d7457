import type { Basis } from '../vocabulary';
import { comparableName } from './names';

const SENTENCE_WORDS: Record<Basis, string> = {
  IN_PERIOD: 'events in the period',
  SNAPSHOT: 'open cases on a day',
  YEAR_TO_DATE: 'a year to date',
  ROLLING_3: 'rolling three months',
  ROLLING_12: 'rolling twelve months',
  ANNUALISED: 'an annualised month',
};

/** What a basis is called in a sentence about a file. */
export function basisWords(basis: Basis): string {
  return SENTENCE_WORDS[basis];
}

const WORDS: readonly (readonly [Basis, string])[] = [
  ['YEAR_TO_DATE', 'ytd|year to date|year to dates|cumulative|outturn|year'],
  [
    'ROLLING_12',
    'r12|r12m|rolling 12|rolling 12 months?|12 months? rolling|rolling year|rolling count|rolling rate|rolling percentage|rolling',
  ],
  ['ROLLING_3', 'r3|r3m|rolling 3|rolling 3 months?|3 months? rolling|rolling quarter'],
  ['ANNUALISED', 'annualised|annualised month|annualized'],
  ['SNAPSHOT', 'snapshot|snap shot|as at|stock|point in time|month end'],
  ['IN_PERIOD', 'in month|in the month|in period|in quarter|during the month|month only'],
];

const WHOLE = WORDS.map(([basis, words]) => [basis, new RegExp(`^(?:${words})$`)] as const);
const PART = WORDS.map(
  ([basis, words]) =>
    [basis, new RegExp(`\\b(?:${words.replace('|outturn|year', '|outturn')})\\b`)] as const,
);

/** Kinds of figure that say nothing of a basis: the indicator's own holds. */
const OWN =
  /^(?:month|months|monthly|quarter|quarterly|annual|annually|count|number|percentage|percent|rate|average|maximum|)$/;

/** The basis that a cell names: OWN where it says nothing else than the indicator does; null where it is none. */
export function basisNamed(text: string): Basis | 'OWN' | null {
  const words = comparableName(text);
  if (OWN.test(words)) return 'OWN';
  return WHOLE.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The basis that a heading names beside other words, and the heading without it. */
export function basisWithin(heading: string): {
  readonly basis: Basis | null;
  readonly rest: string;
} {
  for (const [basis, pattern] of PART) {
    const match = pattern.exec(heading);
    if (match === null) continue;
    const rest = `${heading.slice(0, match.index)} ${heading.slice(match.index + match[0].length)}`;
    return { basis, rest: rest.replace(/ +/g, ' ').trim() };
  }
  return { basis: null, rest: heading };
}
