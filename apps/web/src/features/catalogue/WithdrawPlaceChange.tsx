import { useMutation, useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import {
  PreviewPlaceWithdrawalDocument,
  WithdrawPlaceChangeDocument,
} from '../../apollo/generated/documents';
import type { PlaceChange } from './catalogue-query';
import { ReasonedDialog } from './ReasonedDialog';
import styles from './CataloguePage.module.css';

interface WithdrawPlaceChangeProps {
  readonly authority: string;
  readonly change: PlaceChange;
  readonly seen: number;
  readonly onClose: () => void;
  readonly onSaved: (sentence: string) => void;
}

/** Takes a change of places back, once it is seen what stands again and what no more. */
export function WithdrawPlaceChange(props: WithdrawPlaceChangeProps) {
  const { authority, change, seen, onClose, onSaved } = props;
  const { revision } = change;
  const [withdraw] = useMutation(WithdrawPlaceChangeDocument);
  const { data, error } = useQuery(PreviewPlaceWithdrawalDocument, {
    variables: { authority, revision },
    fetchPolicy: 'network-only',
  });
  const preview = data?.previewPlaceWithdrawal;
  const said = [
    ...(preview?.problems.map(({ sentence }) => sentence) ?? []),
    ...(preview?.effects ?? []),
  ];
  return (
    <ReasonedDialog
      title="Take a change of places back"
      action="Take it back"
      kept={`${authority}/place-change/${revision}`}
      onClose={onClose}
      onSaved={() => onSaved(`Taken back: ${change.sentence}`)}
      change={async (reason) => {
        const { data: saved } = await withdraw({
          variables: { authority, seen, revision, reason },
        });
        return saved?.withdrawPlaceChange;
      }}
    >
      {() => (
        <>
          <p>{change.sentence} Published editions keep the tree of their time.</p>
          <section className={styles.preview} aria-label="What it would change" role="status">
            {error !== undefined ? (
              <p>{failureOf(error).sentence}</p>
            ) : preview === undefined ? (
              <p>Looking what would stand again …</p>
            ) : (
              <ul className={styles.changes} tabIndex={0} aria-label="The places">
                {said.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </section>
        </>
      )}
    </ReasonedDialog>
  );
}
