import type { IndicatorField } from '@vital-signs/domain';
import type { Choice } from '../../ui/choice';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import styles from './CataloguePage.module.css';

/** What a field is written in. */
export type FieldShape =
  | { readonly kind: 'TEXT'; readonly hint?: string }
  | { readonly kind: 'LINES' | 'DATE' | 'SWITCH' }
  | { readonly kind: 'CHOICE'; readonly choices: readonly Choice[] };

interface ShownField {
  readonly field: IndicatorField;
  readonly label: string;
  readonly shape: FieldShape;
  readonly value: string | boolean;
  readonly problem: string | null;
}

interface IndicatorFieldsetProps {
  readonly legend: string;
  readonly fields: readonly ShownField[];
  readonly onChange: (field: IndicatorField, value: string | boolean) => void;
}

/** Some fields of an indicator under a heading. */
export function IndicatorFieldset({ legend, fields, onChange }: IndicatorFieldsetProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {fields.map((shown) => (
        <div key={shown.field} className={shown.shape.kind === 'LINES' ? styles.wide : undefined}>
          <FieldOf shown={shown} onChange={(value) => onChange(shown.field, value)} />
        </div>
      ))}
    </fieldset>
  );
}

interface FieldOfProps {
  readonly shown: ShownField;
  readonly onChange: (value: string | boolean) => void;
}

function FieldOf({ shown, onChange }: FieldOfProps) {
  const { label, shape, value, problem } = shown;
  const said = problem !== null && (
    <p role="alert" className={styles.problem}>
      {problem}
    </p>
  );
  switch (shape.kind) {
    case 'SWITCH':
      return (
        <>
          <Switch isSelected={value === true} onChange={onChange}>
            {label}
          </Switch>
          {said}
        </>
      );
    case 'CHOICE':
      return (
        <>
          <Select label={label} options={shape.choices} value={String(value)} onChange={onChange} />
          {said}
        </>
      );
    default:
      return (
        <TextField
          label={label}
          type={shape.kind === 'DATE' ? 'date' : 'text'}
          lines={shape.kind === 'LINES' ? 3 : 1}
          hint={shape.kind === 'TEXT' ? shape.hint : undefined}
          value={String(value)}
          onChange={onChange}
          problem={problem}
        />
      );
  }
}
