import type { Minuted } from './minutes-query';
import styles from './Minutes.module.css';

/** What was said, each with what was said in its place before: struck through, and told to be. */
export function SaidInMinutes({ said }: { readonly said: readonly Minuted[] }) {
  if (said.length === 0) return null;
  return (
    <ul className={styles.said}>
      {said.map(({ kind, text, by, agreed, isTakenBack, before }, index) => (
        <li key={index}>
          <p className={styles.words}>
            <strong>{isTakenBack ? `${kind}, taken back` : kind}: </strong>
            {isTakenBack ? <del>{text}</del> : text}
          </p>
          {agreed !== null && <p>{agreed}</p>}
          <p className={styles.by}>{by}</p>
          {before.map((each, place) => (
            <p key={place} className={styles.by}>
              {each.by}: <del>{each.text}</del>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
