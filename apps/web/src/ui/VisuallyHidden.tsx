import type { ReactNode } from 'react';
import styles from './VisuallyHidden.module.css';

/** Text for screen readers that the eye has in another form. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
