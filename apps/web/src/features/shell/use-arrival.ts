import { useEffect, useRef } from 'react';

const HEADING = 'main h1:not([data-waiting])';

/**
 * Moves the focus to the heading of a page that one comes to, as soon as it is there: a screen
 * reader reads on from it, and Tab begins there. Not for the page that was loaded first, and not
 * where the reader has put the focus somewhere meanwhile.
 */
export function useArrival(path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    const left = document.activeElement;
    const arrive = () => {
      const heading = document.querySelector<HTMLElement>(HEADING);
      if (heading === null) return false;
      const moved = document.activeElement !== left && document.activeElement !== document.body;
      if (!moved) focusOn(heading);
      return true;
    };
    if (arrive()) return;
    const observer = new MutationObserver(() => {
      if (arrive()) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    return () => observer.disconnect();
  }, [path]);
}

/** Moves the focus to the heading of the page, past all that stands before it. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading !== null) focusOn(heading);
  heading?.scrollIntoView({ block: 'nearest' });
}

function focusOn(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
