import { readToken } from './live-token';
import type { TokenRead } from './live-token';

/** A stretch of a text: plain words, or a token with what was made of it. */
export interface TextPiece {
  /** The piece as it was written, with its braces. */
  readonly source: string;
  /** Where it begins in the text, from 0. */
  readonly at: number;
  /** Null: plain words. */
  readonly read: TokenRead | null;
}

const TOKEN = /\{\{([^{}\n]*)\}\}/g;
const OPENED = /\{\{(?![^{}\n]*\}\})/g;

/** A text cut into plain words and tokens, which together are the text again. */
export function textPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  const words = (to: number) => {
    if (to > from) pieces.push({ source: text.slice(from, to), at: from, read: null });
  };
  for (const match of text.matchAll(TOKEN)) {
    const [source, inside = ''] = match;
    words(match.index);
    pieces.push({ source, at: match.index, read: readToken(inside) });
    from = match.index + source.length;
  }
  words(text.length);
  return pieces;
}

/** The tokens of a text in their order, as they were written, each once. */
export function tokensOf(text: string): readonly (TextPiece & { readonly read: TokenRead })[] {
  const tokens = textPieces(text).flatMap(({ read, ...piece }) =>
    read === null ? [] : [{ ...piece, read }],
  );
  return tokens.filter(
    ({ source }, index) => tokens.findIndex((token) => token.source === source) === index,
  );
}

/** Where two braces open a token that nothing closes in its line. */
export function openTokens(text: string): readonly number[] {
  return [...text.matchAll(OPENED)].map(({ index }) => index);
}

/** A text with each token replaced by its words; one without words stays as it was written. */
export function textInWords(text: string, words: ReadonlyMap<string, string>): string {
  return textPieces(text)
    .map(({ source, read }) => (read === null ? source : (words.get(source) ?? source)))
    .join('');
}
