import { momentWords } from '../../lib/date-words';
import type { CommentarySubject, WrittenCommentary } from '../../lib/written-commentary';

/** The least and the most that a commentary holds, in characters. */
export const LEAST_TEXT = 10;
export const MOST_TEXT = 10_000;

/** Said where somebody writes, and where they let the public read it. */
export const SMALL_NUMBERS_WARNING =
  'Write about figures and reasons; give no number of children under six, and nothing that tells who they are: this may be published.';

export const KINDS = [
  { key: 'ANALYSIS', label: 'Analysis' },
  { key: 'NOTE', label: 'Note' },
] as const;
export type Kind = (typeof KINDS)[number]['key'];

/** Said below the field: how much is written, and what is not to be. */
export function textHint(length: number): string {
  const [written, most] = [length, MOST_TEXT].map((count) => count.toLocaleString('en-GB'));
  return `${written} of ${most} characters. ${SMALL_NUMBERS_WARNING}`;
}

/** How a commentary stands: "Draft, by Ada Ames, 20 November 2026 at 14:05." */
export function standingWords(commentary: WrittenCommentary): string {
  const { state, author, writtenAt, approvedBy, approvedAt, audience } = commentary;
  const written = [author, writtenAt === null ? null : momentWords(writtenAt)]
    .filter((part) => part !== null)
    .join(', ');
  if (state === 'DRAFT') return `Draft, by ${written}.`;
  const approved = [approvedBy, approvedAt === null ? null : momentWords(approvedAt)]
    .filter((part) => part !== null)
    .join(', ');
  const readers = audience === 'PUBLIC' ? 'the public too' : 'the authority’s own people';
  return `By ${written}; approved by ${approved}, for ${readers}.`;
}

/** What a commentary is on: "3.3 Assessments in 45 days, Norwich, March 2018". */
export function subjectWords(
  { area, section, indicator, place, period }: WrittenCommentary,
  authority: string,
): string {
  const on =
    section?.name ??
    area?.name ??
    [indicator?.ref, indicator?.name ?? (indicator?.ref ? null : indicator?.key)]
      .filter((part) => part != null)
      .join(' ');
  return [on, place?.name ?? authority, period.name].filter((part) => part !== '').join(', ');
}

/** Said where nobody here wrote about a subject, and where else words about it may be. */
export function nothingWrittenWords(subject: CommentarySubject, hasReport: boolean): string {
  const { area, section, indicator, place, period, edition = null } = subject;
  const of = `${place.name}, ${period.name}`;
  if (edition !== null) {
    const beside = hasReport ? ', beside what the report says' : '';
    return `Edition ${edition} holds no words written here about ${of}${beside}. Any that were written since stand on this page as known now.`;
  }
  if (hasReport) return `Nothing was written here yet about ${of}, beside what the report says.`;
  if (area ?? section ?? indicator) return `Nothing was written here yet about ${of}.`;
  return `Nothing was written yet about ${of}, as a whole; what is said of areas, sections and indicators stands on their pages.`;
}

/** What the server is told that a text is about. */
export function aboutOf({ area, section, indicator, place, period }: CommentarySubject) {
  return {
    area: area ?? null,
    section: section ?? null,
    indicator: indicator ?? null,
    place: place.slug,
    month: period.key,
  };
}

/** What a commentary that stands is about, where the authority is known by its slug. */
export function subjectOf(
  { area, section, indicator, place, period }: WrittenCommentary,
  authority: { readonly slug: string; readonly name: string },
  root: string,
): CommentarySubject {
  return {
    authority: authority.slug,
    ...(area !== null && { area: area.slug }),
    ...(section !== null && { section: section.slug }),
    ...(indicator !== null && { indicator: indicator.key }),
    place: place ?? { slug: root, name: authority.name },
    period,
  };
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' });

/** What has become of words while they are written: "Saved at 14:02, for you alone." */
export function savedWords({
  savedAt,
  problem,
}: {
  readonly savedAt: string | null;
  readonly problem: string | null;
}): string {
  if (problem !== null) return `Not saved: ${problem} The words stay in this tab.`;
  return savedAt === null ? '' : `Saved at ${CLOCK.format(new Date(savedAt))}, for you alone.`;
}

/** Said where words are found again that were not saved as a draft. */
export function recoveredWords(savedAt: string): string {
  return `These are the words that you were writing, as they were kept on ${momentWords(savedAt)}.`;
}
