import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SplitPlaceDocument } from '../../apollo/generated/documents';
import { dateWords } from '../../lib/date-words';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { standingBelow } from './place-lines';
import type { PlacePanelProps } from './PlaceList';
import { ReasonedDialog } from './ReasonedDialog';

/** Splits a place into others, each with the places that it takes. */
export function SplitDialog(props: PlacePanelProps) {
  const { authority, catalogue, place, seen, onClose, onSaved } = props;
  const [split] = useMutation(SplitPlaceDocument);
  const [on, setOn] = useState('');
  const [names, setNames] = useState<readonly string[]>(['', '']);
  const children = standingBelow(place.slug, catalogue.places);
  /** Which successor takes each place below, by their slugs. */
  const [takers, setTakers] = useState<ReadonlyMap<string, number>>(new Map());
  const into = names.map((name, index) => ({
    ...{ name, shortName: name.trim().slice(0, 16), teamKind: place.teamKind },
    position: place.position + index,
    children: children
      .filter(({ slug }) => (takers.get(slug) ?? 0) === index)
      .map(({ slug }) => slug),
  }));
  return (
    <ReasonedDialog
      title={`Split ${place.name}`}
      action="Split the place"
      onClose={onClose}
      onSaved={() => onSaved(`${place.name} is split from ${dateWords(on)} on.`)}
      change={async (reason) => {
        const { data } = await split({
          variables: { authority, seen, place: place.slug, on, into, reason },
        });
        return data?.splitPlace;
      }}
    >
      {(problemOf) => (
        <>
          <p>
            Its series end there, and those of the places that follow begin: nothing is carried
            over.
          </p>
          <TextField
            label="From"
            type="date"
            hint="The first day of the places that follow."
            value={on}
            onChange={setOn}
            problem={problemOf('on')}
          />
          {names.map((name, index) => (
            <TextField
              // What stands at an index is what was written there.
              key={index}
              label={`Place ${index + 1}`}
              value={name}
              onChange={(next) => setNames(names.map((old, at) => (at === index ? next : old)))}
              problem={problemOf(`into.${index}.name`)}
            />
          ))}
          <p>
            <Button onPress={() => setNames([...names, ''])}>Another place</Button>
          </p>
          {children.map(({ slug, name }) => (
            <Select
              key={slug}
              label={`${name} goes to`}
              options={names.map((each, index) => ({
                ...{ key: String(index), label: each.trim() || `Place ${index + 1}` },
              }))}
              value={String(takers.get(slug) ?? 0)}
              onChange={(index) => setTakers(new Map(takers).set(slug, Number(index)))}
            />
          ))}
        </>
      )}
    </ReasonedDialog>
  );
}
