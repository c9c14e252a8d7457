import type { Moment } from './moment';
import styles from './Room.module.css';

interface PresentListProps {
  readonly moment: Moment;
  readonly namesHidden: boolean;
}

/** How many screens follow, and behind it who is here. */
export function PresentList({ moment, namesHidden }: PresentListProps) {
  const { present, followers } = moment;
  return (
    <details className={styles.present}>
      <summary>{followers === 1 ? '1 screen' : `${followers} screens`}</summary>
      {namesHidden ? (
        <p>Names are hidden.</p>
      ) : present.length === 0 ? (
        <p>Nobody was heard of yet.</p>
      ) : (
        <ul aria-label="Who is here">
          {present.map(({ id, name, mayHold }) => (
            <li key={id}>
              {name}
              {mayHold && <span className={styles.quiet}> may drive</span>}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
