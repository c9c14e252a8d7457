import type { SurgeryEntryKind } from '@vital-signs/database';
import { parsePeriodKey, type ActionFacts, type Period } from '@vital-signs/domain';
import { badInput, refused } from '../../errors';
import { textArgument } from '../../text-argument';
import type { KeptOwner } from '../action/action-owner.service';
import { readDraft } from '../action/action-writing.service';
import { surgeryNumber } from '../surgery/surgery.service';

/** What is said, as somebody typed it. What is undefined was left out: a correction leaves it as it was. */
export interface SayingDraft {
  readonly kind: SurgeryEntryKind;
  readonly text: string;
  /** Number of the item; null: the surgery as a whole. */
  readonly item: string | null | undefined;
  readonly action: SaidActionDraft | null | undefined;
}

/** The action of what is said, as somebody typed it; undefined and null as in `SaidActionInput`. */
export interface SaidActionDraft {
  /** Number of the action that was read before it was put right; null: nobody says which. */
  readonly was: string | null;
  readonly owner: string | undefined;
  /** Number of a person who is to do it; null: the words alone say who. */
  readonly ownerPerson: string | null;
  readonly dueOn: string | undefined;
  readonly indicator: string | null | undefined;
  readonly place: string | null | undefined;
  readonly expectedEffect: string | null | undefined;
  readonly expectedValue: number | null | undefined;
  readonly expectedBy: Period | null | undefined;
}

/** What is said, as it is kept. */
export interface ReadSaying {
  readonly kind: SurgeryEntryKind;
  readonly text: string;
  readonly item: number | null;
  /** Of an ACTION only. */
  readonly action: ReadAction | null;
}

/** The action of what is said, as it is kept. */
export interface ReadAction extends ReturnType<typeof readDraft> {
  /** Key of the indicator; null: the item's. */
  readonly indicator: string | null;
  /** Slug of the place; null: the item's, or the surgery's. */
  readonly place: string | null;
  /** The address with which its owner signs in; null: a post, or nobody who signs in here. */
  readonly ownerEmail: string | null;
}

const A_SAYING = { least: 3, most: 1_000 };

/** An item that is named; null: the surgery as a whole. @throws GraphQLError */
export function itemArgument(named: string | null | undefined): number | null {
  const item = named == null ? null : surgeryNumber(named);
  if (named != null && item === null) throw badInput('item', named, 'the number of an item');
  return item;
}

/** The action of what is said: of an ACTION, and of nothing else. @throws GraphQLError */
export function actionArgument({ kind, action }: SayingDraft): SaidActionDraft | null {
  if ((kind === 'ACTION') === (action != null)) return action ?? null;
  throw badInput('action', kind, 'who is to do what by when, of an ACTION and of nothing else');
}

/** Reads what is said, of an action with who is to do it. @throws GraphQLError with what is wrong in a sentence. */
export function readSaying(draft: SayingDraft, owner: KeptOwner | null): ReadSaying {
  const { kind, text: typed } = draft;
  const item = itemArgument(draft.item);
  const action = actionArgument(draft);
  if (action === null) {
    return { kind, text: textArgument('text', typed, A_SAYING), item, action: null };
  }
  if (owner === null) throw badInput('owner', '', 'a person or a post');
  const { indicator = null, place = null, dueOn } = action;
  if (dueOn === undefined) throw badInput('dueOn', '', 'the day by which it is to be done');
  const { expectedEffect = null, expectedValue = null, expectedBy = null } = action;
  const read = readDraft({
    ...{ text: typed, owner: owner.owner, dueOn, expectedEffect, expectedValue, expectedBy },
  });
  const { ownerEmail } = owner;
  return { kind, text: read.text, item, action: { ...read, indicator, place, ownerEmail } };
}

/** What is put right: something that was said, and its action as it stands now. */
export interface SaidAsItStands {
  readonly item: number | null;
  readonly action: StandingAction | null;
}

/** An action that was said, as it stands. */
export interface StandingAction extends Pick<
  ActionFacts,
  'dueOn' | 'expectedEffect' | 'expectedValue' | 'expectedBy'
> {
  readonly number: number;
  readonly owner: string | null;
  readonly indicator: string | null;
  readonly slug: string;
}

/** The refusal of a correction of an action that is another one now. */
export const changedMeanwhile = () =>
  refused('CHANGED_MEANWHILE', 'Somebody changed this action meanwhile: read it again.');

/** What was typed, or what stands where nothing was. */
const orAsItStands = <Value>(typed: Value | undefined, stands: Value): Value =>
  typed === undefined ? stands : typed;

/**
 * A correction with what it leaves out as it stands.
 * @throws GraphQLError where its action is another one than was read.
 */
export function completed(draft: SayingDraft, { item, action }: SaidAsItStands): SayingDraft {
  const named = orAsItStands(draft.item, item === null ? null : String(item));
  if (action === null || draft.action === null) return { ...draft, item: named };
  const asked: Partial<SaidActionDraft> = draft.action ?? {};
  if (asked.was != null && asked.was !== String(action.number)) throw changedMeanwhile();
  const { dueOn, owner, expectedBy: key } = action;
  const { ownerPerson = null } = asked;
  const expectedBy = key === null ? null : parsePeriodKey(key.slice(0, 7));
  return {
    ...{ ...draft, item: named },
    action: {
      ...{ was: String(action.number), ownerPerson },
      // Whoever else is named is called by their own name, where no words are given.
      owner: asked.owner ?? (ownerPerson === null ? (owner ?? undefined) : undefined),
      dueOn: asked.dueOn ?? dueOn ?? undefined,
      indicator: orAsItStands(asked.indicator, action.indicator),
      place: orAsItStands(asked.place, action.slug),
      expectedEffect: orAsItStands(asked.expectedEffect, action.expectedEffect),
      expectedValue: orAsItStands(asked.expectedValue, action.expectedValue),
      expectedBy: orAsItStands(asked.expectedBy, expectedBy),
    },
  };
}
