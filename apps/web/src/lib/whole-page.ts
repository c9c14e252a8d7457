import { useSyncExternalStore } from 'react';
import { usePrinting } from './use-printing';

let holders = 0;
const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

const isHeld = () => holders > 0;

/**
 * Whether everything belongs in the page, also what is out of sight: while it is put on paper, and
 * while its tables and charts are taken away.
 */
export function useWholePage(): boolean {
  const isPrinting = usePrinting();
  const held = useSyncExternalStore(subscribe, isHeld, () => false);
  return isPrinting || held;
}

/** Has the page whole from now on. Returns the way to let go of it. */
export function holdWholePage(): () => void {
  const change = (by: 1 | -1) => {
    holders += by;
    for (const listener of listeners) listener();
  };
  change(1);
  return () => change(-1);
}
