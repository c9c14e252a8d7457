/**
 * A choice that this browser keeps for its reader. Where nothing can be kept (a private window, no
 * room left) the choice holds for as long as the page is open.
 */
export function readKept(name: string): string | null {
  try {
    return window.localStorage.getItem(`vital-signs.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice; null forgets it. */
export function keep(name: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(`vital-signs.${name}`);
    else window.localStorage.setItem(`vital-signs.${name}`, value);
  } catch {
    // Nothing can be kept here; the page works without.
  }
}
