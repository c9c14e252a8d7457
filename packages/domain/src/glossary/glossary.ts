import { CHILDREN_TERMS } from './children-terms';
import { FIGURE_TERMS } from './figure-terms';
import type { GlossaryTerm } from './glossary-term';
import { LAW_TERMS } from './law-terms';
import { PEOPLE_TERMS } from './people-terms';
import { PRACTICE_TERMS } from './practice-terms';

/** Every term that the product explains to its readers, by heading. */
export const GLOSSARY: readonly GlossaryTerm[] = [
  ...CHILDREN_TERMS,
  ...PRACTICE_TERMS,
  ...PEOPLE_TERMS,
  ...FIGURE_TERMS,
  ...LAW_TERMS,
];

/** A term in one line: "CIN: child in need. A child who …". */
export function glossarySentence({ term, longForm, meaning }: GlossaryTerm): string {
  return longForm.toLowerCase() === term.toLowerCase()
    ? `${term}: ${meaning}`
    : `${term}: ${longForm}. ${meaning}`;
}
