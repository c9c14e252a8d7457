import { useLazyQuery, useMutation } from '@apollo/client/react';
import { LIMIT_NAMES } from '@vital-signs/domain';
import type { JudgementModel } from '@vital-signs/domain';
import { useState } from 'react';
import { PreviewToleranceDocument, SaveToleranceDocument } from '../../apollo/generated/documents';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import type { Surroundings } from './catalogue-query';
import { PreviewedForm } from './PreviewedForm';
import { writtenNumber } from './written-values';
import styles from './CataloguePage.module.css';

interface StandardFormProps {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  readonly places: Surroundings['places'];
  readonly model: JudgementModel;
  readonly seen: number;
  readonly onSaved: () => void;
}

/** Sets a tolerance from a day on, and shows first which ratings it would turn. */
export function ToleranceForm(props: StandardFormProps) {
  const { authority, indicator, places, model, seen, onSaved } = props;
  const [preview] = useLazyQuery(PreviewToleranceDocument, { fetchPolicy: 'network-only' });
  const [save] = useMutation(SaveToleranceDocument);
  const [place, setPlace] = useState('');
  const [limits, setLimits] = useState<Readonly<Record<string, string>>>({});
  const [validFrom, setValidFrom] = useState('');
  const [validTo, setValidTo] = useState('');
  const [none, setNone] = useState(false);
  const [zeroConcern, setZeroConcern] = useState(false);
  const tolerance = {
    ...{
      indicator,
      place: place || null,
      model,
      none,
      zeroConcern: model === 'BAND' && zeroConcern,
    },
    ...Object.fromEntries(
      LIMIT_NAMES[model].map((name) => [name, writtenNumber(limits[name] ?? '')]),
    ),
    ...{ validFrom, validTo: validTo || null },
  };
  return (
    <PreviewedForm
      label="A tolerance"
      action="Save the tolerance"
      written={JSON.stringify(tolerance)}
      preview={async () =>
        (await preview({ variables: { authority, tolerance } })).data?.previewTolerance
      }
      save={async (reason) => {
        const { data } = await save({ variables: { authority, seen, tolerance, reason } });
        return data?.saveTolerance;
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
          {!none &&
            LIMIT_NAMES[model].map((name) => (
              <TextField
                key={name}
                label={name.charAt(0).toUpperCase() + name.slice(1)}
                value={limits[name] ?? ''}
                onChange={(text) => setLimits({ ...limits, [name]: text })}
                problem={problemOf(name)}
              />
            ))}
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
            hint="The first day on which it no longer does; empty: until further notice."
            value={validTo}
            onChange={setValidTo}
            problem={problemOf('validTo')}
          />
          <Switch isSelected={none} onChange={setNone}>
            None on those days
          </Switch>
          {model === 'BAND' && !none && (
            <Switch isSelected={zeroConcern} onChange={setZeroConcern}>
              Nought is a concern
            </Switch>
          )}
        </div>
      )}
    </PreviewedForm>
  );
}
