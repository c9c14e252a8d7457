/** As much of the browser's storage as is needed to keep words in it. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

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

export interface SturdyShelf extends Shelf {
  /** False while something is held that could not be kept beyond this page. */
  readonly outlastsPage: boolean;
}

/**
 * A storage on which nothing is lost where it is full, or keeps nothing: what it does not take is held for as
 * long as the page is open, and said to be. `storage` throws where the browser has none.
 */
export function sturdyShelf(storage: () => Shelf): SturdyShelf {
  const memory = memoryShelf();
  const tried = <Outcome>(act: (held: Shelf) => Outcome, otherwise: Outcome): Outcome => {
    try {
      return act(storage());
    } catch {
      return otherwise;
    }
  };
  const names = () => {
    const stored = tried(
      (held) => Array.from({ length: held.length }, (_, index) => held.key(index)),
      [],
    );
    const here = Array.from({ length: memory.length }, (_, index) => memory.key(index));
    return [...new Set([...here, ...stored])];
  };
  // Whoever goes through them asks how many there are first: they are read once for that.
  let listed: readonly (string | null)[] | null = null;
  return {
    getItem: (name) => memory.getItem(name) ?? tried((held) => held.getItem(name), null),
    setItem(name, text) {
      listed = null;
      const isKept = tried((held) => {
        held.setItem(name, text);
        return true;
      }, false);
      if (isKept) memory.removeItem(name);
      else memory.setItem(name, text);
    },
    removeItem(name) {
      listed = null;
      memory.removeItem(name);
      tried((held) => held.removeItem(name), undefined);
    },
    key: (index) => (listed ??= names())[index] ?? null,
    get length() {
      listed = names();
      return listed.length;
    },
    get outlastsPage() {
      return memory.length === 0;
    },
  };
}

/** Has the browser ask whoever leaves a page whether they mean to, while it holds what would be lost with it. */
export function askBeforeLoss(
  shelf: SturdyShelf,
  page: Pick<Window, 'addEventListener'> = window,
): void {
  page.addEventListener('beforeunload', (event) => {
    if (!shelf.outlastsPage) event.preventDefault();
  });
}
