import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SavePackTemplateDocument } from '../../apollo/generated/documents';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import type { Pack } from './pack-query';

interface TemplateDialogProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly pack: Pack;
  /** Whether something is written that is not saved, and so not in the template. */
  readonly isTyped: boolean;
  readonly onClose: () => void;
  readonly onSaved: (words: string) => void;
}

const LEAST = 2;
const MOST = 80;

/** Keeps how a pack is made up for the months to come, under a name. */
export function TemplateDialog({
  authority,
  pack,
  isTyped,
  onClose,
  onSaved,
}: TemplateDialogProps) {
  const [save] = useMutation(SavePackTemplateDocument);
  const [name, setName] = useState(pack.contents.committee ?? '');
  const submit = async () => {
    if (name.trim().length < LEAST) return `Give it a name of ${LEAST} to ${MOST} letters.`;
    const { data } = await save({ variables: { authority, name: name.trim(), pack: pack.id } });
    if (data) onSaved(`Saved as the template “${data.savePackTemplate.name}”.`);
    return true;
  };
  return (
    <FormDialog title="Save as a template" action="Save" onSubmit={submit} onClose={onClose}>
      <p>
        Cover, parts, report areas and cards are kept with their order; the period, the meeting’s
        day and the summary are not.
        {isTyped && ' What is not saved yet is not in it: save the pack first to have it there.'}
      </p>
      <TextField
        label="Name"
        maxLength={MOST}
        value={name}
        onChange={setName}
        hint="One that is there already under the same name is replaced."
      />
    </FormDialog>
  );
}
