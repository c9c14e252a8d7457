import { dateWords } from '../../lib/date-words';
import { asSentence } from '../../lib/sentence';
import type { SectionChange } from './section-changes';
import styles from './ChangesList.module.css';

/** What changed in the months that are shown, by the numbers that the charts pin it with. */
export function ChangesList({ changes }: { readonly changes: readonly SectionChange[] }) {
  return (
    <ol className={styles.list} aria-label="Changes in these months">
      {changes.map(({ number, on, label, text, source }) => (
        <li key={number}>
          <span className={styles.number}>{number}</span>
          <span>
            <strong>{label}</strong>, {dateWords(on)}. {asSentence(text)}{' '}
            <span className={styles.source}>{source}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
