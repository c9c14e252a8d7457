import type { ReactNode } from 'react';
import styles from './StatePanel.module.css';

interface EmptyPanelProps {
  /** What there is none of, and why: "No indicator is both red and getting better." */
  readonly sentence: string;
  /** What to do about it. */
  readonly children?: ReactNode;
}

/** Nothing to show, and the way back to something. */
export function EmptyPanel({ sentence, children }: EmptyPanelProps) {
  return (
    <section role="status" className={styles.panel}>
      <p className={styles.sentence}>{sentence}</p>
      {children}
    </section>
  );
}
