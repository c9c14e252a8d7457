import type { EditionPageQuery } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { FileHeadings } from './ChangeCells';
import { ChangeRow } from './ChangeRow';
import styles from './EditionPage.module.css';
import { CHANGES_ON_A_PAGE } from './editions-query';
import { LogFileNote } from './LogFileNote';
import { useWholeLog } from './use-whole-log';

interface ChangeLogProps {
  /** Slug of the authority. */
  readonly authority: string;
  /** Number of the edition. */
  readonly edition: number;
  readonly log: NonNullable<EditionPageQuery['restatements']>;
  /** How many changes are passed over. */
  readonly after: number;
  readonly onAfter: (after: number) => void;
}

/** What has changed since an edition, ratings that are others first, each with why. */
export function ChangeLog({ authority, edition, log, after, onAfter }: ChangeLogProps) {
  const { total, restatements } = log;
  const last = after + restatements.length;
  const whole = useWholeLog({ authority, edition, total });
  const changes = whole.state === 'THERE' ? whole.changes : restatements;
  return (
    <section aria-labelledby="edition-changes">
      <h2 id="edition-changes">What has changed since</h2>
      {total === 0 ? (
        <p>Every figure, rating and arrow is what was published.</p>
      ) : (
        <>
          <table className={styles.table} aria-label="What has changed since">
            <thead>
              <tr>
                <th scope="col">Indicator</th>
                <th scope="col">Where and when</th>
                <th scope="col">What</th>
                <th scope="col">Why</th>
                <FileHeadings />
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <ChangeRow
                  key={`${change.indicator.key} ${change.place.slug} ${change.period.key}`}
                  authority={authority}
                  edition={edition}
                  change={change}
                />
              ))}
            </tbody>
          </table>
          <LogFileNote state={whole.state} total={total} />
          {whole.state !== 'THERE' && (after > 0 || last < total) && (
            <p className={styles.pages}>
              {after + 1} to {last} of {total}.{' '}
              <span data-screen-only="">
                <Button
                  isDisabled={after === 0}
                  onPress={() => onAfter(Math.max(0, after - CHANGES_ON_A_PAGE))}
                >
                  Those before
                </Button>{' '}
                <Button isDisabled={last >= total} onPress={() => onAfter(last)}>
                  Those after
                </Button>
              </span>
            </p>
          )}
        </>
      )}
    </section>
  );
}
