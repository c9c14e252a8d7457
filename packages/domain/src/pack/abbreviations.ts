import { glossaryParts } from '../glossary/glossary-parts';
import type { GlossaryTerm } from '../glossary/glossary-term';

/** A stretch of text: an abbreviation with what it stands for, or what lies between. */
export interface AbbreviationPart {
  readonly text: string;
  /** Null: it is no abbreviation. */
  readonly longForm: string | null;
  /** What may stand in its place; null where its number cannot be told, or it stands for several things. */
  readonly spelledOut: string | null;
}

/** Whether a term stands as letters for its long form: CIN, but not "working days". */
function isAbbreviation(text: string, { longForm }: GlossaryTerm): boolean {
  return /(?<!\p{L})\p{Lu}[\p{Lu}\d]/u.test(text) && longForm.toLowerCase() !== text.toLowerCase();
}

/** What says before it that there is one. */
const ONE = /(?:^|[\s(])(?:an?|each|every|one|per|the child is an?)\s+$/i;
/** What says behind it that it is said of something else: "a child in need plan". */
const OF_SOMETHING =
  /^\s+(?:plans?|reviews?|visits?|teams?|conferences?|nurses?|services?|assessments?|caseloads?|population)\b/i;

/** What may stand for the letters where they are; null where nobody can say whether it is one or several. */
function saidFor(
  text: string,
  { term, longForm, plural, neverSpelledOut = [] }: GlossaryTerm,
  before: string,
  after: string,
): string | null {
  if (neverSpelledOut.includes(text.replace(PLURAL, ''))) return null;
  if (plural === undefined) return longForm;
  if (PLURAL.test(text) && text !== term) return plural;
  return ONE.test(before) || OF_SOMETHING.test(after) ? longForm : null;
}

const PLURAL = /[’']?s$/;

/**
 * A text with its abbreviations taken out of it, in order and without loss. One that stands several times
 * is spelled out only where each of them can be, so that a name says the same thing in one way.
 */
export function abbreviationParts(text: string): readonly AbbreviationPart[] {
  const parts = glossaryParts(text);
  let end = 0;
  const said = parts.map((part) => {
    end += part.text.length;
    if (part.term === null || !isAbbreviation(part.text, part.term)) return null;
    return saidFor(part.text, part.term, text.slice(0, end - part.text.length), text.slice(end));
  });
  const left = new Set(
    parts.flatMap(({ term, text: own }, index) =>
      term !== null && isAbbreviation(own, term) && said[index] === null ? [term] : [],
    ),
  );
  return parts.map(({ text: own, term }, index) => ({
    text: own,
    longForm: term !== null && isAbbreviation(own, term) ? term.longForm : null,
    spelledOut: term === null || left.has(term) ? null : (said[index] ?? null),
  }));
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A text with every abbreviation spelled out that surely can be, with a capital where one stood first. */
export function withoutAbbreviations(text: string): string {
  return abbreviationParts(text)
    .map(({ spelledOut, text: own }, index) => {
      if (spelledOut === null) return own;
      // "Initial CP conferences" keeps its capital, and so does what stands first.
      return index === 0 || /^\p{Lu}\p{Ll}/u.test(own) ? capital(spelledOut) : spelledOut;
    })
    .join('')
    .replace(/\b(\d{1,3})K\b/g, '$1,000');
}
