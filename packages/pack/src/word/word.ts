import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { askedHeading, coverFacts } from '../cover-facts';
import { flowingBlocks, goesOn, type PackBlock, type PackDocument } from '../document';
import { keptWithNext } from '../kept-together';
import { stepTeller, type TellStep } from '../writing';
import { askedParagraphs, pairParagraphs, wordBlock } from './word-blocks';
import { settledPackage } from './word-package';
import { anchored, bookmarksOf, type WordPlace } from './word-place';
import { STYLE, WORD_NUMBERING, wordSizes, wordStyles } from './word-styles';

/** A4 in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { top: 800, bottom: 800, left: 907, right: 907, header: 400, footer: 400 };

interface Section {
  readonly kind: 'COVER' | 'CONTENTS' | 'UPRIGHT' | 'LANDSCAPE';
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
  const sections: Section[] = [
    { kind: 'COVER', children: coverParagraphs(document, place) },
    { kind: 'CONTENTS', children: contentsParagraphs(document, place) },
  ];
  const steps = stepTeller(document, tell);
  for (const [index, part] of document.parts.entries()) {
    steps.part(part.title);
    const children = [anchored(part.id, part.title, place)];
    const below = goesOn(document, index);
    let above = (breaks: boolean): FileChild[] => [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        ...(below ? { spacing: { before: 360 } } : { pageBreakBefore: breaks }),
        children,
      }),
    ];
    const kept = keptWithNext(part.blocks);
    for (const [at, block] of part.blocks.entries()) {
      steps.block(block);
      addBlock(sections, block, place, { above, isKept: kept[at] ?? false });
      above = () => [];
    }
    if (part.blocks.length === 0) sectionFor(sections, 'UPRIGHT').children.push(...above(true));
  }
  steps.file();
  const made = new Document({
    title,
    creator: cover.council,
    lastModifiedBy: cover.council,
    description: `Date of meeting: ${cover.meeting}. ${cover.access}.`,
    styles: wordStyles(variant),
    numbering: WORD_NUMBERING,
    sections: sections.map((section) => sectionOptions(section, document)),
  });
  const packed = await Packer.toBuffer(made);
  return settledPackage(packed, { date, tableNames: place.tableNames });
}

function sectionFor(sections: Section[], kind: Section['kind']): Section {
  const last = sections.at(-1);
  if (last?.kind === kind) return last;
  const section = { kind, children: [] };
  sections.push(section);
  return section;
}

interface Above {
  readonly above: (pageBreakBefore: boolean) => FileChild[];
  /** Whether the block stays with what follows it in its part. */
  readonly isKept: boolean;
}

function addBlock(
  sections: Section[],
  block: PackBlock,
  place: WordPlace,
  { above, isKept }: Above,
): void {
  const isLandscape = block.kind === 'LANDSCAPE';
  const section = sectionFor(sections, isLandscape ? 'LANDSCAPE' : 'UPRIGHT');
  // A section begins on a page of its own, and a break before its first words would make it two.
  const isFirst = section.children.length === 0;
  const heading = above(!isFirst);
  section.children.push(...heading);
  const width = isLandscape ? A4.height - MARGIN.left - MARGIN.right : place.width;
  const inside = flowingBlocks(block);
  const kept = inside[0] === block ? [isKept] : keptWithNext(inside);
  inside.forEach((one, index) => {
    const pageBreakBefore =
      block.kind === 'PAGE' && index === 0 && !isFirst && heading.length === 0;
    section.children.push(
      ...wordBlock(one, { ...place, width }, { pageBreakBefore, isKept: kept[index] ?? false }),
    );
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
  ];
}

/**
 * The contents, a link for each heading of the first two levels, without page numbers: those would be told
 * only once Word has set the pages, and stand empty in its protected view and elsewhere until then.
 */
function contentsParagraphs({ parts }: PackDocument, { bookmarks }: WordPlace): Paragraph[] {
  const entry = (level: 1 | 2, id: string, text: string) =>
    new Paragraph({
      style: STYLE.ENTRY[level],
      children: [
        new InternalHyperlink({ anchor: bookmarks.get(id) ?? '', children: [new TextRun(text)] }),
      ],
    });
  return parts.flatMap((part) => [
    entry(1, part.id, part.title),
    ...part.blocks
      .flatMap(flowingBlocks)
      .flatMap((one) =>
        one.kind === 'HEADING' && one.level === 2 ? [entry(2, one.id, one.text)] : [],
      ),
  ]);
}

function sectionOptions(
  { kind, children }: Section,
  { title, variant: { isLargePrint } }: PackDocument,
): ISectionOptions {
  const isLandscape = kind === 'LANDSCAPE';
  const orientation = isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const width = (isLandscape ? A4.height : A4.width) - MARGIN.left - MARGIN.right;
  const number = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  const footer = new Paragraph({
    style: STYLE.NOTE,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    alignment: AlignmentType.START,
    // In large print there is no room for both.
    children: isLargePrint
      ? [new TextRun({ children: number })]
      : [new TextRun(title), new TextRun({ children: ['\t', ...number] })],
  });
  return {
    properties: {
      ...(kind === 'CONTENTS' && {
        type: SectionType.CONTINUOUS,
        // Side by side a long list of contents stands on the cover's own page.
        ...(!isLargePrint && { column: { count: 2, space: 400 } }),
      }),
      ...((kind === 'UPRIGHT' || isLandscape) && { type: SectionType.NEXT_PAGE }),
      page: { size: { ...A4, orientation }, margin: MARGIN },
    },
    footers: { default: new Footer({ children: [footer] }) },
    children,
  };
}
