import UFuzzy from '@leeoniya/ufuzzy';
import type { FinderEntry } from './finder-entry';

const REF = /^\d{1,2}(\.\d{0,2}[a-z]*)?$/i;
/** As many words as are tried in every order. */
const WORDS_IN_ANY_ORDER = 5;

const strict = new UFuzzy({ intraMode: 0, interLft: 1 });
const forgiving = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });

/** Finds entries by a ref or by words. */
export type Find = (words: string) => readonly FinderEntry[];

/**
 * The best first: what is called so, by its ref or its name; what begins so; what has all the words
 * beginning so, in any order; where no name has them, what is about them; and where a word is mistyped
 * by one letter, or by a letter doubled or not, what it is close to.
 */
export function finderOf(entries: readonly FinderEntry[]): Find {
  const texts = UFuzzy.latinize(entries.map(({ ref, name, note }) => textOf(ref, name, note)));
  const abouts = UFuzzy.latinize(entries.map(({ name, about = '' }) => textOf(null, name, about)));
  const singled = texts.map(withoutDoubles);
  return (words) => {
    const asked = UFuzzy.latinize(words).trim().toLowerCase();
    if (asked === '') return [];
    const begin = entries.filter(({ ref }) => lower(ref).startsWith(asked));
    if (REF.test(asked) && begin.length > 0) return ranked(begin, asked);
    const exact = search(strict, texts, asked);
    const said = exact.length > 0 ? exact : search(strict, abouts, asked);
    const found = said.length > 0 ? said : search(forgiving, singled, withoutDoubles(asked));
    const all = new Set([...begin, ...found.flatMap((index) => entries[index] ?? [])]);
    return ranked([...all], asked);
  };
}

function textOf(ref: string | null, name: string, note: string | null): string {
  return [ref, name, note].filter((part) => part !== null).join(' ');
}

/** Letters once that are written twice: asesments for assessments. */
function withoutDoubles(text: string): string {
  return text.replace(/(\p{L})\1+/giu, '$1');
}

function lower(text: string | null): string {
  return (text ?? '').toLowerCase();
}

/** Indexes of the texts in which the words are, the closest first. */
function search(matcher: UFuzzy, texts: string[], asked: string): readonly number[] {
  const [indexes, info, order] = matcher.search(texts, asked, WORDS_IN_ANY_ORDER);
  if (indexes === null) return [];
  if (order === null) return indexes;
  return order.flatMap((place) => info.idx[place] ?? []);
}

/**
 * In the order in which they came, but for those that are called as was asked, and those that begin
 * so, of which the shortest name is the closest.
 */
function ranked(found: readonly FinderEntry[], asked: string): readonly FinderEntry[] {
  const rank = ({ ref, name }: FinderEntry): number => {
    if (lower(ref) === asked) return 0;
    if (lower(name) === asked) return 1;
    if (lower(ref).startsWith(asked)) return 2;
    return lower(name).startsWith(asked) ? 3 : 4;
  };
  const length = (entry: FinderEntry) => (rank(entry) === 3 ? entry.name.length : 0);
  return [...found].sort((a, b) => rank(a) - rank(b) || length(a) - length(b));
}
