import { dateTooEarly, formatDate, formatPeriod, parsePeriodKey } from '@vital-signs/domain';
import type { SayingInput, SurgeryEntryKind } from '../../apollo/generated/documents';
import { figureTyped } from '../../lib/typed-action';
import type { MomentItem, MomentSaying } from './moment';
import { monthTyped } from './month-typed';
import type { UnsentWords } from './outbox';

/** Something as it is typed. */
export interface SayingDraft {
  /** The key under which it will be said, from its first letter on: two tabs of one person say it once. */
  readonly key: string;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  /** An indicator as it is searched for, and the key of the one that was found; none: the item's. */
  readonly about: string;
  readonly indicator: string;
  /** Slug of the place; empty: the item's. */
  readonly place: string;
  readonly expectedEffect: string;
  readonly expectedValue: string;
  readonly expectedBy: string;
  /** Number of the item that it is about, as it was when it was begun; null: the surgery as a whole. */
  readonly item: string | null;
  /** Number of what it says better; null: it is said for the first time. */
  readonly corrects: string | null;
  /** Number of the action as it was read before it was put right; null: it is none, or a new one. */
  readonly was: string | null;
}

/** Nothing is typed yet. */
export const EMPTY_DRAFT: SayingDraft = {
  ...{ key: '', text: '', owner: '', dueOn: '', about: '', indicator: '', place: '' },
  ...{ expectedEffect: '', expectedValue: '', expectedBy: '' },
  ...{ item: null, corrects: null, was: null },
};

/** Whether nobody has typed anything yet. */
export function isEmptyDraft(draft: SayingDraft): boolean {
  const { text, owner, dueOn, about, place, expectedEffect, expectedValue, expectedBy } = draft;
  const typed = [text, owner, dueOn, about, place, expectedEffect, expectedValue, expectedBy];
  return typed.every((each) => each === '');
}

/** Something that was said, to be said better: an action with all that was agreed of it. */
export function draftOfSaying({ id, text, item, action }: MomentSaying): SayingDraft {
  return {
    ...EMPTY_DRAFT,
    ...{ text, item, corrects: id, was: action?.id ?? null },
    ...{ owner: action?.owner ?? '', dueOn: action?.dueOn ?? '' },
    ...{ about: action?.indicator ?? '', indicator: action?.indicator ?? '' },
    place: action?.place.slug ?? '',
    expectedEffect: action?.expectedEffect ?? '',
    expectedValue: action?.expectedValue?.toString() ?? '',
    expectedBy: action?.expectedBy?.slice(0, 7) ?? '',
  };
}

/**
 * Words that were refused, to be mended: under another key, about what there still is, and where what they
 * should say better has gone meanwhile, as said for the first time.
 */
export function draftOfRefused(
  { saying, corrects }: Pick<UnsentWords, 'saying' | 'corrects'>,
  held: { readonly items: readonly MomentItem[]; readonly sayings: readonly MomentSaying[] },
): SayingDraft {
  const { text, item = null, action } = saying;
  const standing = held.sayings.find(({ id }) => id === corrects);
  return {
    ...EMPTY_DRAFT,
    ...{ text, corrects: standing?.id ?? null, was: standing?.action?.id ?? null },
    item: held.items.some(({ id }) => id === item) ? item : null,
    ...{ owner: action?.owner ?? '', dueOn: action?.dueOn ?? '' },
    ...{ about: action?.indicator ?? '', indicator: action?.indicator ?? '' },
    place: action?.place ?? '',
    expectedEffect: action?.expectedEffect ?? '',
    expectedValue: action?.expectedValue?.toString() ?? '',
    expectedBy: action?.expectedBy ?? '',
  };
}

/**
 * Whether words stand in a saying already. Of an action all that was agreed counts, and its owner where that is a post: of a person a saying tells the name alone.
 */
export function isSaidSo({ kind, text, action }: SayingInput, said: MomentSaying): boolean {
  if (kind !== said.kind || text.trim() !== said.text.trim()) return false;
  if (!action) return true;
  const agreed = said.action;
  if (agreed === null) return false;
  const same = (typed: string | number | null | undefined, told: string | number | null) =>
    (typed ?? null) === told;
  return (
    same(action.owner ?? agreed.owner, agreed.owner) &&
    same(action.indicator ?? agreed.indicator, agreed.indicator) &&
    same(action.place ?? agreed.place.slug, agreed.place.slug) &&
    same(action.dueOn, agreed.dueOn) &&
    same(action.expectedEffect, agreed.expectedEffect) &&
    same(action.expectedValue, agreed.expectedValue)
  );
}

/** A field in which something can be wrong. */
export type DraftField =
  'text' | 'owner' | 'dueOn' | 'about' | 'expectedEffect' | 'expectedValue' | 'expectedBy';

/** What is missing, and in which field, in a sentence; null where nothing is. */
export function missingIn(
  kind: SurgeryEntryKind,
  draft: SayingDraft,
): { readonly field: DraftField; readonly sentence: string } | null {
  const text = draft.text.trim();
  const said = (field: DraftField, sentence: string) => ({ field, sentence });
  if (text.length > 1000) {
    return said('text', `Say it in at most 1,000 characters: these are ${text.length}.`);
  }
  if (kind !== 'ACTION')
    return text.length < 3 ? said('text', 'Say it in 3 characters or more.') : null;
  if (text.length < 10) return said('text', 'Say what is to be done, in 10 characters or more.');
  if (draft.owner.trim().length < 2) return said('owner', 'Say who does it.');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.dueOn)) {
    return said('dueOn', 'Say by when it is done: a day, as 2018-06-30.');
  }
  if (draft.about.trim() !== '' && draft.indicator === '') {
    return said('about', 'No indicator is called so: type its reference, or choose one.');
  }
  if (draft.expectedEffect.trim().length > 500) {
    return said('expectedEffect', 'Say what it should bring in at most 500 characters.');
  }
  return missingOfFigure(draft, said);
}

/**
 * Which day lies before what the surgery shows, in a sentence, where the server takes none such; null where none
 * does. What stood before in what is said better may stay.
 */
export function tooEarlyIn(
  { dueOn, expectedValue, expectedBy }: SayingDraft,
  key: string,
  stood: MomentSaying['action'],
): { readonly field: DraftField; readonly sentence: string } | null {
  const period = parsePeriodKey(key);
  const month = expectedValue.trim() === '' ? null : monthTyped(expectedBy);
  const dates = { dueOn, expectedBy: month && `${month}-01` };
  const field = dateTooEarly(dates, period);
  if (field === null || dates[field]?.startsWith(stood?.[field] ?? 'none') === true) return null;
  const what = field === 'dueOn' ? 'a day' : 'a month';
  const known = `the figures of ${formatPeriod(period)} are known already`;
  return { field, sentence: `Say ${what} from ${formatDate(period.end)} on: ${known}.` };
}

function missingOfFigure<Said>(
  { expectedValue, expectedBy }: SayingDraft,
  said: (field: DraftField, sentence: string) => Said,
): Said | null {
  const [figure, month] = [expectedValue.trim(), expectedBy.trim()];
  if (figure === '') {
    return month === '' ? null : said('expectedValue', 'Say which figure is expected by then.');
  }
  if (figureTyped(figure) === null) {
    return said('expectedValue', 'The expected figure is not a number.');
  }
  if (month === '') return said('expectedBy', 'Say by which month the figure is expected.');
  return monthTyped(month) === null
    ? said('expectedBy', 'Say the month as 2018-06, or as June 2018.')
    : null;
}

/**
 * A draft as it is sent. Of an action the indicator and the place are the item's where it names none; in a
 * correction what it names none of stays.
 */
export function inputOfDraft(
  kind: SurgeryEntryKind,
  draft: SayingDraft,
  item: MomentItem | null,
  ownerPerson: string | null = null,
): SayingInput {
  const said = { kind, text: draft.text.trim(), item: draft.item };
  if (kind !== 'ACTION') return said;
  const isCorrection = draft.corrects !== null;
  const indicator = draft.indicator || (isCorrection ? '' : (item?.indicator ?? ''));
  const place = draft.place || (isCorrection ? '' : (item?.place?.slug ?? ''));
  const expectedValue = figureTyped(draft.expectedValue);
  const expectedEffect = draft.expectedEffect.trim();
  const expects = indicator !== '' && expectedValue !== null;
  return {
    ...said,
    action: {
      ...(draft.was === null ? {} : { was: draft.was }),
      ...{ owner: draft.owner.trim(), dueOn: draft.dueOn },
      ...(ownerPerson === null ? {} : { ownerPerson }),
      ...(indicator === '' ? {} : { indicator }),
      ...(place === '' ? {} : { place }),
      ...(expectedEffect === '' && !isCorrection ? {} : { expectedEffect: expectedEffect || null }),
      ...(expects
        ? { expectedValue, expectedBy: monthTyped(draft.expectedBy) }
        : isCorrection
          ? { expectedValue: null, expectedBy: null }
          : {}),
    },
  };
}
