/** What a term is about; the glossary is read by these headings. */
export const GLOSSARY_HEADINGS = [
  'Children and families',
  'Meetings, plans and checks',
  'Teams and people',
  'Figures and how they are judged',
  'Law and statistics',
] as const;

export type GlossaryHeading = (typeof GLOSSARY_HEADINGS)[number];

/** An abbreviation or expression of the field that a reader may not know. */
export interface GlossaryTerm {
  /** As it is printed most often; unique. */
  readonly term: string;
  /** What the letters stand for; the term itself where it is no abbreviation. */
  readonly longForm: string;
  /** What the letters stand for where there are several; left out where they are of no number. */
  readonly plural?: string;
  /** Spellings for which the long form is never put: they stand for something else too, or say more than it. */
  readonly neverSpelledOut?: readonly string[];
  /** What it means, in our own words, in one or two sentences. */
  readonly meaning: string;
  readonly heading: GlossaryHeading;
  /** The text that it stands in has to match too: a council's own reference may be spelled the same. */
  readonly onlyIn?: RegExp;
  /** Other ways in which it is printed. A plural with s or ’s is understood of all. */
  readonly variants?: readonly string[];
}
