import type { SayingInput, SurgeryEntryKind } from '../../apollo/generated/documents';
import type { MomentItem, MomentSaying } from './moment';

/** Something as it is typed. */
export interface SayingDraft {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly expectedValue: string;
  readonly expectedBy: string;
  /** Number of the item that it is about, as it was when it was begun; null: the surgery as a whole. */
  readonly item: string | null;
  /** Number of what it says better; null: it is said for the first time. */
  readonly corrects: string | null;
}

export const EMPTY_DRAFT: SayingDraft = {
  ...{ text: '', owner: '', dueOn: '', expectedValue: '', expectedBy: '' },
  ...{ item: null, corrects: null },
};

/** What an action is to bring about, as it was agreed. */
export interface AgreedEffect {
  readonly expectedValue: number | null;
  /** First day of the month, or its key. */
  readonly expectedBy: string | null;
}

/** Something that was said, to be said better: an action with the effect that was agreed, where it is known. */
export function draftOfSaying(
  { id, text, item, action }: MomentSaying,
  effect: AgreedEffect | null = null,
): SayingDraft {
  return {
    ...EMPTY_DRAFT,
    ...{ text, item, corrects: id, owner: action?.owner ?? '', dueOn: action?.dueOn ?? '' },
    expectedValue: effect?.expectedValue?.toString() ?? '',
    expectedBy: effect?.expectedBy?.slice(0, 7) ?? '',
  };
}

type Field = 'text' | 'owner' | 'dueOn' | 'expectedValue' | 'expectedBy';

/** What is missing, and in which field, in a sentence; null where nothing is. */
export function missingIn(
  kind: SurgeryEntryKind,
  draft: SayingDraft,
): { readonly field: Field; readonly sentence: string } | null {
  const text = draft.text.trim();
  const said = (field: Field, sentence: string) => ({ field, sentence });
  if (text.length > 1000) return said('text', 'Say it in at most 1,000 characters.');
  if (kind !== 'ACTION')
    return text.length < 3 ? said('text', 'Say it in 3 characters or more.') : null;
  if (text.length < 10) return said('text', 'Say what is to be done, in 10 characters or more.');
  if (draft.owner.trim().length < 2) return said('owner', 'Say who does it.');
  if (draft.dueOn === '') return said('dueOn', 'Say by when it is done.');
  if (draft.expectedValue.trim() === '') return null;
  if (numberIn(draft.expectedValue) === null) {
    return said('expectedValue', 'The expected figure is not a number.');
  }
  return draft.expectedBy === ''
    ? said('expectedBy', 'Say by which month the figure is expected.')
    : null;
}

/** A draft as it is sent. Of an action the indicator and the place are the item's. */
export function inputOfDraft(
  kind: SurgeryEntryKind,
  draft: SayingDraft,
  item: MomentItem | null,
): SayingInput {
  const said = { kind, text: draft.text.trim(), item: draft.item };
  if (kind !== 'ACTION') return said;
  const expectedValue = numberIn(draft.expectedValue);
  return {
    ...said,
    action: {
      ...{ owner: draft.owner.trim(), dueOn: draft.dueOn },
      ...(item?.indicator ? { indicator: item.indicator } : {}),
      ...(item?.place ? { place: item.place.slug } : {}),
      ...(expectedValue === null ? {} : { expectedValue, expectedBy: draft.expectedBy }),
    },
  };
}

function numberIn(text: string): number | null {
  const plain = text.trim().replaceAll(',', '').replace(/%$/, '');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? null : value;
}
