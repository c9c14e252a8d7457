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

/** The size of everything suits the screen, whoever looks at it. */
const OF_THE_DEVICE = ['vital-signs.scale'];

/** Forgets everything that this browser keeps for its reader, on this page and in this tab. */
export function forgetKept(): void {
  try {
    for (const name of Object.keys(window.localStorage)) {
      const isOurs = name.startsWith('vital-signs.') && !OF_THE_DEVICE.includes(name);
      if (isOurs) window.localStorage.removeItem(name);
    }
    window.sessionStorage.clear();
  } catch {
    // What cannot be kept here need not be forgotten.
  }
}
