import { GLOSSARY, glossaryParts, listed, type GlossaryTerm } from '@vital-signs/domain';
import type { PackBlock, PackPart } from '@vital-signs/pack';
import type { PackVoice } from './pack-voice';

/** Terms that a pack speaks of in other words, and by which words: it says that a figure is above a limit. */
const SPOKEN_OF: readonly (readonly [string, RegExp])[] = [
  ['tolerance', /\b(?:red|green|amber) limit\b/i],
  ['control limits', /\bordinary variation\b|\b(?:upper|lower) limit of\b|\bis usual here\b/],
];

/** How a mark is shown: where one stands, figures are rated. */
const TONE = /^(?:RED|AMBER|GREEN)$/;

/** Every text of some parts, in the order in which they are read. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* textsOf(one);
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* textsOf(inner);
  }
}

/** A term of the glossary, with the ways in which it stands in a pack. */
interface TermUsed {
  readonly term: GlossaryTerm;
  readonly printed: ReadonlySet<string>;
}

/** The terms of the glossary that stand anywhere in some parts; how figures are rated wherever one is. */
export function termsUsed(parts: readonly PackPart[]): readonly TermUsed[] {
  const found = new Map<GlossaryTerm, Set<string>>();
  const add = (term: GlossaryTerm | undefined, text: string) => {
    if (term !== undefined) found.set(term, (found.get(term) ?? new Set()).add(text));
  };
  const named = (name: string) => GLOSSARY.find(({ term }) => term === name);
  for (const text of textsOf(parts)) {
    for (const { term, text: own } of glossaryParts(text)) if (term !== null) add(term, own);
    for (const [name, words] of SPOKEN_OF) if (words.test(text)) add(named(name), name);
    if (TONE.test(text)) add(named('RAG'), 'RAG');
  }
  return [...found].map(([term, printed]) => ({ term, printed }));
}

/** Whether a term stands by its letters anywhere, and not spelled out everywhere. */
const standsByLetters = ({ term: { term, longForm }, printed }: TermUsed): boolean =>
  longForm.toLowerCase() !== term.toLowerCase() &&
  [...printed].some((text) => text.replace(/[’']?s$/, '') === term);

/**
 * The letters that stay in a pack in plain language, as in the names of indicators, told before they are
 * first used; null where there are none.
 */
export function lettersSentence(parts: readonly PackPart[]): string | null {
  const letters = termsUsed(parts).filter((used) => standsByLetters(used) && isLetters(used));
  if (letters.length === 0) return null;
  const told = letters
    .map(({ term: { term, longForm } }) => `${term} (${longForm})`)
    .sort((a, b) => a.localeCompare(b, 'en-GB', { sensitivity: 'base' }));
  return `Names stand as the report prints them, some by letters: ${listed(told)}.`;
}

/** Letters and not a word; how figures are rated, which is said by itself, is none of them. */
const isLetters = ({ term: { term } }: TermUsed): boolean =>
  term !== 'RAG' && /\p{Lu}.*\p{Lu}|\p{L}\d/u.test(term);

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A term as it stands in the pack: by its letters, or spelled out where it is spelled out everywhere. */
function entryOf(used: TermUsed, voice: PackVoice) {
  const { term, longForm, meaning } = used.term;
  if (!standsByLetters(used)) {
    return { term: capital(voice.ownTitle(longForm)), meaning: voice.ownTitle(meaning) };
  }
  return { term: capital(term), meaning: `${capital(longForm)}. ${voice.ownTitle(meaning)}` };
}

/** What the words of a pack mean: those that stand in it, by the alphabet. */
export function glossaryBlocks(parts: readonly PackPart[], voice: PackVoice): PackBlock[] {
  const terms = termsUsed(parts).map((used) => entryOf(used, voice));
  terms.sort((a, b) => a.term.localeCompare(b.term, 'en-GB', { sensitivity: 'base' }));
  return [{ kind: 'GLOSSARY', terms }];
}
