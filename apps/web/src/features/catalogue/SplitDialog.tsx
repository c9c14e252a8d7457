import { useMutation } from '@apollo/client/react';
import { SplitPlaceDocument } from '../../apollo/generated/documents';
import { dateWords } from '../../lib/date-words';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { KeptDraft } from './KeptDraft';
import { standingBelow } from './place-lines';
import type { PlacePanelProps } from './PlaceList';
import { ReasonedDialog } from './ReasonedDialog';
import {
  EMPTY_PART,
  partsIn,
  withoutPart,
  type SplitParts,
  type SplitWritten,
} from './split-draft';
import { useDraft } from './use-draft';
import styles from './CataloguePage.module.css';

const EMPTY: SplitWritten = { on: '', parts: '' };

/** Splits a place into others, each with the places that it takes. */
export function SplitDialog(props: PlacePanelProps) {
  const { authority, catalogue, place, onClose, onSaved } = props;
  const [split] = useMutation(SplitPlaceDocument);
  const kept = `${authority}/place/${place.slug}/split`;
  const draft = useDraft(kept, EMPTY, catalogue.revision);
  const { on } = draft.written;
  const written = partsIn(draft.written.parts);
  const { parts, takers } = written;
  const write = (next: SplitParts) => draft.change('parts', JSON.stringify(next));
  const children = standingBelow(place.slug, catalogue.places, on);
  const into = parts.map((part, index) => ({
    ...{ ...part, teamKind: place.teamKind, position: place.position + index },
    children: children.filter(({ slug }) => (takers[slug] ?? 0) === index).map(({ slug }) => slug),
  }));
  return (
    <ReasonedDialog
      title={`Split ${place.name}`}
      action="Split the place"
      kept={kept}
      onClose={onClose}
      onSaved={() => {
        draft.forget();
        onSaved(`${place.name} is split from ${dateWords(on)} on.`);
      }}
      change={async (reason) => {
        const { data } = await split({
          variables: { authority, seen: draft.seen, place: place.slug, on, into, reason },
        });
        return data?.splitPlace;
      }}
    >
      {(problemOf) => (
        <>
          <KeptDraft draft={draft} />
          <p>
            Its series end there, and those of the places that follow begin: nothing is carried
            over. Set their populations for their rates; who was given {place.name} alone is given
            the new places anew.
          </p>
          <TextField
            label="From"
            type="date"
            hint="The first day of the places that follow."
            {...draft.field('on')}
            problem={problemOf('on')}
          />
          {parts.map((part, index) => (
            <PartFields
              // What stands at an index is what was written there.
              key={index}
              label={`Place ${index + 1}`}
              part={part}
              problemOf={(field) => problemOf(`into.${index}.${field}`)}
              onChange={(next) =>
                write({ parts: parts.map((old, at) => (at === index ? next : old)), takers })
              }
              onRemove={parts.length > 2 ? () => write(withoutPart(written, index)) : null}
            />
          ))}
          <p>
            <Button onPress={() => write({ parts: [...parts, EMPTY_PART], takers })}>
              Another place
            </Button>
          </p>
          {children.map(({ slug, name }) => (
            <Select
              key={slug}
              label={`${name} goes to`}
              options={parts.map((each, index) => ({
                ...{ key: String(index), label: each.name.trim() || `Place ${index + 1}` },
              }))}
              value={String(takers[slug] ?? 0)}
              onChange={(index) => write({ parts, takers: { ...takers, [slug]: Number(index) } })}
            />
          ))}
        </>
      )}
    </ReasonedDialog>
  );
}

interface PartFieldsProps {
  readonly label: string;
  readonly part: SplitParts['parts'][number];
  readonly problemOf: (field: string) => string | null;
  readonly onChange: (part: SplitParts['parts'][number]) => void;
  /** Null: it cannot be taken away. */
  readonly onRemove: (() => void) | null;
}

function PartFields({ label, part, problemOf, onChange, onRemove }: PartFieldsProps) {
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      <TextField
        label={`Name of ${label.toLowerCase()}`}
        value={part.name}
        onChange={(name) => onChange({ ...part, name })}
        problem={problemOf('name')}
      />
      <TextField
        label={`Short name of ${label.toLowerCase()}`}
        hint="For the heading of a column, 16 characters at most."
        value={part.shortName}
        onChange={(shortName) => onChange({ ...part, shortName })}
        problem={problemOf('shortName')}
      />
      {onRemove !== null && (
        <p>
          <Button onPress={onRemove}>Take {label.toLowerCase()} away</Button>
        </p>
      )}
    </fieldset>
  );
}
