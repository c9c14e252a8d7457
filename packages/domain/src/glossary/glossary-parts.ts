import { GLOSSARY } from './glossary';
import type { GlossaryTerm } from './glossary-term';

/** A stretch of text: a term of the glossary as it stands there, or what lies between. */
export interface GlossaryPart {
  readonly text: string;
  readonly term: GlossaryTerm | null;
}

const BY_SPELLING: ReadonlyMap<string, GlossaryTerm> = new Map(
  GLOSSARY.flatMap((term) =>
    [term.term, ...(term.variants ?? [])].map((spelling) => [spelling, term] as const),
  ),
);

/** The longest spelling first: "CP plan" before "CP". */
const SPELLINGS = [...BY_SPELLING.keys()]
  .sort((a, b) => b.length - a.length)
  .map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  .join('|');

/** A term as a word of its own, alone or in the plural; capitals count, so that "fit" is not FIT. */
const TERM = new RegExp(`(?<![\\p{L}\\p{N}])(${SPELLINGS})(?:[’']?s)?(?![\\p{L}\\p{N}])`, 'gu');

/**
 * A text with the terms of the glossary taken out of it, in order and without loss: the parts put
 * together are the text.
 */
export function glossaryParts(text: string): readonly GlossaryPart[] {
  const parts: GlossaryPart[] = [];
  let end = 0;
  for (const match of text.matchAll(TERM)) {
    const term = BY_SPELLING.get(match[1] ?? '');
    if (term === undefined || term.onlyIn?.test(text) === false) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), term: null });
    parts.push({ text: match[0], term });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), term: null });
  return parts;
}
