import { GLOSSARY, glossaryParts, type GlossaryTerm } from '@vital-signs/domain';
import type { PackBlock, PackPart } from '@vital-signs/pack';
import type { PackVoice } from './pack-voice';

/** Terms that a reader of figures needs, wherever they stand. */
const ALWAYS = ['RAG', 'tolerance', 'control limits', 'polarity'];

/** Every text of some parts, in the order in which they are read. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* textsOf(one);
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* textsOf(inner);
  }
}

/** The terms of the glossary that stand anywhere in some parts. */
export function termsUsed(parts: readonly PackPart[]): readonly GlossaryTerm[] {
  const found = new Set<GlossaryTerm>(GLOSSARY.filter(({ term }) => ALWAYS.includes(term)));
  for (const text of textsOf(parts)) {
    for (const { term } of glossaryParts(text)) if (term !== null) found.add(term);
  }
  return GLOSSARY.filter((term) => found.has(term)).sort((a, b) =>
    a.term.localeCompare(b.term, 'en-GB', { sensitivity: 'base' }),
  );
}

/** What the words of a pack mean: those that stand in it, by the alphabet. */
export function glossaryBlocks(parts: readonly PackPart[], voice: PackVoice): PackBlock[] {
  return [
    {
      kind: 'GLOSSARY',
      terms: termsUsed(parts).map(({ term, longForm, meaning }) => ({
        term,
        meaning:
          longForm.toLowerCase() === term.toLowerCase()
            ? voice.ownTitle(meaning)
            : `${longForm.charAt(0).toUpperCase()}${longForm.slice(1)}. ${voice.ownTitle(meaning)}`,
      })),
    },
  ];
}
