import { useMutation } from '@apollo/client/react';
import { SavePlaceDocument } from '../../apollo/generated/documents';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import type { CataloguePlace } from './catalogue-query';
import { KeptDraft } from './KeptDraft';
import type { PlacePanelProps } from './PlaceList';
import { ReasonedDialog } from './ReasonedDialog';
import { useDraft } from './use-draft';
import { wholeNumber } from './written-values';

/** What is written of a place: as it stands, or of a new one nothing yet. */
function standingOf(place: CataloguePlace, isNew: boolean) {
  if (isNew) {
    return { name: '', shortName: '', teamKind: '', position: '1', parent: place.slug, on: '' };
  }
  return {
    ...{ name: place.name, shortName: place.shortName, teamKind: place.teamKind ?? '' },
    ...{ position: String(place.position), parent: place.stands.at(-1)?.parent ?? '', on: '' },
  };
}

/** Describes a place, moves it under another, or makes one below it. */
export function PlaceDialog(props: PlacePanelProps & { readonly isNew: boolean }) {
  const { authority, catalogue, place, isNew, onClose, onSaved } = props;
  const [save] = useMutation(SavePlaceDocument);
  const kept = `${authority}/place/${place.slug}/${isNew ? 'new' : 'description'}`;
  const standing = standingOf(place, isNew);
  const draft = useDraft(kept, standing, catalogue.revision);
  const { written, seen } = draft;
  const { name, shortName, teamKind, position, parent, on } = written;
  const kind = isNew ? (place.kind === 'AUTHORITY' ? 'LOCALITY' : 'TEAM') : place.kind;
  const others = catalogue.places.filter((each) => mayStandUnder(kind, each));
  const moves = !isNew && parent !== standing.parent;
  return (
    <ReasonedDialog
      title={isNew ? `A new place below ${place.name}` : place.name}
      action="Save the place"
      kept={kept}
      onClose={onClose}
      onSaved={() => {
        draft.forget();
        onSaved(`Saved: ${name.trim()}.`);
      }}
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
          <KeptDraft draft={draft} />
          {kind === 'AUTHORITY' && (
            <p>The authority is called so on every page; published editions keep its name.</p>
          )}
          <TextField label="Name" {...draft.field('name')} problem={problemOf('name')} />
          <TextField
            label="Short name"
            hint="For the heading of a column, 16 characters at most."
            {...draft.field('shortName')}
            problem={problemOf('shortName')}
          />
          {kind === 'TEAM' && (
            <TextField
              label="Kind of team"
              hint="The work that it does; indicators name the kinds whose work they measure."
              {...draft.field('teamKind')}
              problem={problemOf('teamKind')}
            />
          )}
          <TextField
            label="Position among its siblings"
            inputMode="numeric"
            {...draft.field('position')}
            problem={problemOf('position')}
          />
          {!isNew && kind === 'TEAM' && (
            <Select
              label="Stands under"
              options={others.map(({ slug, name: label }) => ({ key: slug, label }))}
              {...draft.field('parent')}
            />
          )}
          {(isNew || moves) && (
            <TextField
              label="From"
              type="date"
              hint={isNew ? 'Its first day.' : 'The first day on which it stands there.'}
              {...draft.field('on')}
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
