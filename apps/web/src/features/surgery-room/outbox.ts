import type {
  SayingInput,
  SurgeryEntryKind,
  SurgeryItemInput,
  SurgeryOutcome,
} from '../../apollo/generated/documents';
import { askBeforeLoss, sturdyShelf } from '../../lib/sturdy-shelf';
import type { Shelf } from '../../lib/sturdy-shelf';

interface Kept {
  /** Made where it was typed: by it the server knows what came twice. */
  readonly key: string;
  /** When it was typed, in milliseconds: the first is sent first. */
  readonly typedAt: number;
  /** Why the server refused it: it stays here until it is mended or thrown away; null: it waits. */
  readonly refused: string | null;
  /** It may be undone until then, in milliseconds. Left out: it is sent at once. */
  readonly notBefore?: number;
}

/** Something said that the server has not answered yet. */
export interface UnsentWords extends Kept {
  readonly saying: SayingInput;
  /** Number of what it says better; null: it is said for the first time. */
  readonly corrects: string | null;
}

/** What is done in the room beside saying, and is kept as words are. */
export type RoomAct =
  | { readonly does: 'TAKE_BACK'; readonly entry: string }
  | { readonly does: 'SETTLE'; readonly entry: string; readonly outcome: SurgeryOutcome }
  | { readonly does: 'SETTLE_ITEM'; readonly item: string; readonly outcome: SurgeryOutcome }
  | { readonly does: 'ADD_ITEM'; readonly item: SurgeryItemInput; readonly title: string };

/** Something done that the server has not answered yet. */
export interface UnsentAct extends Kept {
  readonly act: RoomAct;
}

export type Unsent = UnsentWords | UnsentAct;

/** Whether it is something said, and not something done to what was said. */
export const isWords = (unsent: Unsent): unsent is UnsentWords => 'saying' in unsent;

/** Not swept when somebody signs out: what was typed is kept, for whom it is by, and found by nobody else. */
const PREFIX = 'vital-signs-said/';

/** Whose words these are, and of which surgery. */
export function shelfName(person: string, authority: string, surgery: string): string {
  return `${PREFIX}${[person, authority, surgery].map(encodeURIComponent).join('/')}/`;
}

/** What waits to be sent, the first first. */
export function unsentOn(shelf: Shelf, name: string): readonly Unsent[] {
  return namesOn(shelf, `${name}sent/`)
    .flatMap((each) => unsentIn(shelf.getItem(each)))
    .sort((a, b) => a.typedAt - b.typedAt || (a.key < b.key ? -1 : 1));
}

/** Keeps something until it is answered; each by itself, so that two tabs lose nothing of each other. */
export function keepUnsent(shelf: Shelf, name: string, unsent: Unsent): void {
  shelf.setItem(`${name}sent/${unsent.key}`, JSON.stringify(unsent));
}

/** Forgets what was answered, or thrown away. */
export function dropUnsent(shelf: Shelf, name: string, key: string): void {
  shelf.removeItem(`${name}sent/${key}`);
}

/** Under which name a draft is kept. */
export function draftName(name: string, kind: SurgeryEntryKind): string {
  return `${name}draft/${kind}`;
}

/** What somebody is typing of a kind, as they left it; null: nothing. */
export function draftOn<Draft>(shelf: Shelf, name: string, kind: SurgeryEntryKind): Draft | null {
  try {
    // Written by keepDraft alone, under a name of this product.
    return JSON.parse(shelf.getItem(draftName(name, kind)) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

const hearers = new Set<() => void>();

/** Tells of each change of what somebody is typing on this page. Returns the way to stop. */
export function hearDrafts(told: () => void): () => void {
  hearers.add(told);
  return () => hearers.delete(told);
}

/** Keeps what somebody is typing; null forgets it. */
export function keepDraft(
  shelf: Shelf,
  name: string,
  kind: SurgeryEntryKind,
  draft: unknown,
): void {
  if (draft === null) shelf.removeItem(draftName(name, kind));
  else shelf.setItem(draftName(name, kind), JSON.stringify(draft));
  for (const told of hearers) told();
}

/** What became of something that was sent: only an answer takes it off the shelf. */
export type Delivery =
  | { readonly came: 'ANSWERED' }
  | { readonly came: 'REFUSED'; readonly why: string }
  /** The server was reached and failed at it: it is sent again, and holds up nothing else. */
  | { readonly came: 'FAILED' }
  | { readonly came: 'UNREACHED' };

/**
 * Sends what waits, one after another in the order in which it was typed, until all is answered or
 * the server is not reached. What is refused stays with its reason and holds up nothing else, and neither
 * does what may be undone until later than `now`.
 */
export async function sendUnsent(
  shelf: Shelf,
  name: string,
  deliver: (unsent: Unsent) => Promise<Delivery>,
  now: () => number = Date.now,
): Promise<'DONE' | 'UNREACHED'> {
  const failed = new Set<string>();
  for (;;) {
    const next = unsentOn(shelf, name).find(
      ({ key, refused, notBefore = 0 }) =>
        refused === null && notBefore <= now() && !failed.has(key),
    );
    if (next === undefined) return failed.size === 0 ? 'DONE' : 'UNREACHED';
    const delivery = await deliver(next);
    if (delivery.came === 'UNREACHED') return 'UNREACHED';
    if (delivery.came === 'FAILED') failed.add(next.key);
    else if (delivery.came === 'ANSWERED') dropUnsent(shelf, name, next.key);
    else keepUnsent(shelf, name, { ...next, refused: delivery.why });
  }
}

/** The names on a shelf that begin alike. */
export function namesOn(shelf: Shelf, prefix: string): readonly string[] {
  return Array.from({ length: shelf.length }, (_, index) => shelf.key(index)).filter(
    (name): name is string => name?.startsWith(prefix) === true,
  );
}

function unsentIn(text: string | null): readonly Unsent[] {
  try {
    const unsent = JSON.parse(text ?? 'null') as Unsent | null;
    return unsent === null ? [] : [unsent];
  } catch {
    return [];
  }
}

const shelf = sturdyShelf(() => window.localStorage);
askBeforeLoss(shelf);

/** The browser's own storage; what it does not take is held for as long as the page is open. */
export const browserShelf = () => shelf;
