import type { Period } from '../period';
import { formatPeriod } from '../period-key';

/** For whom a pack is made. It decides of which edition, and what is protected. */
export const PACK_READERS = ['LEADERSHIP', 'MEMBERS', 'PUBLIC'] as const;
export type PackReaders = (typeof PACK_READERS)[number];

/** The parts of a pack, in the order of committee papers. */
export const PACK_PART_KINDS = [
  'SUMMARY',
  'EXCEPTIONS',
  'CARDS',
  'AREAS',
  'SCORECARD',
  'GLOSSARY',
  'NOTES',
] as const;
export type PackPartKind = (typeof PACK_PART_KINDS)[number];

/** Whether the meeting is to take note and advise, or to decide. */
export const PACK_ASKS = ['RECOMMENDATION', 'DECISION'] as const;
export type PackAsk = (typeof PACK_ASKS)[number];

/** Which indicators have a card in a pack. */
export const PACK_CARDS = ['EXCEPTIONS', 'ALL'] as const;
export type PackCards = (typeof PACK_CARDS)[number];

/** Whether a part is in a pack; its place in the list is its place in the pack. */
export interface PackPartChoice {
  readonly kind: PackPartKind;
  readonly isIn: boolean;
}

/** An executive summary: paragraphs of plain text under three headings. */
export interface PackSummary {
  readonly concern: readonly string[];
  readonly improved: readonly string[];
  readonly planned: readonly string[];
  /** Number of the edition that stood when people wrote it last, or said that it still holds; left out: the figures draft it, or nobody wrote that down. */
  readonly edition?: number;
}

/**
 * A summary as it is saved: with the edition that stands, unless it says what it said before. So it is seen
 * where the month was published anew, and nobody has looked at the words since. Given with the number of the
 * edition that stands, somebody looked, and says that they hold.
 */
export function summaryWritten(
  summary: PackSummary | null,
  before: PackSummary | null,
  edition: number,
): PackSummary | null {
  if (summary === null) return null;
  const { concern, improved, planned } = summary;
  const said = (one: PackSummary) => JSON.stringify([one.concern, one.improved, one.planned]);
  const isSame = before !== null && said(before) === said(summary);
  const isOlder = isSame && summary.edition !== edition;
  return { concern, improved, planned, edition: isOlder ? (before.edition ?? edition) : edition };
}

/** That a summary was written before the edition that stands, so that its figures may be others; null: it was not. */
export function olderSummarySentence(written: number | null, edition: number): string | null {
  if (written === null || written === edition) return null;
  return `It was written when edition ${written} stood; edition ${edition} has been published since: see whether each figure in it still holds.`;
}

/** What people decide of a pack. Which authority, month and readers it is for stands beside it. */
export interface PackContents {
  readonly title: string;
  readonly committee: string | null;
  /** The meeting's day, as YYYY-MM-DD; null as long as nobody set it. */
  readonly meetingOn: string | null;
  readonly responsibleOfficer: string;
  readonly wards: string;
  readonly isPrivate: boolean;
  /** Why it is private, by which rule; null where it is public. */
  readonly privateReason: string | null;
  readonly ask: PackAsk;
  readonly asked: string;
  /** Every kind of part once, in the order of the pack. */
  readonly parts: readonly PackPartChoice[];
  /** Slugs of the report areas that are in, in the order of the pack. */
  readonly areas: readonly string[];
  readonly cards: PackCards;
  /** Null: as the figures draft it when a file is made. */
  readonly summary: PackSummary | null;
}

/** What a pack is begun with. */
export interface PackBeginning {
  readonly period: Period;
  readonly readers: PackReaders;
  /** Slugs of the authority's report areas, in its own order. */
  readonly areas: readonly string[];
}

const PART_NAMES: Readonly<Record<PackPartKind, string>> = {
  SUMMARY: 'Executive summary',
  EXCEPTIONS: 'Exceptions',
  CARDS: 'Report cards',
  AREAS: 'Report areas',
  SCORECARD: 'Appendix: scorecard',
  GLOSSARY: 'Glossary',
  NOTES: 'Notes and data quality',
};

/** What a part of a pack is called, as its heading. */
export function packPartName(kind: PackPartKind): string {
  return PART_NAMES[kind];
}

const READER_NAMES: Readonly<Record<PackReaders, string>> = {
  LEADERSHIP: 'Leadership',
  MEMBERS: 'Members',
  PUBLIC: 'The public',
};

/** For whom a pack is made, in words. */
export function packReadersName(readers: PackReaders): string {
  return READER_NAMES[readers];
}

/** Of which edition a pack for such readers is made. */
export function audienceOfPack(readers: PackReaders): 'INTERNAL' | 'PUBLIC' {
  return readers === 'PUBLIC' ? 'PUBLIC' : 'INTERNAL';
}

/** Why a pack that is made of the internal edition is private, as long as nobody names a rule of law. */
export const UNPROTECTED_REASON = 'small numbers are not protected in it';

const ASKED: Readonly<Record<PackReaders, string>> = {
  LEADERSHIP: 'Leadership is asked to note the exceptions below and what is planned about them.',
  MEMBERS: 'Members are asked to note the exceptions below and what is planned about them.',
  PUBLIC: 'Members are asked to note the exceptions below.',
};

/** Whether what is asked stands as it was begun with, for whichever readers: nobody wrote it. */
export function isAskedAsBegun(asked: string): boolean {
  return PACK_READERS.some((readers) => ASKED[readers] === asked.trim());
}

/** Whether a pack is said to be private because small numbers stand in it as they are. */
export function isPrivateForSmallNumbers({
  isPrivate,
  privateReason,
}: Pick<PackContents, 'isPrivate' | 'privateReason'>): boolean {
  return isPrivate && /\bsmall numbers?\b/i.test(privateReason ?? '');
}

/**
 * What a pack holds as long as nobody decides otherwise: every part, every report area in the
 * authority's own order, a card for each exception, and a summary that the figures draft. A pack of the
 * internal edition is private, for small numbers stand in it as they are.
 */
export function defaultPackContents({ period, readers, areas }: PackBeginning): PackContents {
  const isPrivate = audienceOfPack(readers) === 'INTERNAL';
  return {
    title: `Performance of children’s services, ${formatPeriod(period)}`,
    committee: null,
    meetingOn: null,
    // Every council in England has one, by section 18 of the Children Act 2004.
    responsibleOfficer: 'Director of Children’s Services',
    wards: 'All',
    isPrivate,
    privateReason: isPrivate ? UNPROTECTED_REASON : null,
    ask: 'RECOMMENDATION',
    asked: ASKED[readers],
    parts: PACK_PART_KINDS.map((kind) => ({ kind, isIn: true })),
    areas: [...areas],
    cards: 'EXCEPTIONS',
    summary: null,
  };
}
