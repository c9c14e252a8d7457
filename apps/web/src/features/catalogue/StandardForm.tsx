import { fieldProblem } from '@vital-signs/domain';
import type { ReactNode } from 'react';
import type { Choice } from '../../ui/choice';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import type { Outcome, Preview, Surroundings } from './catalogue-query';
import { KeptDraft } from './KeptDraft';
import { PreviewedForm } from './PreviewedForm';
import type { Draft } from './use-draft';
import { writtenNumber } from './written-values';
import styles from './CataloguePage.module.css';

/** What is written of anything that holds on some days. */
export interface StandardWritten extends Readonly<Record<string, string | boolean>> {
  /** Slug of the place; empty: every place. */
  readonly place: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** None holds on those days. */
  readonly none: boolean;
}

export const NO_DAYS: StandardWritten = { place: '', validFrom: '', validTo: '', none: false };

/** Where and when something is to hold, as it is sent. */
export function daysOf({ validFrom, validTo }: StandardWritten) {
  return { validFrom, validTo: validTo || null };
}

/** The places of an authority, after a first choice. */
export function placeChoices(places: Surroundings['places'], first: string | null): Choice[] {
  return [
    ...(first === null ? [] : [{ key: '', label: first }]),
    ...places.map(({ slug, name }) => ({ key: slug, label: name })),
  ];
}

/** What is wrong with a number that cannot be read. */
export function unreadNumber(
  field: string,
  label: string,
  text: string,
  kind: 'ANY' | 'WHOLE' = 'ANY',
): Outcome['problems'] {
  const read = writtenNumber(text);
  if (read !== null && (kind === 'ANY' || Number.isInteger(read))) return [];
  const expected = kind === 'ANY' ? 'a number, for example 79.5' : 'a whole number';
  const problem = fieldProblem(field, label, text.trim(), expected);
  return [{ __typename: 'CatalogueProblem', field, sentence: problem.sentence }];
}

interface StandardFormProps<Fields extends StandardWritten> {
  readonly label: string;
  /** What the button says that saves it. */
  readonly action: string;
  readonly kept: string;
  readonly draft: Draft<Fields>;
  readonly places: readonly Choice[];
  readonly unread: Outcome['problems'];
  readonly preview: () => Promise<Preview | undefined>;
  readonly save: (reason: string) => Promise<Outcome | undefined>;
  readonly onSaved: () => void;
  /** What is written of the thing itself, where there is one on those days. */
  readonly fields: (problemOf: (field: string) => string | null) => ReactNode;
  /** What is drawn of it. */
  readonly drawing?: ReactNode;
}

/** Sets what holds in a place on some days, and shows first what that would change. */
export function StandardForm<Fields extends StandardWritten>(props: StandardFormProps<Fields>) {
  const { label, action, kept, draft, places, unread, preview, save, onSaved } = props;
  const { place, validFrom, validTo, none } = draft.written;
  // Every form of this kind has these fields.
  const type = (field: keyof StandardWritten & string, value: string | boolean) =>
    draft.change(field, value as Fields[string]);
  return (
    <PreviewedForm
      {...{ label, action, kept, preview, save }}
      written={JSON.stringify(draft.written)}
      unread={none ? [] : unread}
      onSaved={() => {
        draft.forget();
        onSaved();
      }}
    >
      {(problemOf) => (
        <>
          <KeptDraft draft={draft} />
          <div className={styles.fields}>
            <Select
              label="Place"
              options={places}
              value={place}
              onChange={(next) => type('place', next)}
            />
            {!none && props.fields(problemOf)}
            <TextField
              label="Holds from"
              type="date"
              value={validFrom}
              onChange={(next) => type('validFrom', next)}
              problem={problemOf('validFrom')}
            />
            <TextField
              label="Holds until"
              type="date"
              hint="The first day on which it no longer does; empty: until further notice."
              value={validTo}
              onChange={(next) => type('validTo', next)}
              problem={problemOf('validTo')}
            />
            <Switch isSelected={none} onChange={(next) => type('none', next)}>
              None on those days
            </Switch>
          </div>
          {!none && props.drawing}
        </>
      )}
    </PreviewedForm>
  );
}
