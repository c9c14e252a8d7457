import { counted } from '@vital-signs/domain';
import { useState } from 'react';
import { dateWords } from '../../lib/date-words';
import { Button } from '../../ui/Button';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { EmptyPanel } from '../../ui/EmptyPanel';
import recordStyles from '../../ui/record-table.module.css';
import { FileForm } from './FileForm';
import type { Release } from './national-query';
import { WithdrawDialog } from './WithdrawDialog';
import styles from './NationalPage.module.css';

interface ReleaseSectionProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly releases: readonly Release[];
  readonly onLoaded: () => Promise<void>;
}

/** The files that are loaded, the latest first, and where another is. */
export function ReleaseSection({ authority, releases, onLoaded }: ReleaseSectionProps) {
  const [withdrawing, setWithdrawing] = useState<Release | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  return (
    <section className={styles.part} aria-labelledby="releases-heading">
      <h2 id="releases-heading">Files</h2>
      {releases.length === 0 ? (
        <EmptyPanel sentence="No published figures are loaded." />
      ) : (
        <table className={recordStyles.records} aria-label="Files of published figures">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">What it holds</th>
              <th scope="col">Published</th>
              <th scope="col">Loaded</th>
              <th scope="col">Withdraw</th>
            </tr>
          </thead>
          <tbody>
            {releases.map((release) => (
              <tr key={release.number}>
                <th scope="row">
                  {release.title}
                  <br />
                  <span className={styles.quiet}>{release.fileName}</span>
                </th>
                <td data-label="Holds">{contentWords(release)}</td>
                <td data-label="Published">
                  {release.publishedOn === null ? 'not said' : dateWords(release.publishedOn)}
                </td>
                <td data-label="Loaded">
                  {dateWords(release.loadedAt.slice(0, 10))} by {release.person}
                  {release.forAll ? ', for every authority' : ''}
                  {release.withdrawal && (
                    <p className={styles.withdrawn}>{withdrawalWords(release.withdrawal)}</p>
                  )}
                </td>
                <td className={styles.actions}>
                  {release.withdrawal === null && !release.forAll && (
                    <Button
                      ariaLabel={`Withdraw … ${release.fileName}, release ${release.number}`}
                      onPress={() => setWithdrawing(release)}
                    >
                      Withdraw …
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <DoneNote done={done} />
      {withdrawing && (
        <WithdrawDialog
          authority={authority}
          release={withdrawing}
          onClose={() => setWithdrawing(null)}
          onDone={async (words) => {
            await onLoaded();
            setDone({ words });
          }}
        />
      )}
      <h3>Load a file</h3>
      <FileForm authority={authority} onLoaded={onLoaded} />
    </section>
  );
}

function withdrawalWords({ at, person, reason }: NonNullable<Release['withdrawal']>): string {
  return `Withdrawn ${dateWords(at.slice(0, 10))} by ${person}: ${reason}`;
}

function contentWords({ rows, values, models }: Release): string {
  return [
    counted(rows, 'row', 'rows'),
    ...(values > 0 ? [counted(values, 'figure', 'figures')] : []),
    ...(models.length > 0 ? [`neighbours of the ${models.join(' and ')} model`] : []),
  ].join(', ');
}
