import { useLazyQuery, useMutation } from '@apollo/client/react';
import { PreviewTargetDocument, SaveTargetDocument } from '../../apollo/generated/documents';
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
import { useDraft } from './use-draft';
import { writtenNumber } from './written-values';

interface TargetFormProps {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  readonly places: Surroundings['places'];
  readonly revision: number;
  readonly onSaved: () => void;
}

interface TargetWritten extends StandardWritten {
  readonly value: string;
}

const EMPTY: TargetWritten = { ...NO_DAYS, value: '' };

/** Sets a target from a day on, and shows first which readings would meet or miss it. */
export function TargetForm({ authority, indicator, places, revision, onSaved }: TargetFormProps) {
  const [preview] = useLazyQuery(PreviewTargetDocument, { fetchPolicy: 'network-only' });
  const [save] = useMutation(SaveTargetDocument);
  const kept = `${authority}/${indicator}/target`;
  const draft = useDraft(kept, EMPTY, revision);
  const { written, seen } = draft;
  const target = {
    ...{ indicator, place: written.place || null, kind: 'TARGET' as const },
    value: written.none ? null : writtenNumber(written.value),
    ...daysOf(written),
  };
  return (
    <StandardForm
      label="A target"
      action="Save the target"
      {...{ kept, draft, onSaved }}
      places={placeChoices(places, 'Every place')}
      unread={unreadNumber('value', 'Target', written.value)}
      preview={async () =>
        (await preview({ variables: { authority, target } })).data?.previewTarget
      }
      save={async (reason) => {
        const { data } = await save({ variables: { authority, seen, target, reason } });
        return data?.saveTarget;
      }}
      fields={(problemOf) => (
        <TextField label="Target" {...draft.field('value')} problem={problemOf('value')} />
      )}
    />
  );
}
