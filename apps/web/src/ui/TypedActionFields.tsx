import type { TypedAction } from '../lib/typed-action';
import { OwnerField } from './OwnerField';
import { TextField } from './TextField';
import type { ActionOwner } from './use-action-owners';

interface TypedActionFieldsProps {
  readonly typed: TypedAction;
  readonly onChange: (part: Partial<TypedAction>) => void;
  /** The people who may own it. */
  readonly owners: readonly ActionOwner[];
  /** Whether it is about an indicator, whose figure it may move. */
  readonly hasFigure: boolean;
  /** That of the figure; null: none is known. */
  readonly unit: string | null;
  /** Said beneath its words. */
  readonly hint?: string;
}

/** The fields of an action: what is to be done, by whom and by when, and to what end. */
export function TypedActionFields(props: TypedActionFieldsProps) {
  const { typed, onChange, owners, hasFigure, unit, hint } = props;
  const field = (name: keyof TypedAction) => ({
    value: typed[name],
    onChange: (value: string) => onChange({ [name]: value }),
  });
  return (
    <>
      <TextField
        label="What is to be done"
        lines={3}
        maxLength={1_000}
        {...(hint !== undefined && { hint })}
        {...field('text')}
      />
      <OwnerField label="Who does it" owners={owners} {...field('owner')} />
      <TextField label="By when" type="date" {...field('dueOn')} />
      <TextField
        label="What it should achieve"
        lines={2}
        maxLength={500}
        hint="May be left empty."
        {...field('expectedEffect')}
      />
      {hasFigure && (
        <>
          <TextField
            label={`Expected figure${unit === null ? '' : ` (${unit})`}`}
            hint="May be left empty."
            {...field('expectedValue')}
          />
          <TextField
            label="Expected by the month"
            hint="For example 2018-09; needed where a figure is named."
            {...field('expectedBy')}
          />
        </>
      )}
    </>
  );
}
