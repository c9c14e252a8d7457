import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether the page is being put on paper. The change is rendered before the browser lays out the
 * pages, so that what is left out of the screen (rows out of sight) is on them.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false);
}

let announced = false;

function isPrinting(): boolean {
  return announced || window.matchMedia('print').matches;
}

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia('print');
  const begin = () => {
    announced = true;
    flushSync(changed);
  };
  const end = () => {
    announced = false;
    changed();
  };
  const change = () => flushSync(changed);
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  media.addEventListener('change', change);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    media.removeEventListener('change', change);
  };
}
