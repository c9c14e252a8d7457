import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SavePlaceDocument } from '../../apollo/generated/documents';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import type { CataloguePlace } from './catalogue-query';
import type { PlacePanelProps } from './PlaceList';
import { ReasonedDialog } from './ReasonedDialog';
import { wholeNumber } from './written-values';

/** Describes a place, moves it under another, or makes one below it. */
export function PlaceDialog(props: PlacePanelProps & { readonly isNew: boolean }) {
  const { authority, catalogue, place, seen, isNew, onClose, onSaved } = props;
  const [save] = useMutation(SavePlaceDocument);
  const [name, setName] = useState(isNew ? '' : place.name);
  const [shortName, setShortName] = useState(isNew ? '' : place.shortName);
  const [teamKind, setTeamKind] = useState(isNew ? '' : (place.teamKind ?? ''));
  const [position, setPosition] = useState(isNew ? '1' : String(place.position));
  const stands = place.stands.at(-1);
  const [parent, setParent] = useState(isNew ? place.slug : (stands?.parent ?? ''));
  const [on, setOn] = useState('');
  const kind = isNew ? (place.kind === 'AUTHORITY' ? 'LOCALITY' : 'TEAM') : place.kind;
  const others = catalogue.places.filter((each) => mayStandUnder(kind, each));
  const moves = !isNew && parent !== stands?.parent;
  return (
    <ReasonedDialog
      title={isNew ? `A new place below ${place.name}` : place.name}
      action="Save the place"
      onClose={onClose}
      onSaved={() => onSaved(`Saved: ${name.trim()}.`)}
      change={async (reason) => {
        const given = {
          ...{ slug: isNew ? null : place.slug, name, shortName },
          ...{ teamKind: kind === 'TEAM' ? teamKind : null, position: wholeNumber(position) },
          ...(isNew || moves ? { parent, on: on === '' ? null : on } : {}),
        };
        const { data } = await save({ variables: { authority, seen, place: given, reason } });
        return data?.savePlace;
      }}
    >
      {(problemOf) => (
        <>
          <TextField label="Name" value={name} onChange={setName} problem={problemOf('name')} />
          <TextField
            label="Short name"
            hint="For the heading of a column, 16 characters at most."
            value={shortName}
            onChange={setShortName}
            problem={problemOf('shortName')}
          />
          {kind === 'TEAM' && (
            <TextField
              label="Kind of team"
              hint="The work that it does; indicators name the kinds whose work they measure."
              value={teamKind}
              onChange={setTeamKind}
              problem={problemOf('teamKind')}
            />
          )}
          <TextField
            label="Position among its siblings"
            inputMode="numeric"
            value={position}
            onChange={setPosition}
            problem={problemOf('position')}
          />
          {!isNew && kind === 'TEAM' && (
            <Select
              label="Stands under"
              options={others.map(({ slug, name: label }) => ({ key: slug, label }))}
              value={parent}
              onChange={setParent}
            />
          )}
          {(isNew || moves) && (
            <TextField
              label="From"
              type="date"
              hint={isNew ? 'Its first day.' : 'The first day on which it stands there.'}
              value={on}
              onChange={setOn}
              problem={problemOf('on') ?? problemOf('parent')}
            />
          )}
        </>
      )}
    </ReasonedDialog>
  );
}

function mayStandUnder(kind: CataloguePlace['kind'], above: CataloguePlace): boolean {
  if (kind === 'AUTHORITY') return false;
  if (kind === 'LOCALITY') return above.kind === 'AUTHORITY';
  return above.kind === 'LOCALITY' && above.stands.some(({ to }) => to === null);
}
