import { counted } from '@vital-signs/domain';
import type { WorkbookPreview } from './workbook-requests';
import styles from './CataloguePage.module.css';

/** What a workbook would change, row by row, and which ratings would turn; or what is wrong with it. */
export function WorkbookChanges({ preview }: { readonly preview: WorkbookPreview }) {
  const { problems, changes, changed, compared, months, lookedAt, counts, ratings } = preview;
  if (problems.length > 0) {
    return (
      <div role="alert" className={styles.problem}>
        <p>{counted(problems.length, 'problem')} to mend before it can be applied:</p>
        <ul>
          {problems.map(({ sheet, row, sentence }, index) => (
            <li key={index}>
              {sheet !== null && <b>{row === null ? sheet : `${sheet}, row ${row}`}: </b>}
              {sentence}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  if (changes.length === 0) {
    return <p role="status">The workbook reads as the catalogue does now: nothing would change.</p>;
  }
  return (
    <section className={styles.preview} aria-label="What it would change" role="status">
      <h2>What it would change</h2>
      <ul className={styles.changes} tabIndex={0} aria-label="The changes">
        {changes.map(({ sheet, subject, isNew, changes: fields }, index) => (
          <li key={index}>
            <b>{subject}</b> <span className={styles.quiet}>{isNew ? `${sheet}, new` : sheet}</span>
            {!isNew && (
              <ul>
                {fields.map(({ label, before, after }) => (
                  <li key={label}>
                    {label}: {before ?? 'nothing'} → {after ?? 'nothing'}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <p>
        {changed === 0
          ? `No rating changes: ${counted(compared, 'reading')} of ${counted(months, 'month')} were judged both ways.`
          : `${counted(changed, 'reading')} of ${compared.toLocaleString('en-GB')} in ${counted(months, 'month')} would read differently.`}
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
      {ratings.length > 0 && (
        <ul className={styles.changes} tabIndex={0} aria-label="The readings">
          {ratings.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {changed > ratings.length && <li>and {changed - ratings.length} more</li>}
        </ul>
      )}
    </section>
  );
}
