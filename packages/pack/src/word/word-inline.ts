import {
  ExternalHyperlink,
  InternalHyperlink,
  ShadingType,
  TextRun,
  type ParagraphChild,
} from 'docx';
import {
  inlinesOf,
  LONGEST_WHOLE_MARK,
  markText,
  type Inline,
  type Mark,
  type Words,
} from '../inline';
import { PAPER_MARKS } from '../palette';

/** Names of bookmarks by the ids of the document: Word takes neither hyphens nor long names. */
export type Bookmarks = ReadonlyMap<string, string>;

const NO_BREAK = '\u00a0';

/** Running text as runs, links among them. */
export const wordsRuns = (words: Words, bookmarks: Bookmarks): ParagraphChild[] =>
  inlinesOf(words).map((inline) => inlineRun(inline, bookmarks));

function inlineRun(inline: Inline, bookmarks: Bookmarks): ParagraphChild {
  if (typeof inline === 'string') return new TextRun(inline);
  switch (inline.kind) {
    case 'STRONG':
      return new TextRun({ text: inline.text, bold: true });
    case 'ABBREVIATION':
      return new TextRun(inline.text);
    case 'MARK':
      return markRun(inline.mark);
    case 'FOREIGN': {
      const { text, language, direction } = inline;
      if (direction === 'ltr') return new TextRun({ text, language: { value: language } });
      return new TextRun({ text, rightToLeft: true, language: { bidirectional: language } });
    }
    case 'LINK': {
      const children = [new TextRun({ text: inline.text, style: 'Hyperlink' })];
      const anchor = inline.href.startsWith('#') ? bookmarks.get(inline.href.slice(1)) : undefined;
      return anchor === undefined
        ? new ExternalHyperlink({ children, link: inline.href })
        : new InternalHyperlink({ children, anchor });
    }
  }
}

/** A judgement on its pale ground, in one piece unless it is long. */
export function markRun(mark: Mark): TextRun {
  const { ground, ink } = PAPER_MARKS[mark.tone];
  const said = markText(mark);
  const isWhole = mark.word.length <= LONGEST_WHOLE_MARK;
  const text = `${NO_BREAK}${isWhole ? said.replaceAll(' ', NO_BREAK) : said.replace(' ', NO_BREAK)}${NO_BREAK}`;
  return new TextRun({
    text,
    color: ink.slice(1),
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: ground.slice(1) },
  });
}
