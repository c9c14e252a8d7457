import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { CloseActionDocument } from '../../apollo/generated/documents';
import { FormDialog } from '../../ui/FormDialog';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import type { Card } from '../../charts/card';

interface CloseActionDialogProps {
  readonly authority: string;
  readonly action: Card['actions'][number]['action'];
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => Promise<void>;
}

const OUTCOMES = [
  { key: 'DONE', label: 'It is done' },
  { key: 'DROPPED', label: 'It is dropped' },
];

/** Ends an action, with the reason. */
export function CloseActionDialog({ authority, action, onClose, onDone }: CloseActionDialogProps) {
  const [close] = useMutation(CloseActionDocument);
  const [outcome, setOutcome] = useState('DONE');
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (reason.trim().length < 10) return 'Say why, in at least 10 characters.';
    await close({
      variables: {
        ...{ authority, id: action.id, reason },
        outcome: outcome === 'DONE' ? 'DONE' : 'DROPPED',
      },
    });
    await onDone('The action is closed.');
    return true;
  };
  return (
    <FormDialog title="Close an action" action="Close it" onSubmit={submit} onClose={onClose}>
      <p>{action.text}</p>
      <Select label="How it ends" options={OUTCOMES} value={outcome} onChange={setOutcome} />
      <TextField label="Why" lines={2} maxLength={1_000} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
