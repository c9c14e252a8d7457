import { dateWords } from '../../lib/date-words';
import { asSentence } from '../../lib/sentence';
import type { SectionChange } from './section-changes';
import styles from './ChangesList.module.css';

/** What changed in the months that are shown, by the numbers that the charts pin it with. */
export function ChangesList({ changes }: { readonly changes: readonly SectionChange[] }) {
  return (
    <ol className={styles.list} aria-label="Changes in these months">
      {changes.map(({ number, on, label, text, ownTexts, source }) => (
        <li key={number}>
          <span className={styles.number}>{number}</span>
          <span>
            <strong>{label}</strong>, {dateWords(on)}. {text !== '' && asSentence(text)}{' '}
            {ownTexts.map((own) => `${own.indicator}: ${asSentence(own.text)} `)}
            <span className={styles.source}>{source}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
