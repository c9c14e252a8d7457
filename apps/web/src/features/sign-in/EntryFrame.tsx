import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import styles from './EntryFrame.module.css';

interface EntryFrameProps {
  readonly title: string;
  /** The one sentence that says what to do, or what happened. */
  readonly sentence?: ReactNode;
  readonly children?: ReactNode;
}

/** A page of its own for those who are not signed in yet: one thing to do, and what is public. */
export function EntryFrame({ title, sentence, children }: EntryFrameProps) {
  useTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  // These pages stand alone: a screen reader begins at the heading, and Tab at the first field.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  return (
    <div className={styles.page}>
      <header>
        <AppLink href="/" className={styles.product}>
          Vital Signs
        </AppLink>
      </header>
      <main className={styles.main}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {sentence !== undefined && <p>{sentence}</p>}
        {children}
      </main>
      <footer className={styles.public}>
        <a href="/public">Published figures</a>
        <a href="/public/accessibility">Accessibility</a>
        <a href="/public/privacy">Privacy</a>
      </footer>
    </div>
  );
}
