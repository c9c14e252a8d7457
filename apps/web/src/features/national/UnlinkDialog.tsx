import { useMutation } from '@apollo/client/react';
import { indicatorTitle } from '@vital-signs/domain';
import { useState } from 'react';
import { UnlinkNationalMeasureDocument } from '../../apollo/generated/documents';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import type { LinkPanelProps } from './LinkDialog';

/** Unties an indicator from its national measure, with the reason. */
export function UnlinkDialog({ authority, link, onClose, onDone }: LinkPanelProps) {
  const [reason, setReason] = useState('');
  const [untie] = useMutation(UnlinkNationalMeasureDocument);
  const submit = async () => {
    if (reason.trim().length < 10) return 'Say why in at least ten characters.';
    await untie({ variables: { authority, indicator: link.indicator.key, reason } });
    await onDone(`${indicatorTitle(link.indicator)} is tied to no national measure.`);
    return true;
  };
  return (
    <FormDialog
      title={`Untie ${indicatorTitle(link.indicator)}`}
      action="Untie it"
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        It is compared with {link.measure?.name ?? 'nothing'} now. Editions that are published keep
        what they were compared with.
      </p>
      <TextField label="Why" value={reason} onChange={setReason} lines={2} maxLength={1_000} />
    </FormDialog>
  );
}
