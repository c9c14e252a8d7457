import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { UndoImportDocument } from '../../apollo/generated/documents';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import { figuresWords } from './import-words';
import type { ImportHead, Undone } from './import-query';
import { LEAST_REASON, shortReason } from './reason';

interface UndoDialogProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly head: ImportHead;
  readonly onClose: () => void;
  readonly onUndone: (undone: Undone) => void;
}

/** Takes a stored import back, with a reason that is kept. */
export function UndoDialog({ authority, head, onClose, onUndone }: UndoDialogProps) {
  const [undo] = useMutation(UndoImportDocument);
  const [reason, setReason] = useState('');
  const { number, fileName } = head;
  const submit = async () => {
    const short = shortReason(reason);
    if (short !== null) return short;
    const { data } = await undo({ variables: { authority, number, reason: reason.trim() } });
    if (data) onUndone(data.undoImport);
    return true;
  };
  return (
    <FormDialog
      title={`Take back import ${number}`}
      action="Take it back"
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {fileName} brought {figuresWords(head) ?? 'no figures'}. What it wrote is closed, and what
        stood before it stands again. Figures that were changed since are left as they are, and
        listed. Nothing is erased: both steps stay in the history.
      </p>
      <TextField
        label="Why"
        lines={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        hint={`Kept with the history; at least ${LEAST_REASON} letters.`}
      />
    </FormDialog>
  );
}
