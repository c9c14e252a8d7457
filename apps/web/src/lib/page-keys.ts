import { useEffect, useSyncExternalStore } from 'react';

/** A key, or several that do alike, and what it does: for the list of keys. */
export interface KeyEntry {
  readonly keys: readonly string[];
  readonly what: string;
}

const NONE: readonly KeyEntry[] = [];
let current = NONE;
const listeners = new Set<() => void>();

function change(next: readonly KeyEntry[]): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Has the list of keys name those of the page, which must be the same list at every call. */
export function usePageKeys(entries: readonly KeyEntry[]): void {
  useEffect(() => {
    change(entries);
    return () => change(NONE);
  }, [entries]);
}

/** The keys of the page that is shown. */
export function useKeysOfPage(): readonly KeyEntry[] {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Switches and choices take no letters: keys of one letter work beside them. */
const TYPED_IN =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], dialog';

/** Whether a key belongs to what has the focus: one types there, or it is in a dialog of its own. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_IN) !== null;
}
