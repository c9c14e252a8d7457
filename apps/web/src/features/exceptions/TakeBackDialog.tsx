import { useMutation } from '@apollo/client/react';
import { indicatorShortName, indicatorTitle } from '@vital-signs/domain';
import { useState } from 'react';
import {
  RemoveExceptionFlagDocument,
  WithdrawExceptionAcknowledgementDocument,
} from '../../apollo/generated/documents';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import type { PanelProps } from './ExceptionDialogs';
import { missingReason } from './missing-reason';

/** Takes a flag or an acknowledgement away again, with the reason. */
export function TakeBackDialog({ list, asked, onClose, onWritten }: PanelProps) {
  const isFlag = asked.what === 'REMOVE_FLAG';
  const [removeFlag] = useMutation(RemoveExceptionFlagDocument);
  const [withdraw] = useMutation(WithdrawExceptionAcknowledgementDocument);
  const [reason, setReason] = useState('');
  const { exception, id } = asked;
  if (exception === null || id === undefined) return null;
  const { reading, place } = exception;
  const submit = async () => {
    const missing = missingReason(reason);
    if (missing !== null) return missing;
    const variables = { authority: list.authority.slug, id, reason };
    await (isFlag ? removeFlag({ variables }) : withdraw({ variables }));
    const about = `${indicatorShortName(reading.indicator)}, ${place.name}`;
    return onWritten(`${isFlag ? 'Flag taken away' : 'Acknowledgement taken back'}: ${about}.`);
  };
  return (
    <FormDialog
      title={isFlag ? 'Take a flag away' : 'Take an acknowledgement back'}
      action={isFlag ? 'Take away' : 'Take back'}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        <strong>{indicatorTitle(reading.indicator)}</strong>, {place.name}.
      </p>
      <TextField label="Why" lines={3} maxLength={1000} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
