import { useEffect, useRef } from 'react';
import styles from './DoneNote.module.css';

/** What was done: a new one each time, so that the same words are said again. */
export interface Done {
  readonly words: string;
}

/**
 * Says what was done. Where that took away what had the focus, it takes the focus, so that whoever
 * uses the keyboard goes on from there.
 */
export function DoneNote({ done }: { readonly done: Done | null }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done !== null && document.activeElement === document.body) note.current?.focus();
  }, [done]);
  return (
    <p ref={note} role="status" tabIndex={-1} className={styles.done}>
      {done?.words}
    </p>
  );
}
