const SOON_MS = 30_000;

/**
 * Loads the page anew where a part of it is not to be had any more: the product was renewed while the
 * page stood open. Once only within half a minute; a part that is then missing too is a fault, and told
 * as one.
 */
export function followRenewal(
  page: Pick<Window, 'addEventListener' | 'location' | 'history'> = window,
  now: () => number = () => Date.now(),
): void {
  page.addEventListener('vite:preloadError', (event) => {
    const state = (page.history.state ?? {}) as { renewedAt?: number };
    if (now() - (state.renewedAt ?? -SOON_MS) < SOON_MS) return;
    page.history.replaceState({ ...state, renewedAt: now() }, '');
    event.preventDefault();
    page.location.reload();
  });
}
