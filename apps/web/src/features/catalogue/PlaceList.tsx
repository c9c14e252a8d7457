import { useState } from 'react';
import { dateWords } from '../../lib/date-words';
import { Button } from '../../ui/Button';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import type { Catalogue, CataloguePlace } from './catalogue-query';
import { EndPlaceDialog } from './EndPlaceDialog';
import { FileCells, FileHeadings } from './FileCells';
import { MergeDialog } from './MergeDialog';
import { PlaceChangeList } from './PlaceChangeList';
import { PlaceDialog } from './PlaceDialog';
import { placesInOrder, successionWords, type PlaceLine } from './place-lines';
import { SplitDialog } from './SplitDialog';
import styles from './CataloguePage.module.css';

interface PlaceListProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly catalogue: Catalogue;
}

type Panel = 'DESCRIBE' | 'END' | 'SPLIT' | 'MERGE' | 'NEW';

/** What every panel about a place is handed. */
export interface PlacePanelProps {
  readonly authority: string;
  readonly catalogue: Catalogue;
  readonly place: CataloguePlace;
  readonly onClose: () => void;
  readonly onSaved: (sentence: string) => void;
}

const PANELS = {
  DESCRIBE: PlaceDialog,
  END: EndPlaceDialog,
  SPLIT: SplitDialog,
  MERGE: MergeDialog,
  NEW: PlaceDialog,
} as const;

interface Opened {
  readonly panel: Panel;
  readonly place: CataloguePlace;
}

/** The tree of places with the days on which each stands, those that ended too. */
export function PlaceList({ authority, catalogue }: PlaceListProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const Panel = opened && PANELS[opened.panel];
  return (
    <>
      <DoneNote done={done} />
      <table className={styles.table} aria-label="Places">
        <thead>
          <tr>
            <th scope="col">Place</th>
            <FileHeadings names={['Kind of team']} />
            <th scope="col">Short name</th>
            <th scope="col" data-download="none">
              Stands
            </th>
            <FileHeadings names={['From', 'Until']} />
            <th scope="col">Comes from, became</th>
            <th scope="col" data-screen-only="">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {placesInOrder(catalogue.places).map((line) => (
            <PlaceRow
              key={`${line.place.slug}/${line.parent ?? ''}`}
              line={line}
              places={catalogue.places}
              onOpen={(panel) => setOpened({ panel, place: line.place })}
            />
          ))}
        </tbody>
      </table>
      <PlaceChangeList
        {...{ authority, catalogue }}
        onSaved={(words: string) => setDone({ words })}
      />
      {opened !== null && Panel !== null && (
        <Panel
          {...{ authority, catalogue, ...opened }}
          isNew={opened.panel === 'NEW'}
          onClose={() => setOpened(null)}
          onSaved={(words: string) => setDone({ words })}
        />
      )}
    </>
  );
}

interface PlaceRowProps {
  readonly line: PlaceLine;
  readonly places: readonly CataloguePlace[];
  readonly onOpen: (panel: Panel) => void;
}

function PlaceRow({ line, places, onOpen }: PlaceRowProps) {
  const { place, depth, from, to } = line;
  const { name, kind } = place;
  return (
    <tr data-depth={depth} data-ended={to === null ? undefined : ''}>
      <th scope="row">
        {name}
        {place.teamKind !== null && (
          <span className={styles.quiet} data-download="none">
            {' '}
            {place.teamKind}
          </span>
        )}
      </th>
      <FileCells words={[place.teamKind ?? '']} />
      <td data-label="Short name">{place.shortName}</td>
      <td data-label="Stands" data-download="none">
        {from === null
          ? 'always'
          : to === null
            ? `since ${dateWords(from)}`
            : `${dateWords(from)} until ${dateWords(to)}`}
      </td>
      <FileCells words={[from, to].map((day) => (day === null ? '' : dateWords(day)))} />
      <td data-label="Comes from, became">{successionWords(place, places) ?? '–'}</td>
      <td data-screen-only="">
        <span className={styles.actions}>
          <Button kind="quiet" ariaLabel={`Describe …: ${name}`} onPress={() => onOpen('DESCRIBE')}>
            Describe …
          </Button>
          {kind !== 'TEAM' && to === null && (
            <Button kind="quiet" ariaLabel={`Add below …: ${name}`} onPress={() => onOpen('NEW')}>
              Add below …
            </Button>
          )}
          {kind !== 'AUTHORITY' && to === null && (
            <>
              <Button kind="quiet" ariaLabel={`End …: ${name}`} onPress={() => onOpen('END')}>
                End …
              </Button>
              <Button kind="quiet" ariaLabel={`Split …: ${name}`} onPress={() => onOpen('SPLIT')}>
                Split …
              </Button>
              <Button kind="quiet" ariaLabel={`Merge …: ${name}`} onPress={() => onOpen('MERGE')}>
                Merge …
              </Button>
            </>
          )}
        </span>
      </td>
    </tr>
  );
}
