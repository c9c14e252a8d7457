import { useLazyQuery, useMutation } from '@apollo/client/react';
import { LIMIT_NAMES, ZERO_CONCERN_MINIMUM_DENOMINATOR } from '@vital-signs/domain';
import type { JudgementModel, Polarity } from '@vital-signs/domain';
import { PreviewToleranceDocument, SaveToleranceDocument } from '../../apollo/generated/documents';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import type { Surroundings } from './catalogue-query';
import {
  daysOf,
  NO_DAYS,
  placeChoices,
  StandardForm,
  unreadNumber,
  type StandardWritten,
} from './StandardForm';
import { ToleranceDrawing } from './ToleranceDrawing';
import { useDraft } from './use-draft';
import { writtenNumber } from './written-values';

interface ToleranceFormProps {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  readonly places: Surroundings['places'];
  readonly model: JudgementModel;
  readonly polarity: Polarity;
  readonly unit: string;
  readonly revision: number;
  readonly onSaved: () => void;
}

/** What is written of a tolerance: its limits by their names, and when nought is a concern. */
interface ToleranceWritten extends StandardWritten {
  readonly zeroConcern: boolean;
  readonly zeroConcernMinimumDenominator: string;
  readonly note: string;
}

const EMPTY: ToleranceWritten = {
  ...NO_DAYS,
  ...{ red: '', green: '', lower: '', upper: '', minimum: '', tolerance: '', target: '' },
  ...{ zeroConcern: false, note: '' },
  zeroConcernMinimumDenominator: String(ZERO_CONCERN_MINIMUM_DENOMINATOR),
};

const titled = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Sets a tolerance from a day on, and shows first which ratings it would turn. */
export function ToleranceForm(props: ToleranceFormProps) {
  const { authority, indicator, places, model, polarity, unit, revision, onSaved } = props;
  const [preview] = useLazyQuery(PreviewToleranceDocument, { fetchPolicy: 'network-only' });
  const [save] = useMutation(SaveToleranceDocument);
  const kept = `${authority}/${indicator}/tolerance`;
  const draft = useDraft(kept, EMPTY, revision);
  const { written, seen } = draft;
  const names = LIMIT_NAMES[model];
  const textOf = (name: string) => String(written[name] ?? '');
  const limits = Object.fromEntries(names.map((name) => [name, writtenNumber(textOf(name))]));
  const zeroConcern = model === 'BAND' && written.zeroConcern;
  const least = writtenNumber(written.zeroConcernMinimumDenominator);
  const tolerance = {
    ...{ indicator, model, place: written.place || null, none: written.none },
    ...{ ...limits, ...daysOf(written), zeroConcern, note: written.note.trim() || null },
    ...(zeroConcern && { zeroConcernMinimumDenominator: least }),
  };
  return (
    <StandardForm
      label="A tolerance"
      action="Save the tolerance"
      {...{ kept, draft, onSaved }}
      places={placeChoices(places, 'Every place')}
      unread={[
        ...names.flatMap((name) => unreadNumber(name, titled(name), textOf(name))),
        ...(zeroConcern
          ? unreadNumber(
              'zeroConcernMinimumDenominator',
              'From a denominator of',
              written.zeroConcernMinimumDenominator,
            )
          : []),
      ]}
      preview={async () =>
        (await preview({ variables: { authority, tolerance } })).data?.previewTolerance
      }
      save={async (reason) => {
        const { data } = await save({ variables: { authority, seen, tolerance, reason } });
        return data?.saveTolerance;
      }}
      fields={(problemOf) => (
        <>
          {names.map((name) => (
            <TextField
              key={name}
              label={titled(name)}
              value={textOf(name)}
              onChange={(text) => draft.change(name, text)}
              problem={problemOf(name)}
            />
          ))}
          {model === 'BAND' && (
            <Switch
              isSelected={written.zeroConcern}
              onChange={(next) => draft.change('zeroConcern', next)}
            >
              Nought is a concern
            </Switch>
          )}
          {zeroConcern && (
            <TextField
              label="From a denominator of"
              hint="Of fewer a nought says nothing."
              value={written.zeroConcernMinimumDenominator}
              onChange={(text) => draft.change('zeroConcernMinimumDenominator', text)}
              problem={problemOf('zeroConcernMinimumDenominator')}
            />
          )}
          <TextField
            label="Note"
            value={written.note}
            onChange={(text) => draft.change('note', text)}
          />
        </>
      )}
      drawing={
        <ToleranceDrawing
          {...{ model, limits, polarity, unit, zeroConcern }}
          zeroConcernMinimumDenominator={least}
        />
      }
    />
  );
}
