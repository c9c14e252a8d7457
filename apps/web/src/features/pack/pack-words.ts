import { counted, packReadersName } from '@vital-signs/domain';
import { momentWords } from '../../lib/date-words';
import type { Pack, PackChoices, PackFile, PackFileKind, PackReaders } from './pack-query';

const KINDS: Readonly<Record<PackFileKind, string>> = {
  HTML: 'Web page',
  PDF: 'PDF',
  WORD: 'Word',
  WORKBOOK: 'Excel workbook',
};

const KIND_HINTS: Readonly<Record<PackFileKind, string>> = {
  HTML: 'One file that any browser opens, with headings, tables and charts that are read out.',
  PDF: 'Tagged for screen readers, with bookmarks; prints on A4.',
  WORD: 'With Word’s own styles, so that it can be put into the council’s template.',
  WORKBOOK: 'The tables alone, one a sheet, with a list of them.',
};

/** What a kind of file is called. */
export function kindWords(kind: PackFileKind): string {
  return KINDS[kind];
}

/** What a kind of file is good for. */
export function kindHint(kind: PackFileKind): string {
  return KIND_HINTS[kind];
}

/** A file by its kind and what is particular about it: "PDF, large print". */
export function fileWords({ kind, largePrint, plainLanguage }: PackFile): string {
  return [
    KINDS[kind],
    ...(largePrint ? ['large print'] : []),
    ...(plainLanguage ? ['plain language'] : []),
  ].join(', ');
}

const STATES: Readonly<Record<PackFile['state'], string>> = {
  WAITING: 'waiting for its turn',
  MAKING: 'being made',
  READY: 'ready',
  FAILED: 'could not be made',
  CANCELLED: 'cancelled',
};

/** How the making of a file stands: "PDF, large print: being made". */
export function standingWords(file: PackFile): string {
  return `${fileWords(file)}: ${STATES[file.state]}`;
}

/** Whether a file is still on its way. */
export function isUnderWay({ state }: PackFile): boolean {
  return state === 'WAITING' || state === 'MAKING';
}

/** What is not as in the pack any more, of a file that was made of it earlier; null where nothing is. */
export function outdatedWords(
  file: PackFile,
  pack: Pick<Pack, 'version' | 'edition'>,
): string | null {
  if (file.editionNumber !== pack.edition.number) {
    return `Made of edition ${file.editionNumber}; there is a later one, edition ${pack.edition.number}.`;
  }
  return file.packVersion === pack.version ? null : 'The pack was changed since it was made.';
}

const KILO = 1_000;

/** A length for people: 812 bytes, 46 kB, 1.2 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < KILO) return counted(bytes, 'byte');
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)} kB`;
  return `${(bytes / (KILO * KILO)).toFixed(1)} MB`;
}

const READERS: Readonly<Record<PackReaders, string>> = {
  LEADERSHIP: 'Directors and heads of service: the internal edition, whole.',
  MEMBERS: 'Members of a committee: the internal edition as a member may read it, without teams.',
  PUBLIC: 'Everybody: the public edition, with small numbers protected.',
};

/** What such readers are shown. */
export function readersHint(readers: PackReaders): string {
  return READERS[readers];
}

/** Of what a pack is made, for whom, and who wrote it last. */
export function packSentence({ readers, period, edition, person, at }: Pack): string {
  const whom = readers === 'PUBLIC' ? 'the public' : packReadersName(readers).toLowerCase();
  return `For ${whom}, made of ${period.name} as edition ${edition.number} published it. Last written by ${person}, ${momentWords(at)}.`;
}

/** What a pack of a month would hold. */
export function choicesSentence({ period, areas, exceptionCards, allCards }: PackChoices): string {
  const exceptions = exceptionCards === 0 ? 'no exceptions' : counted(exceptionCards, 'exception');
  return `${period.name} has ${exceptions}, ${counted(allCards, 'indicator')} with a report card each, and ${counted(areas.length, 'report area')}.`;
}

const FIELDS: Readonly<Record<string, string>> = {
  title: 'Title',
  committee: 'Committee',
  meetingOn: 'Meeting’s day',
  responsibleOfficer: 'Responsible officer',
  wards: 'Wards affected',
  isPrivate: 'Private or public',
  privateReason: 'Why it is private',
  ask: 'What is asked for',
  asked: 'What is asked',
  parts: 'The parts and their order',
  areas: 'The report areas and their order',
  cards: 'Which indicators have a card',
  isSummaryWritten: 'Who writes the summary',
  concern: 'Of concern',
  improved: 'Improved',
  planned: 'Planned',
};

/** What a thing that is written of a pack is called. */
export function fieldWords(field: string): string {
  return FIELDS[field] ?? field;
}
