import { LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx';
import type { PackVariant } from '../document';
import { SMALL_TABLE } from '../fitted-tables';

/** Sizes of type in half points, as Word counts them. */
export interface WordSizes {
  readonly text: number;
  readonly table: number;
  readonly figure: number;
}

export const wordSizes = ({ isLargePrint }: PackVariant): WordSizes =>
  isLargePrint ? { text: 36, table: 36, figure: 64 } : { text: 19, table: 16, figure: 36 };

/** Names of the styles that are not Word's own. A template that has them dresses the paper anew. */
export const STYLE = {
  LEAD: 'PackLead',
  NOTE: 'PackNote',
  PAIR: 'PackPair',
  COUNCIL: 'PackCouncil',
  /** Word's own, which is not among the headings of the contents. */
  CONTENTS: 'TOCHeading',
  ENTRY: { 1: 'TOC1', 2: 'TOC2' },
  TABLE_TEXT: 'PackTableText',
  TABLE_HEADING: 'PackTableHeading',
  SMALL_TABLE_TEXT: 'PackSmallTableText',
  SMALL_TABLE_HEADING: 'PackSmallTableHeading',
} as const;

const QUIET = '45525C';
/** How far what stands beside a name begins, in twentieths of a point. */
export const PAIR_INDENT = 2800;
export const LIST_INDENT = { left: 400, hanging: 300 } as const;
const HEADINGS = [1.5, 1.25, 1.1, 1, 1] as const;

/** Word's own styles for title, headings and captions, and a few more for what it has none for. */
export function wordStyles(variant: PackVariant): IStylesOptions {
  const { text, table } = wordSizes(variant);
  const smallTable = Math.round(table * SMALL_TABLE);
  const heading = (share: number, before: number) => ({
    run: { size: Math.round(text * share), bold: true, color: '101A22', font: 'Arial' },
    paragraph: { spacing: { before, after: 60 }, keepNext: true, keepLines: true },
  });
  const [one, two, three, four, five] = HEADINGS;
  return {
    default: {
      document: {
        run: { font: 'Arial', size: text, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 90 } },
      },
      title: {
        run: { size: Math.round(text * 2.2), bold: true, font: 'Arial' },
        paragraph: { spacing: { before: 120, after: 240 } },
      },
      heading1: heading(one, 0),
      heading2: heading(two, 120),
      heading3: heading(three, 120),
      heading4: heading(four, 100),
      heading5: heading(five, 100),
      caption: {
        run: { size: table, bold: true, color: '101A22' },
        paragraph: { spacing: { before: 120, after: 40 }, keepNext: true },
      },
    },
    paragraphStyles: [
      style(STYLE.COUNCIL, 'Pack Council', { color: QUIET }, {}),
      style(
        STYLE.CONTENTS,
        'TOC Heading',
        { size: Math.round(text * one), bold: true },
        { spacing: { before: 360, after: 120 }, keepNext: true },
      ),
      contentsStyle(1, text),
      contentsStyle(2, text),
      // What says the thing in one sentence is not parted from what it says it of.
      style(STYLE.LEAD, 'Pack Lead', { size: Math.round(text * 1.1) }, { keepNext: true }),
      style(STYLE.NOTE, 'Pack Note', { size: table, color: QUIET }, { spacing: { after: 60 } }),
      style(STYLE.PAIR, 'Pack Pair', {}, { indent: { left: PAIR_INDENT, hanging: PAIR_INDENT } }),
      style(STYLE.TABLE_TEXT, 'Pack Table Text', { size: table }, { spacing: { after: 0 } }),
      style(
        STYLE.TABLE_HEADING,
        'Pack Table Heading',
        { size: table, color: QUIET },
        { spacing: { after: 0 }, keepNext: true },
      ),
      style(
        STYLE.SMALL_TABLE_TEXT,
        'Pack Small Table Text',
        { size: smallTable },
        { spacing: { after: 0 } },
      ),
      style(
        STYLE.SMALL_TABLE_HEADING,
        'Pack Small Table Heading',
        { size: smallTable, color: QUIET },
        { spacing: { after: 0 }, keepNext: true },
      ),
    ],
  };
}

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

/** Word's own styles for the entries of a contents. */
const contentsStyle = (level: 1 | 2, text: number): ParagraphStyle =>
  style(
    STYLE.ENTRY[level],
    `toc ${level}`,
    { size: Math.round(text * 0.9), bold: level === 1 },
    {
      spacing: { before: level === 1 ? 60 : 0, after: 20 },
      indent: { left: (level - 1) * 220 },
      keepLines: true,
    },
  );

const style = (
  id: string,
  name: string,
  run: NonNullable<ParagraphStyle['run']>,
  paragraph: NonNullable<ParagraphStyle['paragraph']>,
): ParagraphStyle => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run,
  paragraph,
});

export const LISTS = { ordered: 'pack-numbers', plain: 'pack-bullets' } as const;

export const WORD_NUMBERING: INumberingOptions = {
  config: [
    { reference: LISTS.ordered, levels: [level(LevelFormat.DECIMAL, '%1.')] },
    { reference: LISTS.plain, levels: [level(LevelFormat.BULLET, '•')] },
  ],
};

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { level: 0, format, text, style: { paragraph: { indent: LIST_INDENT } } };
}
