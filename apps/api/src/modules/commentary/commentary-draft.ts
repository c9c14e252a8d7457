import type { CommentaryKind } from '@vital-signs/database';
import { formatPeriod, type Period } from '@vital-signs/domain';
import { badInput, refused } from '../../errors';
import { expectedName } from '../../nearest-names';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { SectionRecord } from '../section/section.service';

/** What commentary is about: a heading, a section or an indicator, or else the place in its month. */
export interface CommentaryAbout {
  /** Slug of a heading of the report, slug of a section, key of an indicator: one of them at most. */
  readonly area: string | null;
  readonly section: string | null;
  readonly indicator: string | null;
  /** Slug of a place. */
  readonly place: string;
  readonly period: Period;
}

/** What somebody wants to say, as they named what it is about. */
export interface CommentaryDraft extends CommentaryAbout {
  readonly kind: CommentaryKind;
  readonly text: string;
  /** The number of the commentary of an earlier month with whose words it began; null: none. */
  readonly carriedFrom: number | null;
}

/** A heading of the report, by its number too. */
export interface NumberedArea {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

/** What a draft is on: one at most, and the others null. */
export interface DraftSubject {
  readonly area: NumberedArea | null;
  readonly section: SectionRecord | null;
  readonly indicator: IndicatorRecord | null;
}

/** What a draft may be on. */
export interface KnownSubjects {
  readonly areas: readonly NumberedArea[];
  readonly sections: readonly SectionRecord[];
  readonly catalogue: readonly IndicatorRecord[];
}

/**
 * The heading, the section or the indicator that a draft names; none where it is about the place.
 * @throws GraphQLError where it names more than one, or one that is not known, with those near it.
 */
export function draftSubject(
  { area, section, indicator }: Omit<CommentaryAbout, 'place' | 'period'>,
  known: KnownSubjects,
): DraftSubject {
  const nothing: DraftSubject = { area: null, section: null, indicator: null };
  const named = [area, section, indicator].filter((name) => name !== null);
  if (named.length > 1) {
    const expected = 'a heading, a section or an indicator, or none of them';
    throw badInput('commentary', named.length, expected);
  }
  if (area !== null) {
    return { ...nothing, area: found('area', 'the slug of a heading', area, known.areas, slugOf) };
  }
  if (section !== null) {
    const what = 'the slug of a section';
    return { ...nothing, section: found('section', what, section, known.sections, slugOf) };
  }
  if (indicator !== null) {
    const keyOf = ({ key }: IndicatorRecord) => key;
    const what = 'an indicator’s key';
    return { ...nothing, indicator: found('indicator', what, indicator, known.catalogue, keyOf) };
  }
  return nothing;
}

const slugOf = ({ slug }: { readonly slug: string }) => slug;

function found<Item>(
  argument: string,
  what: string,
  read: string,
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Item {
  const item = items.find((each) => nameOf(each) === read);
  if (item !== undefined) return item;
  throw badInput(argument, read, expectedName(what, read, items.map(nameOf)));
}

/** @throws GraphQLError where the month, one of those with figures by their keys, has none. */
export function requireFigures(period: Period, months: readonly string[]): void {
  if (months.includes(period.start.slice(0, 7))) return;
  throw refused('NO_FIGURES', `There are no figures for ${formatPeriod(period)} to speak of.`);
}
