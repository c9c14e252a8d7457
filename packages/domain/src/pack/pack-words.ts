import { counted, formatLimit } from '../format';
import { formatDate } from '../period-key';
import { smallNumberWord } from '../suppression/small-number-policy';
import { packPartName } from './pack-contents';
import type { PackContents, PackReaders } from './pack-contents';
import { saidSentence } from './said-sentence';

/** The meeting's day on the cover; as long as nobody set it, that. */
export function meetingWords({ meetingOn }: Pick<PackContents, 'meetingOn'>): string {
  return meetingOn === null ? 'Not set yet' : formatDate(meetingOn);
}

/** Whether the public may have it, in words: "Public", "Private: it names a member of staff". */
export function accessWords({
  isPrivate,
  privateReason,
}: Pick<PackContents, 'isPrivate' | 'privateReason'>): string {
  return isPrivate ? `Private: ${privateReason ?? ''}`.replace(/: $/, '') : 'Public';
}

/** The day that the files carry as the day they were made: the meeting's, or that of the publication. */
export function packDay(contents: Pick<PackContents, 'meetingOn'>, publishedAt: string): string {
  return contents.meetingOn ?? publishedAt.slice(0, 10);
}

const WHO_READS: Readonly<Record<PackReaders, string>> = {
  LEADERSHIP:
    'It is made for directors and heads of service: small numbers stand in it as they are.',
  MEMBERS:
    'It is made for members of the committee: small numbers stand in it as they are, and no team is shown.',
  PUBLIC:
    'It is made for everybody, from the edition that is published to everybody. Exceptions in it follow from the figures that are published; actions, plans and findings are not part of what is published.',
};

/** What a pack says of itself. */
export interface PackInNotes {
  readonly readers: PackReaders;
  readonly edition: {
    readonly number: number;
    readonly publishedAt: string;
    readonly accurateAsOf: string | null;
    readonly rulesVersion: string;
    readonly source: string | null;
    readonly notes: string | null;
  };
  /** Where its authority does not exist. */
  readonly fictional: boolean;
  readonly reportTitle: string | null;
  /** Counts from 1 to this one are hidden from the public. */
  readonly greatestHidden: number;
  /** Whether anything was modelled, and is left out. */
  readonly leavesModelledOut: boolean;
  /** Names of report areas that the authority has and the pack has not. */
  readonly areasLeftOut: readonly string[];
}

/** What a reader has to know of the figures of a pack: of which edition, how true, what is protected and left out. */
export function packNotes(pack: PackInNotes): readonly string[] {
  const { edition, readers } = pack;
  const accurate =
    edition.accurateAsOf === null
      ? 'The report does not say to which day they are accurate.'
      : `They are accurate as of ${formatDate(edition.accurateAsOf)}.`;
  const { areasLeftOut: left } = pack;
  return [
    ...(pack.fictional
      ? ['This council does not exist: every figure, name and word is invented.']
      : []),
    `The figures are those of edition ${edition.number}, published on ${formatDate(edition.publishedAt.slice(0, 10))}. ${accurate}`,
    WHO_READS[readers],
    smallNumbersSentence(pack),
    ...(readers === 'PUBLIC' ? [AS_PRINTED] : []),
    ...(pack.leavesModelledOut
      ? [
          'Nothing modelled stands in this pack. Where figures were modelled only, it says that none is published.',
        ]
      : []),
    `They are judged by version ${edition.rulesVersion} of the rules.`,
    ...sourceOf(pack),
    ...(pack.reportTitle === null ? [] : [`Report: ${saidSentence(pack.reportTitle)}`]),
    ...(edition.notes === null ? [] : [saidSentence(edition.notes)]),
    ...(left.length === 0
      ? []
      : [
          `${counted(left.length, 'report area')} of the authority ${left.length === 1 ? 'is' : 'are'} not in this pack: ${left.join(', ')}.`,
        ]),
  ];
}

/** The edition's source, without what it says of modelled figures where none of them is in the pack. */
function sourceOf({ edition, leavesModelledOut }: PackInNotes): readonly string[] {
  const parts = (edition.source ?? '').split(/;\s*/);
  const source = parts.filter((part) => !(leavesModelledOut && /modelled/i.test(part))).join('; ');
  return source.trim() === '' ? [] : [`Source: ${saidSentence(source)}`];
}

/** A public edition holds no counts of some figures that the authority's own papers work out from them. */
const AS_PRINTED =
  'A figure of which no counts are published stands as its report prints it, which may be rounded: made from its counts, it may differ in the last decimals.';

function smallNumbersSentence({ readers, greatestHidden }: PackInNotes): string {
  const most = smallNumberWord(greatestHidden);
  return readers === 'PUBLIC'
    ? `Small numbers are protected: a count of one to ${most} children is not shown and stands as c, and neither is any figure from which it could be worked out.`
    : `Small numbers are not protected in this pack. In what is published to everybody, counts of one to ${most} children are hidden.`;
}

/** How many exceptions stand in a pack of some report areas alone, and how many do not. */
export function exceptionsOutside(outside: number): string | null {
  if (outside === 0) return null;
  return outside === 1
    ? 'One exception is of a report area that is not in this pack.'
    : `${formatLimit(outside, '')} exceptions are of report areas that are not in this pack.`;
}

/** Reports by name, each once, without the lines of them that each figure comes from. */
export function reportsNamed(sources: readonly string[]): readonly string[] {
  const named = sources
    .flatMap((source) => source.split(';'))
    .map((source) =>
      source
        .replace(
          /,?\s*(?:(?:summary|section page|performance analysis|opening summary|page|pages|row|rows|table|column),?\s*)?lines?\s[\d ,–-].*$/u,
          '',
        )
        .trim(),
    );
  return [...new Set(named)].filter((source) => source !== '');
}

/** Sentences that speak of the one before: they stand in its paragraph. */
const GOES_ON = /^(?:That is |No real change|Improving|Worsening|Changed|Still |No verdict)/;

/** A row of the scorecard in large print, in pages: as little as was found of any authority. */
const PAGES_OF_A_ROW = 0.25;

/** What people should know before the scorecard of so many rows is printed in large print; null: nothing. */
export function largePrintAppendixSentence(rows: number): string | null {
  const pages = Math.round(rows * PAGES_OF_A_ROW);
  if (pages < 5) return null;
  return `In large print the appendix alone is ${formatLimit(pages, '')} pages or more; where nobody needs it on paper, switch “${packPartName('SCORECARD')}” off.`;
}

/** Headlines with what is said further of the same reading behind it, for lists. */
export function headlinesTogether(headlines: readonly string[]): readonly string[] {
  const together: string[] = [];
  for (const headline of headlines) {
    const last = together.length - 1;
    if (GOES_ON.test(headline) && last > 0) together[last] = `${together[last] ?? ''} ${headline}`;
    else together.push(headline);
  }
  return together;
}
