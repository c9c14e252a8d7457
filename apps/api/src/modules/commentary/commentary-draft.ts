import type { CommentaryKind } from '@vital-signs/database';
import { formatPeriod, type Period } from '@vital-signs/domain';
import { badInput, refused } from '../../errors';
import { expectedName } from '../../nearest-names';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { SectionRecord } from '../section/section.service';

/** What somebody wants to say, as they named what it is about. */
export interface CommentaryDraft {
  /** Slug of a section, or key of an indicator; one of the two. */
  readonly section: string | null;
  readonly indicator: string | null;
  /** Slug of a place. */
  readonly place: string;
  readonly period: Period;
  readonly kind: CommentaryKind;
  readonly text: string;
}

/** What a draft is on: one of the two, and the other null. */
export interface DraftSubject {
  readonly section: SectionRecord | null;
  readonly indicator: IndicatorRecord | null;
}

/**
 * The section or the indicator that a draft names.
 * @throws GraphQLError where it names none or both, or one that is not known, with those near it.
 */
export function draftSubject(
  { section, indicator }: CommentaryDraft,
  pages: readonly SectionRecord[],
  catalogue: readonly IndicatorRecord[],
): DraftSubject {
  if (section !== null && indicator === null) {
    const page = pages.find(({ slug }) => slug === section);
    if (page !== undefined) return { section: page, indicator: null };
    const slugs = pages.map(({ slug }) => slug);
    throw badInput('section', section, expectedName('the slug of a section', section, slugs));
  }
  if (indicator !== null && section === null) {
    const row = catalogue.find(({ key }) => key === indicator);
    if (row !== undefined) return { section: null, indicator: row };
    const keys = catalogue.map(({ key }) => key);
    throw badInput('indicator', indicator, expectedName('an indicator’s key', indicator, keys));
  }
  const read = section === null ? 'neither' : 'both';
  throw badInput('commentary', read, 'either a section or an indicator');
}

/** @throws GraphQLError where the month, one of those with figures by their keys, has none. */
export function requireFigures(period: Period, months: readonly string[]): void {
  if (months.includes(period.start.slice(0, 7))) return;
  throw refused('NO_FIGURES', `There are no figures for ${formatPeriod(period)} to speak of.`);
}
