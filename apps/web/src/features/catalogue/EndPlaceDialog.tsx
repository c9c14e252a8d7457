import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { EndPlaceDocument } from '../../apollo/generated/documents';
import { dateWords } from '../../lib/date-words';
import { TextField } from '../../ui/TextField';
import type { PlacePanelProps } from './PlaceList';
import { ReasonedDialog } from './ReasonedDialog';

/** Ends a place from a day on. */
export function EndPlaceDialog({ authority, place, seen, onClose, onSaved }: PlacePanelProps) {
  const [end] = useMutation(EndPlaceDocument);
  const [on, setOn] = useState('');
  return (
    <ReasonedDialog
      title={`End ${place.name}`}
      action="End the place"
      onClose={onClose}
      onSaved={() => onSaved(`${place.name} ends on ${dateWords(on)}.`)}
      change={async (reason) => {
        const { data } = await end({
          variables: { authority, seen, place: place.slug, on, reason },
        });
        return data?.endPlace;
      }}
    >
      {(problemOf) => (
        <>
          <p>Months before that day show it as they do now; later ones no more.</p>
          <TextField
            label="The first day on which it is no more"
            type="date"
            value={on}
            onChange={setOn}
            problem={problemOf('on')}
          />
        </>
      )}
    </ReasonedDialog>
  );
}
