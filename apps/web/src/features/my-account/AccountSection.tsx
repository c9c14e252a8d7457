import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './AccountSection.module.css';

interface AccountSectionProps {
  readonly title: string;
  /** By which an address leads to it. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** One matter of the account. */
export function AccountSection({ title, id, children }: AccountSectionProps) {
  const heading = useId();
  return (
    <section id={id} className={styles.section} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
