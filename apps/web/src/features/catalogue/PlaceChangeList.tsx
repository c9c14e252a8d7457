import { useState } from 'react';
import { dateWords, momentWords } from '../../lib/date-words';
import { Button } from '../../ui/Button';
import type { Catalogue, PlaceChange } from './catalogue-query';
import { WithdrawPlaceChange } from './WithdrawPlaceChange';
import styles from './CataloguePage.module.css';

interface PlaceChangeListProps {
  readonly authority: string;
  readonly catalogue: Catalogue;
  readonly onSaved: (sentence: string) => void;
}

/** The dated changes of places, each with the way to take it back. */
export function PlaceChangeList({ authority, catalogue, onSaved }: PlaceChangeListProps) {
  const [opened, setOpened] = useState<PlaceChange | null>(null);
  const { placeChanges, revision } = catalogue;
  return (
    <section className={styles.part} aria-labelledby="place-changes-heading">
      <h2 id="place-changes-heading">Changes of places</h2>
      {placeChanges.length === 0 ? (
        <p>No place has begun, ended, split, merged or moved here yet.</p>
      ) : (
        <table className={styles.table} aria-label="Changes of places">
          <thead>
            <tr>
              <th scope="col">Change</th>
              <th scope="col">Counts from</th>
              <th scope="col">Made by</th>
              <th scope="col" data-screen-only="">
                Take back
              </th>
            </tr>
          </thead>
          <tbody>
            {placeChanges.map((change) => (
              <tr key={change.revision} data-ended={change.takenBack === null ? undefined : ''}>
                <th scope="row">{change.sentence}</th>
                <td data-label="Counts from">{dateWords(change.on)}</td>
                <td data-label="Made by">
                  {change.person}, {momentWords(change.at)}: {change.reason}
                </td>
                <td data-screen-only="">
                  {change.takenBack === null ? (
                    <Button
                      kind="quiet"
                      ariaLabel={`Take back …: ${change.sentence}`}
                      onPress={() => setOpened(change)}
                    >
                      Take back …
                    </Button>
                  ) : (
                    <span className={styles.quiet}>
                      Taken back by {change.takenBack.person}, {momentWords(change.takenBack.at)}:{' '}
                      {change.takenBack.reason}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {opened !== null && (
        <WithdrawPlaceChange
          {...{ authority, onSaved }}
          change={opened}
          seen={revision}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
