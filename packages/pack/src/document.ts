import type { PackChart } from './chart';
import type { Words } from './inline';
import type { PackTable } from './table';

/** How a pack is made for its readers. */
export interface PackVariant {
  /** 18 point type, one column, tables and pages as long as they need. */
  readonly isLargePrint: boolean;
  /** Abbreviations are spelled out everywhere. What else is plain is for those who write the words. */
  readonly isPlainLanguage: boolean;
}

/** What stands on the cover, in the format of committee papers. */
export interface PackCover {
  readonly council: string;
  readonly committee?: string;
  /** The meeting's day as people write it. */
  readonly meeting: string;
  readonly responsibleOfficer: string;
  readonly wards: string;
  /** Whether the public may have it, in words: "Public", or "Private, by …" with the reason. */
  readonly access: string;
  /** What the meeting is asked, in paragraphs and lists; at least one. */
  readonly asked: {
    readonly kind: 'RECOMMENDATION' | 'DECISION';
    readonly blocks: readonly (PackParagraph | PackList)[];
  };
}

export interface PackHeading {
  readonly kind: 'HEADING';
  readonly id: string;
  /** 1 is for parts; headings inside a part begin at 2, and none may be skipped. */
  readonly level: 2 | 3 | 4 | 5;
  readonly text: string;
}

export interface PackParagraph {
  readonly kind: 'PARAGRAPH';
  readonly words: Words;
  /** LEAD says the thing in one sentence; NOTE is small. */
  readonly role?: 'LEAD' | 'NOTE';
}

export interface PackList {
  readonly kind: 'LIST';
  readonly isOrdered: boolean;
  readonly items: readonly Words[];
}

/** Names and what they are, in one flow: reference, area, lead officer. */
export interface PackFacts {
  readonly kind: 'FACTS';
  readonly facts: readonly { readonly name: string; readonly words: Words }[];
}

/** A figure set large, with the words that make it real: "56%", "398 of 711 assessments in time". */
export interface PackFigure {
  readonly kind: 'FIGURE';
  readonly figure: string;
  readonly words: Words;
}

/** Terms and their meanings, in the order given. */
export interface PackGlossary {
  readonly kind: 'GLOSSARY';
  readonly terms: readonly { readonly term: string; readonly meaning: Words }[];
}

/** What begins on a page of its own and fits it, for example a report card. */
export interface PackPage {
  readonly kind: 'PAGE';
  readonly id: string;
  readonly blocks: readonly PackFlowing[];
}

/** Pages turned on their side, for wide tables. */
export interface PackLandscape {
  readonly kind: 'LANDSCAPE';
  readonly blocks: readonly PackFlowing[];
}

/** What may stand anywhere. */
export type PackFlowing =
  | PackHeading
  | PackParagraph
  | PackList
  | PackFacts
  | PackFigure
  | PackTable
  | PackChart
  | PackGlossary;

export type PackBlock = PackFlowing | PackPage | PackLandscape;

/** A part of a pack: its title is a heading of the first level, and progress is told by parts. */
export interface PackPart {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly PackBlock[];
}

/** A committee paper as data. The same document is written as HTML, PDF, Word and a workbook. */
export interface PackDocument {
  readonly title: string;
  readonly language: 'en-GB';
  /** The day that the files carry as the day they were made, as YYYY-MM-DD: never a clock's. */
  readonly date: string;
  readonly variant: PackVariant;
  readonly cover: PackCover;
  readonly parts: readonly PackPart[];
}

/** A block with those inside it, in the order in which they are read. */
export function flowingBlocks(block: PackBlock): readonly PackFlowing[] {
  return block.kind === 'PAGE' || block.kind === 'LANDSCAPE' ? block.blocks : [block];
}

/**
 * Whether a part goes on below the one before it, on the same page: where both are running text. The
 * first begins on a page of its own, and so does what holds pages or stands on its side, and what follows it.
 */
export function goesOn({ parts }: PackDocument, index: number): boolean {
  const [before, part] = [parts[index - 1], parts[index]];
  return before !== undefined && part !== undefined && isRunning(before) && isRunning(part);
}

const isRunning = ({ blocks }: PackPart): boolean =>
  blocks.every(({ kind }) => kind !== 'PAGE' && kind !== 'LANDSCAPE');

/** The ids of a document's parts, pages and blocks, in the order in which they are read. */
export function idsOf({ parts }: PackDocument): string[] {
  return parts.flatMap((part) => [
    part.id,
    ...part.blocks.flatMap((block) => [
      ...(block.kind === 'PAGE' ? [block.id] : []),
      ...flowingBlocks(block).flatMap((one) => ('id' in one ? [one.id] : [])),
    ]),
  ]);
}
