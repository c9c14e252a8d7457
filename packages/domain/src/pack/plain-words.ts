import { glossaryParts } from '../glossary/glossary-parts';
import type { GlossaryTerm } from '../glossary/glossary-term';
import type { PackPartKind } from './pack-contents';

/** A stretch of text: an abbreviation with what it stands for, or what lies between. */
export interface AbbreviationPart {
  readonly text: string;
  /** Null: it is no abbreviation. */
  readonly longForm: string | null;
}

/** Whether a term stands as letters for its long form: CIN, but not "working days". */
function isAbbreviation(text: string, { longForm }: GlossaryTerm): boolean {
  return /^\p{Lu}[\p{Lu}\d]/u.test(text) && longForm.toLowerCase() !== text.toLowerCase();
}

/** A text with its abbreviations taken out of it, in order and without loss. */
export function abbreviationParts(text: string): readonly AbbreviationPart[] {
  return glossaryParts(text).map((part) => ({
    text: part.text,
    longForm:
      part.term !== null && isAbbreviation(part.text, part.term) ? part.term.longForm : null,
  }));
}

/** A text with every abbreviation of the glossary spelled out, with a capital where one stood first. */
export function withoutAbbreviations(text: string): string {
  return abbreviationParts(text)
    .map(({ longForm, text: own }, index) => {
      if (longForm === null) return own;
      return index === 0 ? `${longForm.charAt(0).toUpperCase()}${longForm.slice(1)}` : longForm;
    })
    .join('');
}

/** Words of the trade that the product's own sentences hold, and what is said instead. */
const PLAINER: readonly (readonly [RegExp, string])[] = [
  [/\ba signal beyond ordinary variation\b/g, 'a change that is more than chance'],
  [/\bwithin ordinary variation\b/g, 'figures go up and down this much by chance'],
  [/\bthe adverse direction\b/g, 'the wrong direction'],
  [/\badversely affects\b/g, 'is bad for'],
  [/\badverse\b/g, 'wrong'],
  [/\bDeteriorated\b/g, 'Got worse'],
  [/\bDeteriorating\b/g, 'Getting worse'],
  [/\bdeteriorat(?:ing|ed|es)\b/g, 'getting worse'],
  [/\bWorsening\b/g, 'Getting worse'],
  [/\bImproving\b/g, 'Getting better'],
  [/\btolerances mis-set\b/g, 'limits set wrongly'],
  [/\btolerance\b/g, 'limit'],
  [/\btolerances\b/g, 'limits'],
  [/\bTolerances\b/g, 'Limits'],
  [/\btrajectory\b/g, 'planned path'],
  [/\btrajectories\b/g, 'planned paths'],
  [/\bstatistical neighbours’/g, 'similar councils’'],
  [/\bstatistical neighbours\b/g, 'similar councils'],
  [/\bStatistical neighbours\b/g, 'Similar councils'],
  [/\bexceptions\b/g, 'things that need attention'],
  [/\bis an exception\b/g, 'needs attention'],
  [/\bis no exception any more\b/g, 'no longer needs attention'],
  [/\bmore exceptions\b/g, 'more things that need attention'],
  [/\bexception\b/g, 'thing that needs attention'],
  [/\bException\b/g, 'Needs attention'],
  [/\bExceptions\b/g, 'What needs attention'],
  [/\bindicators\b/g, 'measures'],
  [/\bindicator\b/g, 'measure'],
  [/\bIndicators\b/g, 'Measures'],
  [/\bIndicator\b/g, 'Measure'],
  [/\byear to date\b/g, 'year so far'],
  [/\bYear to date\b/g, 'Year so far'],
  [/\bNo direction of travel\b/g, 'It cannot be compared with the time before'],
  [/\bno direction of travel\b/g, 'it cannot be compared with the time before'],
  [/\bdirection of travel\b/g, 'which way it is going'],
  [/\bnought\b/g, 'zero'],
  [/\bNought\b/g, 'Zero'],
  [/\boutturn\b/g, 'result'],
  [/\bsuppressed\b/g, 'hidden'],
  [/\bcorporate risk\b/g, 'risk to the council'],
  [/\blocalities\b/g, 'parts of the area'],
  [/\blocality\b/g, 'part of the area'],
];

/** The same said in short sentences: a clause after a semicolon becomes a sentence of its own. */
function inShortSentences(text: string): string {
  return text.replace(/;\s+(\p{Ll})?/gu, (_, letter: string | undefined) =>
    letter === undefined ? '. ' : `. ${letter.toUpperCase()}`,
  );
}

/**
 * A sentence of the product in plain language: abbreviations spelled out, words of the trade said in
 * everyday ones, a sentence for each thought. What people wrote is never changed so: it is theirs.
 */
export function plainWords(text: string): string {
  const said = PLAINER.reduce(
    (words, [jargon, plain]) => words.replace(jargon, plain),
    withoutAbbreviations(text),
  );
  return inShortSentences(said);
}

const PLAIN_PART_NAMES: Readonly<Record<PackPartKind, string>> = {
  SUMMARY: 'Summary',
  EXCEPTIONS: 'What needs attention',
  CARDS: 'One page for each measure',
  AREAS: 'Subject by subject',
  SCORECARD: 'All the figures',
  GLOSSARY: 'What words mean',
  NOTES: 'About these figures',
};

/** What a part of a pack is called in plain language. */
export function plainPartName(kind: PackPartKind): string {
  return PLAIN_PART_NAMES[kind];
}

/** What the marks mean, in plain language, before they are used. */
export const MARKS_IN_PLAIN_WORDS: readonly string[] = [
  'Red means that a figure is worse than the limit that the council has set. Something has to be done.',
  'Amber means that a figure is between the two limits. It has to be watched.',
  'Green means that a figure is where the council wants it to be.',
  'Every mark has a sign and a word, so that nobody has to tell it by its colour.',
];
