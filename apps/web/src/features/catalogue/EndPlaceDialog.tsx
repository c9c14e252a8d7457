import { useMutation } from '@apollo/client/react';
import { EndPlaceDocument } from '../../apollo/generated/documents';
import { dateWords } from '../../lib/date-words';
import { TextField } from '../../ui/TextField';
import { KeptDraft } from './KeptDraft';
import type { PlacePanelProps } from './PlaceList';
import { ReasonedDialog } from './ReasonedDialog';
import { useDraft } from './use-draft';

/** Ends a place from a day on. */
export function EndPlaceDialog(props: PlacePanelProps) {
  const { authority, catalogue, place, onClose, onSaved } = props;
  const [end] = useMutation(EndPlaceDocument);
  const kept = `${authority}/place/${place.slug}/end`;
  const draft = useDraft(kept, { on: '' }, catalogue.revision);
  const { on } = draft.written;
  return (
    <ReasonedDialog
      title={`End ${place.name}`}
      action="End the place"
      kept={kept}
      onClose={onClose}
      onSaved={() => {
        draft.forget();
        onSaved(`${place.name} ends on ${dateWords(on)}.`);
      }}
      change={async (reason) => {
        const { data } = await end({
          variables: { authority, seen: draft.seen, place: place.slug, on, reason },
        });
        return data?.endPlace;
      }}
    >
      {(problemOf) => (
        <>
          <KeptDraft draft={draft} />
          <p>Months before that day show it as they do now; later ones no more.</p>
          <TextField
            label="The first day on which it is no more"
            type="date"
            {...draft.field('on')}
            problem={problemOf('on')}
          />
        </>
      )}
    </ReasonedDialog>
  );
}
