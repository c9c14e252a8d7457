import { useMutation, useQuery } from '@apollo/client/react';
import { counted, indicatorTitle } from '@vital-signs/domain';
import { useState } from 'react';
import {
  NationalWithdrawalPreviewDocument,
  WithdrawNationalReleaseDocument,
} from '../../apollo/generated/documents';
import type { NationalWithdrawalPreviewQuery } from '../../apollo/generated/documents';
import { failureOf } from '../../apollo/failure';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import recordStyles from '../../ui/record-table.module.css';
import type { Release } from './national-query';
import styles from './NationalPage.module.css';

interface WithdrawDialogProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly release: Release;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => Promise<void>;
}

/** Withdraws a file of published figures with a reason, beneath what that changes. */
export function WithdrawDialog({ authority, release, onClose, onDone }: WithdrawDialogProps) {
  const { number, fileName } = release;
  const [reason, setReason] = useState('');
  const [withdraw] = useMutation(WithdrawNationalReleaseDocument);
  const { data, error } = useQuery(NationalWithdrawalPreviewDocument, {
    variables: { authority, release: number },
    fetchPolicy: 'network-only',
  });
  const submit = async () => {
    if (reason.trim().length < 10) return 'Say why in at least ten characters.';
    await withdraw({ variables: { authority, release: number, reason } });
    await onDone(
      `${fileName}, release ${number}, is withdrawn. What was published before it holds again.`,
    );
    return true;
  };
  return (
    <FormDialog
      title={`Withdraw ${fileName}`}
      action="Withdraw it"
      onSubmit={submit}
      onClose={onClose}
    >
      {error ? (
        <p role="alert">What it changes could not be read. {failureOf(error).sentence}</p>
      ) : (
        <Changes preview={data?.previewNationalWithdrawal} />
      )}
      <TextField label="Why" value={reason} onChange={setReason} lines={2} maxLength={1_000} />
    </FormDialog>
  );
}

type Preview = NationalWithdrawalPreviewQuery['previewNationalWithdrawal'];

function Changes({ preview }: { readonly preview: Preview | undefined }) {
  if (preview === undefined) return <p role="status">Reading what it changes …</p>;
  if (preview === null) return <p>This file is withdrawn already.</p>;
  const { changes, compared, editions } = preview;
  const indicators = counted(compared, 'indicator', 'indicators');
  return (
    <>
      <p>
        {changes.length === 0
          ? `No comparison of ${indicators} changes beside the latest month.`
          : `${counted(changes.length, 'comparison', 'comparisons')} of ${indicators} would change beside the latest month.`}{' '}
        {editionWords(editions)}
      </p>
      {changes.length > 0 && (
        <div
          className={styles.changes}
          role="group"
          aria-label="Comparisons that would change"
          // Keys scroll what is longer than its frame.
          tabIndex={0}
        >
          <table className={recordStyles.records} aria-label="Comparisons that would change">
            <thead>
              <tr>
                <th scope="col">Comparison</th>
                <th scope="col">Now</th>
                <th scope="col">Then</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ indicator, what, before, after }) => (
                <tr key={`${indicator.key} ${what}`}>
                  <th scope="row">
                    {indicatorTitle(indicator)}: {what}
                  </th>
                  <td data-label="Now">{before}</td>
                  <td data-label="Then">{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

const LIST = new Intl.ListFormat('en-GB');

function editionWords(editions: readonly number[]): string {
  const numbers = editions.toSorted((a, b) => a - b).map(String);
  if (numbers.length === 0) return 'No edition was published with it.';
  return numbers.length === 1
    ? `Edition ${numbers.join('')} was published with it and keeps it.`
    : `Editions ${LIST.format(numbers)} were published with it and keep it.`;
}
