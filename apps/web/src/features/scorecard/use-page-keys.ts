import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

interface PageKeys {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onHelp: () => void;
}

/** The keys that work wherever one is on the page, but not while one types. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        latest.current.search.current?.focus();
        latest.current.search.current?.select();
      } else if (event.key === '?') {
        event.preventDefault();
        latest.current.onHelp();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
}
