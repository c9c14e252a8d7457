/** How a rating or another judgement is shown: never by its ground alone. */
export type Tone = 'RED' | 'AMBER' | 'GREEN' | 'WATCH' | 'PLAIN';

/** A judgement as a document shows it: a symbol and a word on a pale ground. */
export interface Mark {
  readonly tone: Tone;
  readonly symbol: string;
  readonly word: string;
}

/** A stretch of running text. A plain string is text and nothing else, whatever it holds. */
export type Inline =
  | string
  | { readonly kind: 'STRONG'; readonly text: string }
  /** To an https, http or mailto address, or to "#id" of a heading, table, chart or page of this document. */
  | { readonly kind: 'LINK'; readonly text: string; readonly href: string }
  /** Spelled out where it is used first; in the plain-language variant everywhere. */
  | {
      readonly kind: 'ABBREVIATION';
      readonly text: string;
      readonly meaning: string;
      /** True where its meaning would not read right in its place: its letters stand, and a glossary says them. */
      readonly stays?: boolean;
    }
  | { readonly kind: 'MARK'; readonly mark: Mark }
  /** Words in another language, by its BCP 47 tag, for example "ur" or "pl". */
  | {
      readonly kind: 'FOREIGN';
      readonly text: string;
      readonly language: string;
      readonly direction: 'ltr' | 'rtl';
    };

/** Running text: a string, or stretches one after another. */
export type Words = string | readonly Inline[];

/** Running text as its stretches. */
export const inlinesOf = (words: Words): readonly Inline[] =>
  typeof words === 'string' ? [words] : words;

/** Running text without its dress, as it is read out. */
export function plainText(words: Words): string {
  return inlinesOf(words)
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      return inline.kind === 'MARK' ? markText(inline.mark) : inline.text;
    })
    .join('');
}

/** A mark whose word has more letters may go on in the next line, where a file can say so. */
export const LONGEST_WHOLE_MARK = 10;

/** A mark as text: "✕ red". */
export const markText = ({ symbol, word }: Mark): string => `${symbol} ${word}`.trim();
