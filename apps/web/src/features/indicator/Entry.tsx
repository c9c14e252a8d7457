import type { ReactNode } from 'react';
import styles from './AccountWords.module.css';

/** A term and what is said of it. */
export function Entry({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className={styles.entry}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
