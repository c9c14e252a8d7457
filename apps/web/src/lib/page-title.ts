import { useEffect } from 'react';
import { useFrameAuthority } from './frame';

const PRODUCT = 'Vital Signs';

type Listener = (title: string) => void;
const listeners = new Set<Listener>();

/**
 * Names the page in the browser's tab and in shared links, the particular first:
 * "3.3 Assessments in 45 days – Breckland, March 2018 – Norfolk – Vital Signs". Null or undefined
 * while the page does not know it yet.
 */
export function useTitle(title: string | null | undefined): void {
  const authority = useFrameAuthority()?.name;
  useEffect(() => {
    // The authority need not be named again where the title has it: "Norfolk, March 2018".
    const isNamed = authority !== undefined && title?.includes(authority);
    const parts = [title, isNamed ? null : authority, PRODUCT].filter((part) => part);
    document.title = parts.join(' – ');
    if (title) for (const listener of listeners) listener(document.title);
  }, [authority, title]);
}

/** Tells of each title that a page is given. Returns the way to stop. */
export function onTitle(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
