import type { ReactNode } from 'react';
import styles from './ReportCard.module.css';

interface CardPartProps {
  readonly title: string;
  /** How many entries there is no room for. */
  readonly more?: number;
  readonly children: ReactNode;
}

/** A part of a card under its heading, with how many more entries there are on the indicator's page. */
export function CardPart({ title, more = 0, children }: CardPartProps) {
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      {children}
      {more > 0 && <p className={styles.quiet}>And {more} more on the indicator’s page.</p>}
    </div>
  );
}
