import { GLOSSARY } from '@vital-signs/domain';
import type { GlossaryTerm } from '@vital-signs/domain';

/** The terms in which all the words are: first those that are called so, then the others. */
export function matchingTerms(words: string): readonly GlossaryTerm[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = GLOSSARY.filter((term) => {
    const text = textOf(term);
    return asked.every((word) => text.includes(word));
  });
  const called = fits.filter(({ term }) => term.toLowerCase() === words.trim().toLowerCase());
  return called.length > 0 ? called : fits;
}

function textOf({ term, longForm, meaning, variants = [] }: GlossaryTerm): string {
  return [term, longForm, meaning, ...variants].join(' ').toLowerCase();
}
