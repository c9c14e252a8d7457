import {
  abbreviationParts,
  plainWords,
  stateWords,
  withoutAbbreviations,
  type RatingPosition,
  type RatingState,
  type ScorecardLayout,
} from '@vital-signs/domain';
import type { Inline, Mark, PackParagraph, PackVariant, Tone, Words } from '@vital-signs/pack';

/** How a pack speaks: with abbreviations spelled out where they come first, or in plain language. */
export interface PackVoice {
  /** A sentence of the product's own. */
  own(text: string): Words;
  /** What people or a report wrote: its words stay, its abbreviations are explained. */
  quoted(text: string): Words;
  /** A name, a heading, a caption: text without any dress. */
  title(text: string): string;
  /** A heading or sentence of the product's own as text without any dress. */
  ownTitle(text: string): string;
  /** What is said of its own, and what in plain language, where other words would not do. */
  either(usual: string, plainly: string): string;
  /** A rating by symbol and word, in the authority's own words. */
  mark(state: RatingState, position?: RatingPosition): Mark;
}

const TONES: Readonly<Record<RatingState, Tone>> = {
  RED: 'RED',
  AMBER: 'AMBER',
  GREEN: 'GREEN',
  OUTSIDE_BAND: 'WATCH',
  ZERO_CONCERN: 'WATCH',
  MIS_SET: 'PLAIN',
  NOT_RATED: 'PLAIN',
};

/** The ground on which a rating stands. */
export const toneOf = (state: RatingState): Tone => TONES[state];

function explained(text: string): Words {
  return abbreviationParts(text).map((part, index): Inline => {
    if (part.longForm === null) return part.text;
    const { spelledOut, longForm, text: own } = part;
    if (spelledOut === null) {
      return { kind: 'ABBREVIATION', text: own, meaning: longForm, stays: true };
    }
    const isFirst = index === 0 || /^\p{Lu}\p{Ll}/u.test(own);
    const meaning = isFirst ? capital(spelledOut) : spelledOut;
    return { kind: 'ABBREVIATION', text: own, meaning };
  });
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export function packVoice(
  { isPlainLanguage }: PackVariant,
  layout: Pick<ScorecardLayout, 'words' | 'secondWords'> | null,
): PackVoice {
  const plain = (text: string) => text;
  return {
    own: isPlainLanguage ? plainWords : explained,
    quoted: isPlainLanguage ? withoutAbbreviations : explained,
    title: isPlainLanguage ? withoutAbbreviations : plain,
    ownTitle: isPlainLanguage ? plainWords : plain,
    either: (usual, plainly) => (isPlainLanguage ? plainly : usual),
    mark: (state, position) => {
      const { word, symbol } = stateWords(layout ?? { words: {} }, state, position);
      return { tone: toneOf(state), symbol, word: isPlainLanguage ? plainWords(word) : word };
    },
  };
}

/** A paragraph of running text. */
export function paragraph(words: Words, role?: PackParagraph['role']): PackParagraph {
  return { kind: 'PARAGRAPH', words, ...(role && { role }) };
}

/** Stretches of text one after another, with a space between. */
export function spaced(...parts: readonly Words[]): Inline[] {
  return parts.flatMap((part, index): Inline[] => {
    const inlines = typeof part === 'string' ? [part] : [...part];
    return index === 0 ? inlines : [' ', ...inlines];
  });
}
