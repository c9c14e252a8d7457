const PAGE_LINK = 'a[data-page][href]';
const REST_BEFORE_FETCHING_MS = 50;

interface Followed {
  readonly go: (address: string) => void;
  /** Fetches ahead what a page needs. */
  readonly prepare: (address: string) => void;
}

/**
 * Follows links to pages of the product without loading the document anew, and prepares their pages
 * when somebody means to go there: a pointer that rests, a finger that touches, the focus. Listens
 * once for all links. Returns the way to stop.
 */
export function followLinks({ go, prepare }: Followed): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onClick = (event: MouseEvent) => {
    const link = linkUnder(event.target);
    if (link === null || event.defaultPrevented || !isPlain(event)) return;
    event.preventDefault();
    go(addressOf(link));
  };
  const onPointerOver = (event: PointerEvent) => {
    clearTimeout(timer);
    const link = linkUnder(event.target);
    if (link === null) return;
    timer = setTimeout(() => prepare(addressOf(link)), REST_BEFORE_FETCHING_MS);
  };
  const onReach = (event: Event) => {
    const link = linkUnder(event.target);
    if (link !== null) prepare(addressOf(link));
  };
  document.addEventListener('click', onClick);
  document.addEventListener('pointerover', onPointerOver);
  document.addEventListener('focusin', onReach);
  document.addEventListener('touchstart', onReach, { passive: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener('click', onClick);
    document.removeEventListener('pointerover', onPointerOver);
    document.removeEventListener('focusin', onReach);
    document.removeEventListener('touchstart', onReach);
  };
}

function linkUnder(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(PAGE_LINK) : null;
}

/** A press that asks for nothing special: a new tab and a download are the browser's. */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

function addressOf({ pathname, search, hash }: HTMLAnchorElement): string {
  return pathname + search + hash;
}
