import { useMutation } from '@apollo/client/react';
import { MergePlacesDocument } from '../../apollo/generated/documents';
import { dateWords } from '../../lib/date-words';
import { TextField } from '../../ui/TextField';
import { KeptDraft } from './KeptDraft';
import { standingBelow } from './place-lines';
import type { PlacePanelProps } from './PlaceList';
import { ReasonedDialog } from './ReasonedDialog';
import { useDraft } from './use-draft';
import styles from './CataloguePage.module.css';

const EMPTY = { on: '', name: '', shortName: '', others: '' };

/** Merges a place with any of its siblings into a new one that takes all the places below them. */
export function MergeDialog(props: PlacePanelProps) {
  const { authority, catalogue, place, onClose, onSaved } = props;
  const [merge] = useMutation(MergePlacesDocument);
  const kept = `${authority}/place/${place.slug}/merge`;
  const draft = useDraft(kept, EMPTY, catalogue.revision);
  const { written, seen, change } = draft;
  const { on, name, shortName } = written;
  const chosen = written.others === '' ? [] : written.others.split('/');
  const parent = place.stands.at(-1)?.parent ?? '';
  const siblings = standingBelow(parent, catalogue.places, on).filter(
    ({ slug, kind }) => slug !== place.slug && kind === place.kind,
  );
  const places = [place.slug, ...siblings.map(({ slug }) => slug).filter(isChosen)];
  function isChosen(slug: string) {
    return chosen.includes(slug);
  }
  return (
    <ReasonedDialog
      title={`Merge ${place.name} with others`}
      action="Merge the places"
      kept={kept}
      onClose={onClose}
      onSaved={() => {
        draft.forget();
        onSaved(`${name.trim()} begins on ${dateWords(on)}.`);
      }}
      change={async (reason) => {
        const into = { name, shortName, teamKind: place.teamKind, position: place.position };
        const { data } = await merge({
          variables: { authority, seen, places, on, into, reason },
        });
        return data?.mergePlaces;
      }}
    >
      {(problemOf) => (
        <>
          <KeptDraft draft={draft} />
          <p>
            Their series end there, and that of the new place begins: nothing is carried over. Set
            its population for its rates; who was given one of the old places alone is given the new
            one anew.
          </p>
          <fieldset className={styles.choices}>
            <legend>With</legend>
            {siblings.map(({ slug, name: label }) => (
              <label key={slug}>
                <input
                  type="checkbox"
                  checked={isChosen(slug)}
                  onChange={({ currentTarget: { checked } }) => {
                    const others = chosen.filter((each) => each !== slug);
                    change('others', [...others, ...(checked ? [slug] : [])].join('/'));
                  }}
                />{' '}
                {label}
              </label>
            ))}
            {problemOf('places') !== null && (
              <p role="alert" className={styles.problem}>
                {problemOf('places')}
              </p>
            )}
          </fieldset>
          <TextField
            label="From"
            type="date"
            hint="The first day of the new place."
            {...draft.field('on')}
            problem={problemOf('on')}
          />
          <TextField
            label="Name of the new place"
            {...draft.field('name')}
            problem={problemOf('into.0.name')}
          />
          <TextField
            label="Short name"
            hint="For the heading of a column, 16 characters at most."
            {...draft.field('shortName')}
            problem={problemOf('into.0.shortName')}
          />
        </>
      )}
    </ReasonedDialog>
  );
}
