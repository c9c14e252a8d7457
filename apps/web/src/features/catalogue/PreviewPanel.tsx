import { counted } from '@vital-signs/domain';
import type { Preview } from './catalogue-query';
import styles from './CataloguePage.module.css';

/** Which ratings a change would turn, in numbers and one by one. */
export function PreviewPanel({ preview }: { readonly preview: Preview }) {
  const { compared, months, lookedAt, changed, counts, changes } = preview;
  const unlisted = changed - changes.length;
  return (
    <section className={styles.preview} aria-label="What it would change" role="status">
      <p className={styles.heading}>What it would change</p>
      <p>
        {months === 0
          ? 'It reaches no month with figures that you may see, so no rating changes.'
          : changed === 0
            ? `No rating changes: ${counted(compared, 'reading')} of ${counted(months, 'month')} were judged both ways.`
            : `${counted(changed, 'reading')} of ${compared.toLocaleString('en-GB')} in ${counted(months, 'month')} would read differently. Published editions keep what they say.`}
      </p>
      <p className={styles.quiet}>{lookedAt}</p>
      {counts.length > 0 && (
        <ul className={styles.counts}>
          {counts.map(({ before, after, count }) => (
            <li key={`${before}/${after}`}>
              <b>{count}</b> {before} → {after}
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        // It can be scrolled, so it can have the focus.
        <ul className={styles.changes} tabIndex={0} aria-label="The readings">
          {changes.map(({ sentence, modelled }, index) => (
            <li key={index}>
              {sentence}
              {modelled && <span className={styles.quiet}>, modelled</span>}
            </li>
          ))}
          {unlisted > 0 && <li>and {unlisted.toLocaleString('en-GB')} more</li>}
        </ul>
      )}
    </section>
  );
}
