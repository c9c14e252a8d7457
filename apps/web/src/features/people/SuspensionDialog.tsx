import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { RestorePersonDocument, SuspendPersonDocument } from '../../apollo/generated/documents';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import type { PanelProps } from './InviteDialog';
import type { Person } from './people-query';

const LEAST_REASON = 10;

interface SuspensionDialogProps extends PanelProps {
  readonly person: Person;
}

/** Takes force from what somebody holds, or gives it again; either with the reason. */
export function SuspensionDialog(props: SuspensionDialogProps) {
  const { authority, person, onClose, onDone } = props;
  const { id, name, suspended } = person;
  const [decide] = useMutation(suspended ? RestorePersonDocument : SuspendPersonDocument);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (reason.trim().length < LEAST_REASON) return `Say why in at least ${LEAST_REASON} letters.`;
    await decide({ variables: { authority: authority.slug, person: id, reason: reason.trim() } });
    await onDone(`${suspended ? 'Restored' : 'Suspended'}: ${name}.`);
    return true;
  };
  return (
    <FormDialog
      title={`${suspended ? 'Restore' : 'Suspend'} ${name}`}
      action={suspended ? 'Restore' : 'Suspend'}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {suspended
          ? `${name} holds again what they held in ${authority.name}, and can sign in.`
          : `${name} is signed out everywhere at once, and sees nothing more of ${authority.name}. What they hold is kept, so that it can be restored.`}
      </p>
      <TextField label="Why" lines={3} maxLength={1000} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
