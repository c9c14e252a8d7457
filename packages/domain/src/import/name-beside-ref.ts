import { indicatorTitle } from '../indicator-title';
import type { ImportIndicator } from './import-catalogue';
import { comparableName } from './names';

/** Words that say how something is shown and not what it is, and short forms of them. */
const PLAIN_WORDS: ReadonlySet<string> = new Set([
  ...[
    'a',
    'an',
    'and',
    'as',
    'at',
    'by',
    'for',
    'from',
    'in',
    'is',
    'of',
    'on',
    'the',
    'to',
    'with',
  ],
  ...['no', 'num', 'number', 'total', 'value', 'pct', 'percent', 'percentage', '%', 'rate', 'per'],
]);

const SAYS_PERCENTAGE = /%|\b(?:pct|percent|percentage)\b/;

/**
 * Whether the name that stands beside a ref may be that of the indicator with the ref: the same words,
 * whatever their order, and no percentage where a count is kept. Lambeth's 1.1 is another measure than
 * Norfolk's, and nothing but its name tells.
 */
export function mayBeNamed(text: string, indicator: ImportIndicator): boolean {
  const { name, key, measureKind } = indicator;
  if (name === null) return true;
  const written = comparableName(text);
  const known = [name, key, indicatorTitle(indicator)].map(comparableName);
  if (written === '' || known.includes(written)) return true;
  if (SAYS_PERCENTAGE.test(written) && measureKind !== 'PERCENTAGE') return false;
  const [some, others] = [wordsOf(written), wordsOf(comparableName(name))];
  return some.size > 0 && some.size === others.size && [...some].every((word) => others.has(word));
}

function wordsOf(comparable: string): ReadonlySet<string> {
  const words = comparable.split(' ').filter((word) => !PLAIN_WORDS.has(word));
  return new Set(words.map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')));
}
