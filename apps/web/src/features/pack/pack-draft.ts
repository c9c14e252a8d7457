import { PACK_ASKS, PACK_CARDS, PACK_PART_KINDS } from '@vital-signs/domain';
import type { PackContents as DecidedContents, PackPartChoice } from '@vital-signs/domain';
import type { PackChoices, PackContents, PackReaders, PackSummary } from './pack-query';

/**
 * The texts of a pack. Days are as YYYY-MM-DD, empty as long as nobody set one; `parts` are kinds in their order
 * with blanks between, those that are out with a minus before them; `areas` are slugs with blanks between; the
 * last three are the summary's paragraphs with empty lines between.
 */
export type PackText =
  | ('title' | 'committee' | 'meetingOn' | 'responsibleOfficer' | 'wards' | 'privateReason')
  | ('ask' | 'asked' | 'parts' | 'areas' | 'cards' | 'concern' | 'improved' | 'planned');

/** What is on or off; without `isSummaryWritten` the figures draft the summary. */
type PackSwitch = 'isPrivate' | 'isSummaryWritten';

/** What is written of a pack, each thing by itself, so that two people's changes of different things both hold. */
export type PackWritten = Readonly<Record<PackText, string> & Record<PackSwitch, boolean>>;

export type SummaryPart = keyof Omit<PackSummary, '__typename'>;

/** A pack as it stands, as it is written in the form. */
export function writtenOf(contents: PackContents): PackWritten {
  const { summary } = contents;
  return {
    title: contents.title,
    committee: contents.committee ?? '',
    meetingOn: contents.meetingOn ?? '',
    ...{ responsibleOfficer: contents.responsibleOfficer, wards: contents.wards },
    ...{ isPrivate: contents.isPrivate, privateReason: contents.privateReason ?? '' },
    ...{ ask: contents.ask, asked: contents.asked, cards: contents.cards },
    parts: partsText(contents.parts),
    areas: contents.areas.join(' '),
    isSummaryWritten: summary !== null,
    concern: textOf(summary?.concern ?? []),
    improved: textOf(summary?.improved ?? []),
    planned: textOf(summary?.planned ?? []),
  };
}

/** What is written, as it is sent. */
export function contentsOf(written: PackWritten): DecidedContents {
  const { isPrivate } = written;
  return {
    title: written.title.trim(),
    committee: written.committee.trim() || null,
    meetingOn: written.meetingOn || null,
    ...{ responsibleOfficer: written.responsibleOfficer.trim(), wards: written.wards.trim() },
    isPrivate,
    privateReason: isPrivate ? written.privateReason.trim() || null : null,
    ask: PACK_ASKS.find((each) => each === written.ask) ?? 'RECOMMENDATION',
    asked: written.asked.trim(),
    parts: partsOf(written.parts),
    areas: wordsOf(written.areas),
    cards: PACK_CARDS.find((each) => each === written.cards) ?? 'EXCEPTIONS',
    summary: written.isSummaryWritten
      ? {
          concern: paragraphsOf(written.concern),
          improved: paragraphsOf(written.improved),
          planned: paragraphsOf(written.planned),
        }
      : null,
  };
}

/** Parts as one text. */
export function partsText(parts: readonly PackPartChoice[]): string {
  return parts.map(({ kind, isIn }) => (isIn ? kind : `-${kind}`)).join(' ');
}

/** The parts that such a text names, in its order. */
export function partsOf(text: string): readonly PackPartChoice[] {
  return wordsOf(text).flatMap((word) => {
    const kind = PACK_PART_KINDS.find((each) => each === word.replace(/^-/, ''));
    return kind === undefined ? [] : [{ kind, isIn: !word.startsWith('-') }];
  });
}

/** The words of a text with blanks between. */
export function wordsOf(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** Paragraphs with empty lines between, as they are written in a field. */
export function textOf(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}

/** The paragraphs of a text: an empty line ends one. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** How many cards a pack has, by which indicators have one; null where that is not known before it is made. */
export interface CardCounts {
  readonly exceptions: number | null;
  readonly all: number | null;
}

/**
 * How many cards a pack of some report areas has. They are counted of the internal edition, exceptions of
 * all its report areas together.
 */
export function cardCounts(
  readers: PackReaders,
  { areas, exceptionCards }: PackChoices,
  chosen: readonly string[],
): CardCounts {
  if (readers === 'PUBLIC') return { exceptions: null, all: null };
  const own = areas.filter(({ slug }) => chosen.includes(slug));
  return {
    exceptions: own.length === areas.length ? exceptionCards : null,
    all: own.reduce((sum, { indicators }) => sum + indicators, 0),
  };
}
