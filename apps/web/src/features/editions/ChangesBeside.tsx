import type { ChangesBeside_ChangeFragment } from '../../apollo/generated/documents';
import { momentWords } from '../../lib/date-words';
import styles from './EditionPage.module.css';

interface ChangesBesideProps {
  readonly changes: readonly ChangesBeside_ChangeFragment[];
}

/** What stands beside the figures of an edition and was changed since: targets, benchmarks, names. */
export function ChangesBeside({ changes }: ChangesBesideProps) {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="edition-beside">
      <h2 id="edition-beside">What has changed beside the figures</h2>
      <table className={styles.table} aria-label="What has changed beside the figures">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Why</th>
            <th scope="col">Who</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ revision, sentence, reason, person, at }) => (
            <tr key={revision}>
              <th scope="row">{sentence}</th>
              <td>{reason}</td>
              <td>{person}</td>
              <td>{momentWords(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
