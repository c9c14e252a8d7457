import { useMutation } from '@apollo/client/react';
import {
  acknowledgementDays,
  indicatorShortName,
  indicatorTitle,
  parsePeriodKey,
} from '@vital-signs/domain';
import { useState } from 'react';
import { AcknowledgeExceptionDocument } from '../../apollo/generated/documents';
import { dateWords } from '../../lib/date-words';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import type { PanelProps } from './ExceptionDialogs';
import { missingReason } from './missing-reason';
import { threeMonthsOn } from './three-months-on';

/** Takes note of an exception until a day. */
export function AcknowledgeDialog({ list, asked, onClose, onWritten }: PanelProps) {
  const [acknowledge] = useMutation(AcknowledgeExceptionDocument);
  const [until, setUntil] = useState(threeMonthsOn(list.period.key));
  const [reason, setReason] = useState('');
  const { exception } = asked;
  if (exception === null) return null;
  const { reading, place } = exception;
  const submit = async () => {
    const missing = missingReason(reason);
    if (missing !== null) return missing;
    const { first, last } = acknowledgementDays(parsePeriodKey(list.period.key));
    if (until < first || until > last) {
      return `Until: choose a day from ${dateWords(first)} to ${dateWords(last)}.`;
    }
    await acknowledge({
      variables: {
        authority: list.authority.slug,
        indicator: reading.indicator.key,
        place: place.slug,
        period: list.period.key,
        until,
        reason,
      },
    });
    return onWritten(`Acknowledged: ${indicatorShortName(reading.indicator)}, ${place.name}.`);
  };
  return (
    <FormDialog
      title="Acknowledge an exception"
      action="Acknowledge"
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        <strong>{indicatorTitle(reading.indicator)}</strong>, {place.name}. It stays in its place
        and is said to be acknowledged until the day below; another rule firing makes it new again.
      </p>
      <TextField
        label="Until"
        type="date"
        value={until}
        onChange={setUntil}
        hint="It holds for months that end on or before this day."
      />
      <TextField label="Why" lines={3} maxLength={1000} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
