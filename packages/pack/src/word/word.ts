import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { askedHeading, coverFacts } from '../cover-facts';
import { flowingBlocks, type PackBlock, type PackDocument } from '../document';
import { stepTeller, type TellStep } from '../writing';
import { askedParagraphs, pairParagraphs, wordBlock } from './word-blocks';
import { settledPackage } from './word-package';
import { anchored, bookmarksOf, type WordPlace } from './word-place';
import { STYLE, WORD_NUMBERING, wordSizes, wordStyles } from './word-styles';

/** A4 in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { top: 800, bottom: 800, left: 907, right: 907, header: 400, footer: 400 };

interface Section {
  readonly isLandscape: boolean;
  readonly children: FileChild[];
}

/** A prepared document as a Word file made of Word's own styles, so that a template can dress it. */
export async function writeWord(document: PackDocument, tell: TellStep): Promise<Uint8Array> {
  const { title, cover, variant, date } = document;
  const place: WordPlace = {
    bookmarks: bookmarksOf(document),
    sizes: wordSizes(variant),
    isLargePrint: variant.isLargePrint,
    width: A4.width - MARGIN.left - MARGIN.right,
    tableNames: [],
    lists: { count: 0 },
  };
  const sections: Section[] = [{ isLandscape: false, children: coverParagraphs(document, place) }];
  const steps = stepTeller(document, tell);
  for (const part of document.parts) {
    steps.part(part.title);
    const children = [anchored(part.id, part.title, place)];
    let above = (pageBreakBefore: boolean): FileChild[] => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore, children }),
    ];
    for (const block of part.blocks) {
      steps.block(block);
      addBlock(sections, block, place, above);
      above = () => [];
    }
    if (part.blocks.length === 0) sectionFor(sections, false).children.push(...above(true));
  }
  steps.file();
  const made = new Document({
    title,
    creator: cover.council,
    lastModifiedBy: cover.council,
    description: `Date of meeting: ${cover.meeting}. ${cover.access}.`,
    styles: wordStyles(variant),
    numbering: WORD_NUMBERING,
    sections: sections.map((section, index) => sectionOptions(section, index, title)),
  });
  const packed = await Packer.toBuffer(made);
  return settledPackage(packed, { date, tableNames: place.tableNames });
}

function sectionFor(sections: Section[], isLandscape: boolean): Section {
  const last = sections.at(-1);
  if (last?.isLandscape === isLandscape) return last;
  const section = { isLandscape, children: [] };
  sections.push(section);
  return section;
}

function addBlock(
  sections: Section[],
  block: PackBlock,
  place: WordPlace,
  above: (pageBreakBefore: boolean) => FileChild[],
): void {
  const isLandscape = block.kind === 'LANDSCAPE';
  const section = sectionFor(sections, isLandscape);
  // A section begins on a page of its own, and a break before its first words would make it two.
  const isFirst = section.children.length === 0;
  const heading = above(!isFirst);
  section.children.push(...heading);
  if (block.kind === 'BREAK') {
    section.children.push(new Paragraph({ pageBreakBefore: true, text: '' }));
    return;
  }
  const width = isLandscape ? A4.height - MARGIN.left - MARGIN.right : place.width;
  flowingBlocks(block).forEach((one, index) => {
    const breaks = block.kind === 'PAGE' && index === 0 && !isFirst && heading.length === 0;
    section.children.push(...wordBlock(one, { ...place, width }, breaks));
  });
}

function coverParagraphs(document: PackDocument, place: WordPlace): FileChild[] {
  const { cover, title } = document;
  return [
    new Paragraph({ style: STYLE.COUNCIL, text: cover.council }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...pairParagraphs(coverFacts(document), place),
    ...askedParagraphs(askedHeading(document), cover.asked.blocks, place),
    new Paragraph({ style: STYLE.CONTENTS, text: 'Contents' }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function sectionOptions(
  { isLandscape, children }: Section,
  index: number,
  title: string,
): ISectionOptions {
  const orientation = isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const width = (isLandscape ? A4.height : A4.width) - MARGIN.left - MARGIN.right;
  const footer = new Paragraph({
    style: STYLE.NOTE,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    alignment: AlignmentType.START,
    children: [
      new TextRun(title),
      new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });
  return {
    properties: {
      ...(index > 0 && { type: SectionType.NEXT_PAGE }),
      page: { size: { ...A4, orientation }, margin: MARGIN },
    },
    footers: { default: new Footer({ children: [footer] }) },
    children,
  };
}
