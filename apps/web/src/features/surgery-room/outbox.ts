import type { SayingInput, SurgeryEntryKind } from '../../apollo/generated/documents';

/** Where what is typed is kept until it is answered: the browser's storage, or one of a test. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Something typed that the server has not answered yet. */
export interface Unsent {
  /** Made where it was typed: by it the server knows what came twice. */
  readonly key: string;
  /** When it was typed, in milliseconds: the first is sent first. */
  readonly typedAt: number;
  readonly saying: SayingInput;
  /** Number of what it says better; null: it is said for the first time. */
  readonly corrects: string | null;
  /** Why the server refused it: it stays here until it is mended or thrown away; null: it waits. */
  readonly refused: string | null;
}

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
  put(shelf, `${name}sent/${unsent.key}`, JSON.stringify(unsent));
}

/** Forgets what was answered, or thrown away. */
export function dropUnsent(shelf: Shelf, name: string, key: string): void {
  put(shelf, `${name}sent/${key}`, null);
}

/** What somebody is typing of a kind, as they left it; null: nothing. */
export function draftOn<Draft>(shelf: Shelf, name: string, kind: SurgeryEntryKind): Draft | null {
  try {
    // Written by keepDraft alone, under a name of this product.
    return JSON.parse(shelf.getItem(`${name}draft/${kind}`) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

/** Keeps what somebody is typing; null forgets it. */
export function keepDraft(
  shelf: Shelf,
  name: string,
  kind: SurgeryEntryKind,
  draft: unknown,
): void {
  put(shelf, `${name}draft/${kind}`, draft === null ? null : JSON.stringify(draft));
}

/** What became of something that was sent: only an answer takes it off the shelf. */
export type Delivery =
  | { readonly came: 'ANSWERED' }
  | { readonly came: 'REFUSED'; readonly why: string }
  | { readonly came: 'UNREACHED' };

/**
 * Sends what waits, one after another in the order in which it was typed, until all is answered or
 * the server is not reached. What is refused stays with its reason and holds up nothing else.
 */
export async function sendUnsent(
  shelf: Shelf,
  name: string,
  deliver: (unsent: Unsent) => Promise<Delivery>,
): Promise<'DONE' | 'UNREACHED'> {
  for (;;) {
    const next = unsentOn(shelf, name).find(({ refused }) => refused === null);
    if (next === undefined) return 'DONE';
    const delivery = await deliver(next);
    if (delivery.came === 'UNREACHED') return 'UNREACHED';
    if (delivery.came === 'ANSWERED') dropUnsent(shelf, name, next.key);
    else keepUnsent(shelf, name, { ...next, refused: delivery.why });
  }
}

function namesOn(shelf: Shelf, prefix: string): readonly string[] {
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

function put(shelf: Shelf, name: string, text: string | null): void {
  if (text === null) shelf.removeItem(name);
  else shelf.setItem(name, text);
}

/** A shelf that lasts as long as the page does. */
export function memoryShelf(): Shelf {
  const held = new Map<string, string>();
  return {
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, text) => void held.set(name, text),
    removeItem: (name) => void held.delete(name),
    key: (index) => [...held.keys()][index] ?? null,
    get length() {
      return held.size;
    },
  };
}

let shelf: Shelf | null = null;

/** The browser's own storage; where it keeps nothing, or is full, one for as long as the page is open. */
export function browserShelf(): Shelf {
  shelf ??= storageThatKeeps() ?? memoryShelf();
  return shelf;
}

function storageThatKeeps(): Shelf | null {
  try {
    const storage = window.localStorage;
    storage.setItem(`${PREFIX}try`, '1');
    storage.removeItem(`${PREFIX}try`);
    return storage;
  } catch {
    return null;
  }
}
