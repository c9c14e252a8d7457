import { useLazyQuery, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { PreviewTargetDocument, SaveTargetDocument } from '../../apollo/generated/documents';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import type { Surroundings } from './catalogue-query';
import { PreviewedForm } from './PreviewedForm';
import { writtenNumber } from './written-values';
import styles from './CataloguePage.module.css';

interface TargetFormProps {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  readonly places: Surroundings['places'];
  readonly seen: number;
  readonly onSaved: () => void;
}

/** Sets a target from a day on, and shows first which readings would meet or miss it. */
export function TargetForm({ authority, indicator, places, seen, onSaved }: TargetFormProps) {
  const [preview] = useLazyQuery(PreviewTargetDocument, { fetchPolicy: 'network-only' });
  const [save] = useMutation(SaveTargetDocument);
  const [place, setPlace] = useState('');
  const [value, setValue] = useState('');
  const [validFrom, setValidFrom] = useState('');
  const [validTo, setValidTo] = useState('');
  const target = {
    ...{ indicator, place: place || null, kind: 'TARGET' as const, value: writtenNumber(value) },
    ...{ validFrom, validTo: validTo || null },
  };
  return (
    <PreviewedForm
      label="A target"
      action="Save the target"
      written={JSON.stringify(target)}
      preview={async () =>
        (await preview({ variables: { authority, target } })).data?.previewTarget
      }
      save={async (reason) => {
        const { data } = await save({ variables: { authority, seen, target, reason } });
        return data?.saveTarget;
      }}
      onSaved={onSaved}
    >
      {(problemOf) => (
        <div className={styles.fields}>
          <Select
            label="Place"
            options={[
              { key: '', label: 'Every place' },
              ...places.map(({ slug, name }) => ({ key: slug, label: name })),
            ]}
            value={place}
            onChange={setPlace}
          />
          <TextField
            label="Target"
            hint="Empty: none on those days."
            value={value}
            onChange={setValue}
            problem={problemOf('value')}
          />
          <TextField
            label="Holds from"
            type="date"
            value={validFrom}
            onChange={setValidFrom}
            problem={problemOf('validFrom')}
          />
          <TextField
            label="Holds until"
            type="date"
            hint="Empty: until further notice."
            value={validTo}
            onChange={setValidTo}
            problem={problemOf('validTo')}
          />
        </div>
      )}
    </PreviewedForm>
  );
}
