import { fieldProblem, saidProblem, type CatalogueProblem } from '../catalogue/catalogue-problem';
import { formatDate } from '../period-key';
import {
  audienceOfPack,
  isPrivateForSmallNumbers,
  PACK_PART_KINDS,
  packPartName,
  type PackContents,
  type PackReaders,
  type PackSummary,
} from './pack-contents';

/** How long each text of a pack may be, in characters. */
export const PACK_LENGTHS = {
  title: 160,
  committee: 120,
  responsibleOfficer: 160,
  wards: 400,
  privateReason: 400,
  asked: 2_000,
  /** Each paragraph of the summary, and how many there may be under a heading. */
  paragraph: 1_500,
  paragraphs: 20,
} as const;

type TextField = 'title' | 'committee' | 'responsibleOfficer' | 'wards' | 'privateReason' | 'asked';

const LABELS: Readonly<Record<TextField, string>> = {
  title: 'Title',
  committee: 'Committee',
  responsibleOfficer: 'Responsible officer',
  wards: 'Wards',
  privateReason: 'Why it is private',
  asked: 'What is asked',
};

/** Characters that show nothing, or turn the direction of what follows. */
const UNSEEN = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** What is wrong with a text of a pack; nothing where it may be left out and is. */
function textFaults(field: TextField, text: string | null, isNeeded: boolean): CatalogueProblem[] {
  const label = LABELS[field];
  const most = PACK_LENGTHS[field];
  const expected = `text of 1 to ${most.toLocaleString('en-GB')} characters`;
  if (text === null || text.trim() === '') {
    return isNeeded ? [fieldProblem(field, label, null, expected)] : [];
  }
  return [...lengthFaults(field, label, text, most), ...unseenFaults(field, label, text)];
}

function lengthFaults(field: string, label: string, text: string, most: number) {
  const { length } = [...text];
  if (length <= most) return [];
  const expected = `at most ${most.toLocaleString('en-GB')} characters`;
  return [fieldProblem(field, label, `${length.toLocaleString('en-GB')} characters`, expected)];
}

function unseenFaults(field: string, label: string, text: string) {
  const found = UNSEEN.exec(text);
  if (found === null) return [];
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return [fieldProblem(field, label, `U+${code}`, 'text without characters that cannot be seen')];
}

function partFaults({ parts }: PackContents): CatalogueProblem[] {
  return PACK_PART_KINDS.flatMap((kind) => {
    const found = parts.filter((part) => part.kind === kind).length;
    if (found === 1) return [];
    const often = found === 0 ? 'is missing' : 'stands more than once';
    const sentence = `Parts: “${packPartName(kind)}” ${often}; each part stands once, in or out.`;
    return [saidProblem('parts', kind, 'every part once', sentence)];
  });
}

function areaFaults({ areas }: PackContents, known: readonly string[]): CatalogueProblem[] {
  return areas.flatMap((slug, index) => {
    if (!known.includes(slug)) {
      return [fieldProblem('areas', 'Report areas', slug, 'a report area of the authority')];
    }
    if (areas.indexOf(slug) === index) return [];
    return [fieldProblem('areas', 'Report areas', slug, 'each report area once')];
  });
}

function summaryFaults(summary: PackSummary | null): CatalogueProblem[] {
  if (summary === null) return [];
  const headings = [
    ['summary.concern', 'Of concern', summary.concern],
    ['summary.improved', 'Improved', summary.improved],
    ['summary.planned', 'Planned', summary.planned],
  ] as const;
  return headings.flatMap(([field, label, paragraphs]) => [
    ...(paragraphs.length <= PACK_LENGTHS.paragraphs
      ? []
      : [
          fieldProblem(
            field,
            label,
            `${paragraphs.length} paragraphs`,
            `at most ${PACK_LENGTHS.paragraphs} paragraphs`,
          ),
        ]),
    ...paragraphs.flatMap((text) => [
      ...lengthFaults(field, label, text, PACK_LENGTHS.paragraph),
      ...unseenFaults(field, label, text),
    ]),
  ]);
}

function isDay(day: string): boolean {
  try {
    formatDate(day);
    return /^\d{4}-\d{2}-\d{2}$/.test(day);
  } catch {
    return false;
  }
}

/** What keeps a pack from being saved, each fault by its field; empty where nothing does. */
export function packFaults(
  contents: PackContents,
  /** Slugs of the authority's report areas. */
  areas: readonly string[],
): readonly CatalogueProblem[] {
  const { title, committee, meetingOn, responsibleOfficer, wards, asked } = contents;
  return [
    ...textFaults('title', title, true),
    ...textFaults('committee', committee, false),
    ...(meetingOn === null || isDay(meetingOn)
      ? []
      : [fieldProblem('meetingOn', 'Date of meeting', meetingOn, 'a day, as 2018-04-20')]),
    ...textFaults('responsibleOfficer', responsibleOfficer, true),
    ...textFaults('wards', wards, true),
    ...textFaults('privateReason', contents.privateReason, contents.isPrivate),
    ...textFaults('asked', asked, true),
    ...partFaults(contents),
    ...areaFaults(contents, areas),
    ...summaryFaults(contents.summary),
  ];
}

/** What a pack is to be made of, as it stands now. */
export interface PackStanding {
  readonly readers: PackReaders;
  /** Slugs of the authority's report areas. */
  readonly areas: readonly string[];
  /** Whether its month has an edition for such readers. */
  readonly hasEdition: boolean;
}

/** What keeps a saved pack from being made, each in a sentence; empty where nothing does. */
export function packProblems(contents: PackContents, standing: PackStanding): readonly string[] {
  const isInternal = audienceOfPack(standing.readers) === 'INTERNAL';
  const isIn = (kind: string) => contents.parts.some((part) => part.kind === kind && part.isIn);
  return [
    ...(standing.hasEdition
      ? []
      : [
          isInternal
            ? 'The period has no edition: it has to be published first.'
            : 'The period has no edition for the public: it has to be published first.',
        ]),
    ...packFaults(contents, standing.areas).map(({ sentence }) => sentence),
    ...(contents.parts.some((part) => part.isIn) ? [] : ['No part is in the pack.']),
    ...(isIn('AREAS') && contents.areas.length === 0
      ? ['The report areas are in the pack, and none of them is chosen.']
      : []),
    ...(isInternal && !contents.isPrivate
      ? [
          'It is made of the internal edition, in which small numbers are not protected: say that it is private, or make a pack for the public.',
        ]
      : []),
    ...(!isInternal && isPrivateForSmallNumbers(contents)
      ? [
          'It is made for the public, and small numbers are protected in it: say that it is public, or give another reason for being private.',
        ]
      : []),
  ];
}
