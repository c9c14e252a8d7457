import { dateWords } from '../../lib/date-words';
import type { CatalogueIndicator, Surroundings } from './catalogue-query';
import { FileCells, FileHeadings } from './FileCells';
import styles from './CataloguePage.module.css';

interface StandardTableProps {
  readonly label: string;
  readonly heading: string;
  readonly standards: readonly {
    readonly place: string | null;
    readonly words: string;
    readonly validFrom: string;
    readonly validTo: string | null;
    /** Where it comes from; left out: not shown. */
    readonly source?: string;
  }[];
  readonly places: Surroundings['places'];
}

/** What held when and where, the earliest first. */
export function StandardTable({ label, heading, standards, places }: StandardTableProps) {
  if (standards.length === 0) return <p className={styles.quiet}>None was set so far.</p>;
  const hasSources = standards.some(({ source }) => source !== undefined);
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" data-download="none">
            {heading}
          </th>
          <FileHeadings names={[heading]} />
          <th scope="col">Place</th>
          <th scope="col" data-download="none">
            Holds
          </th>
          <FileHeadings names={['From', 'Until']} />
          {hasSources && <th scope="col">Source</th>}
        </tr>
      </thead>
      <tbody>
        {standards.map(({ place, words, validFrom, validTo, source }) => (
          <tr key={`${place ?? ''}/${validFrom}/${words}`}>
            <th scope="row" data-download="none">
              {words}
            </th>
            <FileCells words={[words]} />
            <td>{places.find(({ slug }) => slug === place)?.name ?? 'Every place'}</td>
            <td data-download="none">
              {validTo === null
                ? `from ${dateWords(validFrom)} on`
                : `${dateWords(validFrom)} until ${dateWords(validTo)}`}
            </td>
            <FileCells words={[dateWords(validFrom), validTo === null ? '' : dateWords(validTo)]} />
            {hasSources && <td data-label="Source">{source ?? '–'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every change of an indicator: who made it, when, why, and what it changed. */
export function HistoryList({ history }: { readonly history: CatalogueIndicator['history'] }) {
  return (
    <ol className={styles.history} aria-label="Changes">
      {history.map(({ revision, person, at, reason, changes }) => (
        <li key={revision}>
          <p>
            <b>{person}</b>, {dateWords(at.slice(0, 10))}: {reason}
          </p>
          <ul>
            {changes.every(({ before }) => before === null) && changes.length > 8 ? (
              <li>{changes.length} fields were described.</li>
            ) : (
              changes.map(({ label, before, after }) => (
                <li key={label}>
                  {label}: {before ?? 'nothing'} → {after ?? 'nothing'}
                </li>
              ))
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}
