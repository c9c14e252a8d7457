import { useMutation, useQuery } from '@apollo/client/react';
import { indicatorChoice, parsePeriodKey } from '@vital-signs/domain';
import { useState } from 'react';
import {
  FlaggableIndicatorsDocument,
  SetExceptionFlagDocument,
} from '../../apollo/generated/documents';
import { dateWords } from '../../lib/date-words';
import { FormDialog } from '../../ui/FormDialog';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import type { PanelProps } from './ExceptionDialogs';
import { missingReason } from './missing-reason';
import { threeMonthsOn } from './three-months-on';

const KINDS = [
  { key: 'BUDGET', label: 'Adversely affects the budget' },
  { key: 'CORPORATE_RISK', label: 'Adversely affects a corporate risk' },
] as const;

/** Says that an indicator bears on the budget or a corporate risk: one of the list, or any other. */
export function FlagDialog({ list, asked, onClose, onWritten }: PanelProps) {
  const { slug } = list.authority;
  const { data } = useQuery(FlaggableIndicatorsDocument, {
    variables: { authority: slug, period: list.period.key },
  });
  const [setFlag] = useMutation(SetExceptionFlagDocument);
  const [indicator, setIndicator] = useState(asked.exception?.reading.indicator.key ?? '');
  const [kind, setKind] = useState<(typeof KINDS)[number]['key']>('BUDGET');
  const [reason, setReason] = useState('');
  const [reference, setReference] = useState('');
  const [reviewOn, setReviewOn] = useState(threeMonthsOn(list.period.key));
  const place = asked.exception?.place ?? list.places[0];
  const submit = async () => {
    if (indicator === '') return 'Choose the indicator.';
    const missing = missingReason(reason);
    if (missing !== null) return missing;
    const { start } = parsePeriodKey(list.period.key);
    if (reviewOn < start) return `Look at it again on: choose a day from ${dateWords(start)} on.`;
    await setFlag({
      variables: {
        authority: slug,
        flag: {
          ...{ indicator, kind, reason, reviewOn, since: list.period.key },
          place: place?.slug ?? null,
          reference: reference.trim() === '' ? null : reference,
        },
      },
    });
    return onWritten('The flag is set.');
  };
  // Those that the period has, and no other: the scorecard's rows.
  const indicators =
    data?.scorecard?.rows.map((row) => row.indicator) ??
    (asked.exception ? [asked.exception.reading.indicator] : []);
  return (
    <FormDialog title="Flag an indicator" action="Set the flag" onSubmit={submit} onClose={onClose}>
      <p>
        At {place?.name}, from {list.period.name} on, until somebody takes it away. It takes the
        place of a flag of the same kind.
      </p>
      <Select
        label="Indicator"
        options={[
          { key: '', label: 'Choose …' },
          ...indicators.map((each) => ({ key: each.key, label: indicatorChoice(each) })),
        ]}
        value={indicator}
        onChange={setIndicator}
      />
      <Select
        label="What it does"
        options={KINDS}
        value={kind}
        onChange={(key) => setKind(key === 'BUDGET' ? 'BUDGET' : 'CORPORATE_RISK')}
      />
      <TextField label="Why" lines={3} maxLength={1000} value={reason} onChange={setReason} />
      <TextField
        label="Reference"
        value={reference}
        onChange={setReference}
        maxLength={100}
        hint="The council’s own, of the risk or the budget line; may be left empty."
      />
      <TextField label="Look at it again on" type="date" value={reviewOn} onChange={setReviewOn} />
    </FormDialog>
  );
}
