import type { SurgeryEntryKind } from '@vital-signs/database';
import type { Period } from '@vital-signs/domain';
import { badInput } from '../../errors';
import { textArgument } from '../../text-argument';
import { readDraft } from '../action/action-writing.service';
import { surgeryNumber } from '../surgery/surgery.service';

/** What is said, as somebody typed it. */
export interface SayingDraft {
  readonly kind: SurgeryEntryKind;
  readonly text: string;
  /** Number of the item; null: the surgery as a whole. */
  readonly item: string | null;
  readonly action: SaidActionDraft | null;
}

export interface SaidActionDraft {
  readonly owner: string;
  readonly dueOn: string;
  readonly indicator: string | null;
  readonly place: string | null;
  readonly expectedEffect: string | null;
  readonly expectedValue: number | null;
  readonly expectedBy: Period | null;
}

/** What is said, as it is kept. */
export interface ReadSaying {
  readonly kind: SurgeryEntryKind;
  readonly text: string;
  readonly item: number | null;
  /** Of an ACTION only. */
  readonly action: ReadAction | null;
}

export type ReadAction = ReturnType<typeof readDraft> &
  Pick<SaidActionDraft, 'indicator' | 'place'>;

const A_SAYING = { least: 3, most: 1_000 };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The key of something said, as it is kept. @throws GraphQLError where it is none. */
export function keyArgument(key: string): string {
  if (!UUID.test(key)) throw badInput('key', key.slice(0, 40), 'a UUID');
  return key.toLowerCase();
}

/** Reads what is said. @throws GraphQLError with what is wrong in a sentence. */
export function readSaying({ kind, text: typed, item: named, action }: SayingDraft): ReadSaying {
  if ((kind === 'ACTION') !== (action !== null)) {
    throw badInput('action', kind, 'who is to do what by when, of an ACTION and of nothing else');
  }
  const item = named === null ? null : surgeryNumber(named);
  if (named !== null && item === null) throw badInput('item', named, 'the number of an item');
  if (action === null) {
    return { kind, text: textArgument('text', typed, A_SAYING), item, action: null };
  }
  const { indicator, place } = action;
  const read = readDraft({ ...action, text: typed });
  return { kind, text: read.text, item, action: { ...read, indicator, place } };
}
