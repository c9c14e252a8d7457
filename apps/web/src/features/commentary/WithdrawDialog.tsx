import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { WithdrawCommentaryDocument } from '../../apollo/generated/documents';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import type { CommentaryPanelProps } from './RewriteDialog';

const LEAST_REASON = 10;

/** Withdraws a commentary, with the reason. */
export function WithdrawDialog({ commentary, authority, onClose, onDone }: CommentaryPanelProps) {
  const [withdraw] = useMutation(WithdrawCommentaryDocument);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (reason.trim().length < LEAST_REASON) return `Say why in at least ${LEAST_REASON} letters.`;
    await withdraw({ variables: { authority, id: commentary.id, reason: reason.trim() } });
    await onDone('Withdrawn.');
    return true;
  };
  return (
    <FormDialog title="Withdraw commentary" action="Withdraw" onSubmit={submit} onClose={onClose}>
      <p>
        It is no longer shown. Editions that hold it keep it, and the audit keeps that it was
        withdrawn, and why.
      </p>
      <TextField label="Why" lines={3} maxLength={1000} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
