import { HeadingLevel, ImageRun, Paragraph, TextRun, type FileChild } from 'docx';
import type { PackChart } from '../chart';
import { chartAlternative, chartTable } from '../chart-table';
import type { PackCover, PackFlowing, PackList, PackParagraph } from '../document';
import { chartDrawing } from '../drawing/chart-drawing';
import { drawingEmf } from '../drawing/drawing-emf';
import { drawingSvg } from '../drawing/drawing-svg';
import type { Words } from '../inline';
import { PAPER_CHART } from '../palette';
import { wordsRuns } from './word-inline';
import { anchored, type WordPlace } from './word-place';
import { LIST_INDENT, LISTS, PAIR_INDENT, STYLE } from './word-styles';
import { tableParagraphs } from './word-table';

const LEVELS = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
} as const;

/** A block as paragraphs and tables. */
export function wordBlock(
  block: PackFlowing,
  place: WordPlace,
  /** Whether it begins a page, and whether it stays with what follows. */
  { pageBreakBefore = false, isKept = false } = {},
): FileChild[] {
  const keepNext = isKept;
  const { bookmarks, sizes, isLargePrint } = place;
  switch (block.kind) {
    case 'HEADING': {
      const children = [anchored(block.id, block.text, place)];
      return [new Paragraph({ heading: LEVELS[block.level], pageBreakBefore, children })];
    }
    case 'PARAGRAPH': {
      const style = block.role === undefined ? {} : { style: STYLE[block.role] };
      return [new Paragraph({ ...style, keepNext, children: wordsRuns(block.words, bookmarks) })];
    }
    case 'LIST': {
      place.lists.count += 1;
      const reference = block.isOrdered ? LISTS.ordered : LISTS.plain;
      const numbering = { reference, level: 0, instance: place.lists.count };
      return block.items.map(
        (item) => new Paragraph({ numbering, keepNext, children: wordsRuns(item, bookmarks) }),
      );
    }
    case 'FACTS': {
      const facts = block.facts.map(({ name, words }) => [
        new TextRun({ text: `${name} `, color: '45525C' }),
        ...wordsRuns(words, bookmarks),
      ]);
      if (isLargePrint) return facts.map((children) => new Paragraph({ children }));
      const children = facts.flatMap((fact, index) =>
        index === 0 ? fact : [new TextRun('\u2003 '), ...fact],
      );
      return [new Paragraph({ keepNext, children })];
    }
    case 'FIGURE': {
      const figure = new TextRun({ text: `${block.figure}\u2002`, bold: true, size: sizes.figure });
      return [new Paragraph({ children: [figure, ...wordsRuns(block.words, bookmarks)] })];
    }
    case 'TABLE':
      return tableParagraphs(block, place);
    case 'CHART':
      return chartParagraphs(block, place);
    case 'GLOSSARY':
      return pairParagraphs(
        block.terms.map(({ term, meaning }) => ({ name: term, words: meaning })),
        place,
      );
  }
}

/** Names and what they are, the names in a column of their own; in large print above. */
export function pairParagraphs(
  pairs: readonly { name: string; words: Words }[],
  { bookmarks, isLargePrint }: WordPlace,
): Paragraph[] {
  return pairs.map(({ name, words }) => {
    const text = wordsRuns(words, bookmarks);
    const term = new TextRun({ text: isLargePrint ? `${name}: ` : `${name}\t`, bold: true });
    const style = isLargePrint ? {} : { style: STYLE.PAIR };
    return new Paragraph({ ...style, children: [term, ...text] });
  });
}

/** What is asked: its name beside or above the first paragraph, and the others below that one. */
export function askedParagraphs(
  name: string,
  blocks: PackCover['asked']['blocks'],
  place: WordPlace,
): Paragraph[] {
  const [first, ...rest] = blocks;
  const isNamed = first?.kind === 'PARAGRAPH';
  return [
    ...pairParagraphs([{ name, words: isNamed ? first.words : '' }], place),
    ...(isNamed ? rest : blocks).flatMap((block) => askedBlock(block, place)),
  ];
}

function askedBlock(block: PackParagraph | PackList, place: WordPlace): Paragraph[] {
  const { bookmarks, isLargePrint, lists } = place;
  const beside = isLargePrint ? 0 : PAIR_INDENT;
  if (block.kind === 'PARAGRAPH') {
    return [
      new Paragraph({ indent: { left: beside }, children: wordsRuns(block.words, bookmarks) }),
    ];
  }
  lists.count += 1;
  const reference = block.isOrdered ? LISTS.ordered : LISTS.plain;
  const numbering = { reference, level: 0, instance: lists.count };
  const indent = { left: beside + LIST_INDENT.left, hanging: LIST_INDENT.hanging };
  return block.items.map(
    (item) => new Paragraph({ numbering, indent, children: wordsRuns(item, bookmarks) }),
  );
}

/**
 * A chart as SVG, with the same drawing as a metafile for word processors that do not read SVG. The
 * library knows metafiles by no name of their own; `word-package.ts` names them.
 */
function chartParagraphs(chart: PackChart, place: WordPlace): FileChild[] {
  const drawing = chartDrawing(chart, place.isLargePrint);
  const width = place.width / 15;
  const picture = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(drawingSvg(drawing, PAPER_CHART)),
    transformation: { width, height: (drawing.height / drawing.width) * width },
    fallback: { type: 'png', data: drawingEmf(drawing, PAPER_CHART) },
    altText: { name: chart.id, title: chart.title, description: chartAlternative(chart) },
  });
  const note = (text: string) => new Paragraph({ style: STYLE.NOTE, text });
  return [
    new Paragraph({ style: 'Caption', children: [anchored(chart.id, chart.title, place)] }),
    new Paragraph({ keepNext: true, children: [picture] }),
    note(chart.words),
    ...(chart.source === undefined ? [] : [note(`Source: ${chart.source}`)]),
    ...tableParagraphs(chartTable(chart, place.isLargePrint ? 'DOWN' : 'ACROSS'), place),
  ];
}
