import type { Basis } from '../vocabulary';
import { basisWithin } from './basis-words';
import { partWithin, roleOfHeading } from './heading-words';
import type { HeadingRole } from './heading-words';
import type { ImportPlace } from './import-catalogue';
import { comparableName } from './names';
import type { NameIndex } from './names';
import { saidPeriod } from './period-words';
import type { SaidPeriod } from './said-period';

/** What a heading says of the column below it. */
export interface HeadingSaid {
  readonly role: HeadingRole | null;
  readonly period: SaidPeriod | null;
  readonly place: ImportPlace | null;
  readonly basis: Basis | null;
  /** True where it is of the year before: "previous YTD". */
  readonly previous: boolean;
}

const NOTHING: HeadingSaid = {
  role: null,
  period: null,
  place: null,
  basis: null,
  previous: false,
};
const PREVIOUS = /\b(?:prev|previous|prior|last year|py|year before)\b/;
const LONGEST_PERIOD = 5;
/** What is longer is a note and no heading. */
const LONGEST = 200;

/** Reads a heading: "Mar 18", "Norwich", "YTD", "Mar 18 YTD", "Norwich Mar 18 num", "prev_2017_18". */
export function readHeading(text: string, places: NameIndex<ImportPlace>): HeadingSaid {
  if (text.length > LONGEST) return NOTHING;
  const words = comparableName(text.replaceAll('_', ' '));
  if (words === '') return NOTHING;
  const whole = roleOfHeading(words);
  if (whole !== null && whole !== 'IGNORED') return { ...NOTHING, role: whole };
  const place = places.named(text);
  if (place !== null) return { ...NOTHING, role: 'VALUE', place };
  const direct = saidPeriod(text);
  if (direct !== null && direct.kind !== 'IMPOSSIBLE') {
    return { ...NOTHING, role: 'VALUE', period: direct };
  }
  const previous = PREVIOUS.test(words);
  const withoutPrevious = words.replace(PREVIOUS, ' ').replace(/ +/g, ' ').trim();
  const timed = periodWithin(withoutPrevious);
  const based = basisWithin(timed.rest);
  const part = partWithin(based.rest);
  const found = { ...NOTHING, period: timed.period, basis: based.basis, previous };
  if (found.period === null && found.basis === null && part.role === null) {
    return { ...NOTHING, role: whole };
  }
  if (part.rest === '') return { ...found, role: part.role ?? 'VALUE' };
  if (roleOfHeading(part.rest) === 'VALUE') return { ...found, role: part.role ?? 'VALUE' };
  const named = places.named(part.rest);
  if (named !== null) return { ...found, role: part.role ?? 'VALUE', place: named };
  return { ...NOTHING, role: roleOfHeading(words) ?? roleOfHeading(part.rest) };
}

/** The longest run of words that says a period, and the words without it. */
function periodWithin(words: string): {
  readonly period: SaidPeriod | null;
  readonly rest: string;
} {
  const tokens = words.split(' ');
  for (let length = Math.min(LONGEST_PERIOD, tokens.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= tokens.length; start += 1) {
      const said = saidPeriod(withSeparators(tokens.slice(start, start + length).join(' ')));
      if (said === null || said.kind === 'IMPOSSIBLE') continue;
      if (said.kind === 'NUMBER_ALONE' || (said.kind === 'DAY' && length === 1)) continue;
      const rest = [...tokens.slice(0, start), ...tokens.slice(start + length)].join(' ');
      return { period: said, rest };
    }
  }
  return { period: null, rest: words };
}

/** Words that were written with strokes, with strokes again: "2017 18" is 2017/18. */
function withSeparators(words: string): string {
  return words
    .replace(/\b(\d{1,2}) (\d{1,2}) (\d{4})\b/, '$1/$2/$3')
    .replace(/\b(\d{4}) (\d{2}) (\d{2})\b/, '$1-$2-$3')
    .replace(/\b(\d{4}) (\d{2}|\d{4})\b/, '$1/$2')
    .replace(/(q[1-4]) (\d{2}) (\d{2})\b/, '$1 $2/$3');
}
