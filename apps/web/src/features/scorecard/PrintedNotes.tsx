import { asSentence } from '../../lib/sentence';
import { notesOf } from './line-words';
import type { ShownRow } from './shown-scorecard';
import styles from './PrintedNotes.module.css';

/** On paper nothing can be asked of a sign: what it stands for, by the ref of its row. */
export function PrintedNotes({ rows }: { readonly rows: readonly ShownRow[] }) {
  const noted = rows.flatMap((row) => {
    const sentences = new Set(notesOf(row).map(({ sentence }) => asSentence(sentence)));
    return sentences.size === 0 ? [] : [{ row, sentences: [...sentences] }];
  });
  if (noted.length === 0) return null;
  return (
    <section className={styles.notes} aria-label="Notes">
      <h2>! Open findings and ※ notes</h2>
      <dl className={styles.list}>
        {noted.map(({ row: { indicator }, sentences }) => (
          <div key={indicator.key} className={styles.note}>
            <dt>{indicator.ref ?? indicator.name ?? 'Name not legible'}</dt>
            <dd>{sentences.join(' ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
