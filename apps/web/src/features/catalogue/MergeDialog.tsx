import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { MergePlacesDocument } from '../../apollo/generated/documents';
import { dateWords } from '../../lib/date-words';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { standingBelow } from './place-lines';
import type { PlacePanelProps } from './PlaceList';
import { ReasonedDialog } from './ReasonedDialog';

/** Merges a place with another into a new one that takes all the places below them. */
export function MergeDialog(props: PlacePanelProps) {
  const { authority, catalogue, place, seen, onClose, onSaved } = props;
  const [merge] = useMutation(MergePlacesDocument);
  const parent = place.stands.at(-1)?.parent ?? '';
  const siblings = standingBelow(parent, catalogue.places).filter(
    ({ slug }) => slug !== place.slug,
  );
  const [other, setOther] = useState(siblings[0]?.slug ?? '');
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const [on, setOn] = useState('');
  return (
    <ReasonedDialog
      title={`Merge ${place.name} with another`}
      action="Merge the places"
      onClose={onClose}
      onSaved={() => onSaved(`${name.trim()} begins on ${dateWords(on)}.`)}
      change={async (reason) => {
        const into = { name, shortName, teamKind: place.teamKind, position: place.position };
        const { data } = await merge({
          variables: { authority, seen, places: [place.slug, other], on, into, reason },
        });
        return data?.mergePlaces;
      }}
    >
      {(problemOf) => (
        <>
          <p>Their series end there, and that of the new place begins: nothing is carried over.</p>
          <Select
            label="With"
            options={siblings.map(({ slug, name: label }) => ({ key: slug, label }))}
            value={other}
            onChange={setOther}
          />
          <TextField
            label="From"
            type="date"
            hint="The first day of the new place."
            value={on}
            onChange={setOn}
            problem={problemOf('on') ?? problemOf('places')}
          />
          <TextField
            label="Name of the new place"
            value={name}
            onChange={setName}
            problem={problemOf('into.0.name')}
          />
          <TextField
            label="Short name"
            hint="For the heading of a column, 16 characters at most."
            value={shortName}
            onChange={setShortName}
            problem={problemOf('into.0.shortName')}
          />
        </>
      )}
    </ReasonedDialog>
  );
}
