import { Bookmark, TextRun, type ParagraphChild } from 'docx';
import { idsOf, type PackDocument } from '../document';
import type { WordSizes } from './word-styles';
import type { Bookmarks } from './word-inline';

/** Where something is written: what it may refer to, and how wide its page is. */
export interface WordPlace {
  readonly bookmarks: Bookmarks;
  readonly sizes: WordSizes;
  readonly isLargePrint: boolean;
  /** Width of the text in twentieths of a point. */
  readonly width: number;
  /** Captions of the tables written so far, for those who hear what a table is. */
  readonly tableNames: string[];
  /** Lists written so far: each counts from one. */
  readonly lists: { count: number };
}

/**
 * A name that Word takes for each id of a document. A page has no text of its own: who follows a link to
 * one comes to its first heading.
 */
export function bookmarksOf(document: PackDocument): Map<string, string> {
  const names = new Map(idsOf(document).map((id, index) => [id, `pack_${index + 1}`]));
  for (const block of document.parts.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'PAGE') continue;
    const heading = block.blocks.find(({ kind }) => kind === 'HEADING');
    const name = heading?.kind === 'HEADING' ? names.get(heading.id) : undefined;
    if (name !== undefined) names.set(block.id, name);
  }
  return names;
}

/** A text that links may go to. */
export function anchored(id: string, text: string, { bookmarks }: WordPlace): ParagraphChild {
  const name = bookmarks.get(id);
  const run = new TextRun(text);
  return name === undefined ? run : new Bookmark({ id: name, children: [run] });
}
