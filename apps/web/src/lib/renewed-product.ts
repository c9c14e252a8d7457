const SOON_MS = 30_000;

/** What somebody writes in, or answers: it would be lost with the page. */
const WRITTEN_IN = 'textarea, main form, dialog[open]';

/** Told of the window where the server does not know what a page asked it to read. */
const UNKNOWN_QUESTION = 'vital-signs:unknown-question';

/** Tells that the server knows nothing of a question to read something: it is of another version. */
export function tellUnknownQuestion(page: Pick<Window, 'dispatchEvent'> = window): void {
  page.dispatchEvent(new Event(UNKNOWN_QUESTION));
}

/**
 * Loads the page anew where the product was renewed while the page stood open: where a part of it is
 * not to be had any more, or the server does not know what it asks. Once only within half a minute;
 * what then fails too is a fault, and told as one. Where somebody writes, a question that is not known
 * is told and nothing is loaded, so that no words are lost.
 */
export function followRenewal(
  page: Pick<Window, 'addEventListener' | 'location' | 'history'> & {
    readonly document: ParentNode;
  } = window,
  now: () => number = () => Date.now(),
): void {
  const renew = (): boolean => {
    const state = (page.history.state ?? {}) as { renewedAt?: number };
    if (now() - (state.renewedAt ?? -SOON_MS) < SOON_MS) return false;
    page.history.replaceState({ ...state, renewedAt: now() }, '');
    page.location.reload();
    return true;
  };
  page.addEventListener('vite:preloadError', (event) => {
    if (renew()) event.preventDefault();
  });
  page.addEventListener(UNKNOWN_QUESTION, () => {
    if (page.document.querySelector(WRITTEN_IN) === null) renew();
  });
}
