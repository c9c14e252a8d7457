import type { ChangesBeside_ChangeFragment } from '../../apollo/generated/documents';
import { dateWords, momentWords } from '../../lib/date-words';
import styles from './EditionPage.module.css';

interface ChangesBesideProps {
  readonly changes: readonly ChangesBeside_ChangeFragment[];
  /** That benchmarks follow other national figures than the edition's; null where they do not. */
  readonly benchmarks: string | null;
}

type Fact = ChangesBeside_ChangeFragment['facts'][number];

const HEADINGS = ['What', 'Was', 'Is', 'In force', 'Why', 'Who', 'When'];

/** What stands beside the figures of an edition, as it was and as it is: targets, benchmarks, names. */
export function ChangesBeside({ changes, benchmarks }: ChangesBesideProps) {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="edition-beside">
      <h2 id="edition-beside">What has changed beside the figures</h2>
      {benchmarks !== null && <p className={styles.files}>{benchmarks}</p>}
      <table className={styles.table} aria-label="What has changed beside the figures">
        <thead>
          <tr>
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.flatMap((change, index) =>
            factsOf(change).map(({ what, was, is, ...held }, at) => (
              <tr key={`${index} ${at}`}>
                <th scope="row">{what}</th>
                <td data-label="Was">{was ?? 'none'}</td>
                <td data-label="Is">{is ?? 'none'}</td>
                <td data-label={(held.from ?? held.until) ? 'In force' : undefined}>
                  {heldWords(held)}
                </td>
                <td data-label="Why">{change.reason}</td>
                <td data-label="Who">{change.person}</td>
                <td data-label="When">{momentWords(change.at)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}

/** A change of which nothing is told piece by piece is told whole. */
function factsOf({ facts, sentence }: ChangesBeside_ChangeFragment): readonly Fact[] {
  if (facts.length > 0) return facts;
  const unsaid = { was: 'not said', is: 'not said', from: null, until: null };
  return [{ __typename: 'ChangedFact', what: sentence.replace(/\.$/, ''), ...unsaid }];
}

function heldWords({ from, until }: Pick<Fact, 'from' | 'until'>): string {
  const ends = until === null ? '' : `before ${dateWords(until)}`;
  return from === null ? ends : `from ${dateWords(from)}${ends && `, ${ends}`}`;
}
