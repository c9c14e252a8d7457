import { indicatorChoice, SURGERY_BOUNDS } from '@vital-signs/domain';
import type { AgendaSubject, NamedIndicator } from '@vital-signs/domain';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button } from './Button';
import { indicatorNamed, IndicatorSearch } from './IndicatorSearch';
import { Segmented } from './Segmented';
import { Select } from './Select';
import { TextField } from './TextField';
import styles from './AgendaItemFields.module.css';

/** Something to be put on an agenda, with the words by which it stands there. */
export interface ChosenItem {
  readonly kind: AgendaSubject['kind'];
  readonly title: string;
  readonly indicator: string | null;
  readonly area: string | null;
  readonly place: string | null;
}

interface AgendaItemFieldsProps {
  readonly choices: {
    readonly indicators: readonly NamedIndicator[];
    readonly reportAreas: readonly { readonly slug: string; readonly name: string }[];
  };
  /** The surgery's place, and those below it. */
  readonly places: readonly { readonly slug: string; readonly name: string }[];
  readonly place: string;
  /** False while something beside it is still to be put right: nothing is added, and what was typed stands. */
  readonly isReady?: boolean;
  readonly onAdd: (item: ChosenItem) => void;
}

type Kind = AgendaSubject['kind'];

const KINDS: readonly { readonly key: Kind; readonly label: string }[] = [
  { key: 'INDICATOR', label: 'Indicator' },
  { key: 'AREA', label: 'Area' },
  { key: 'PLACE', label: 'Place' },
  { key: 'FREE', label: 'Something else' },
];

/** Chooses what is put on an agenda by hand: an indicator, an area, a place or something else. */
export function AgendaItemFields(props: AgendaItemFieldsProps) {
  const { choices, places, place, isReady = true, onAdd } = props;
  const [kind, setKind] = useState<Kind>('INDICATOR');
  const [words, setWords] = useState('');
  const [area, setArea] = useState(choices.reportAreas[0]?.slug ?? '');
  const [chosen, setChosen] = useState(place);
  const [problem, setProblem] = useState<string | null>(null);
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const about = places.find(({ slug }) => slug === chosen) ?? places[0];
  const fail = (sentence: string) => {
    setProblem(sentence);
    search.current?.focus();
  };
  const add = () => {
    if (!isReady) return;
    const of = about?.slug ?? place;
    const where = about?.name ?? place;
    setProblem(null);
    if (kind === 'INDICATOR') {
      const indicator = indicatorNamed(choices, words);
      if (indicator === undefined) {
        fail('No indicator is called so: type its reference, or choose one of the list.');
        return;
      }
      const title = `${indicatorChoice(indicator)}, ${where}`;
      onAdd({ kind, title, indicator: indicator.key, area: null, place: of });
    } else if (kind === 'AREA') {
      const name = choices.reportAreas.find(({ slug }) => slug === area)?.name ?? area;
      onAdd({ kind, title: `${name}, ${where}`, indicator: null, area, place: of });
    } else if (kind === 'PLACE') {
      onAdd({ kind, title: where, indicator: null, area: null, place: of });
    } else {
      const title = words.trim();
      if (title.length < SURGERY_BOUNDS.leastTitle) {
        fail(`Say in ${SURGERY_BOUNDS.leastTitle} characters or more what it is.`);
        return;
      }
      onAdd({ kind, title, indicator: null, area: null, place: null });
    }
    setWords('');
  };
  const withPlace = (
    <Select
      label={kind === 'PLACE' ? 'Which' : 'In'}
      options={places.map(({ slug, name }) => ({ key: slug, label: name }))}
      value={about?.slug ?? ''}
      onChange={setChosen}
    />
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    // Enter adds it; a form around it is sent by its own button.
    event.preventDefault();
    if (event.target.type !== 'radio') add();
  };
  return (
    <div
      role="group"
      aria-label="Put something on the agenda"
      className={styles.add}
      onKeyDown={onKeyDown}
    >
      <Segmented label="Add" options={KINDS} value={kind} onChange={setKind} />
      <div className={styles.addFields}>
        {kind === 'INDICATOR' && (
          <IndicatorSearch
            {...{ problem, inputRef: search }}
            indicators={choices.indicators}
            value={words}
            onChange={setWords}
          />
        )}
        {kind === 'AREA' && (
          <Select
            label="Area"
            options={choices.reportAreas.map(({ slug, name }) => ({ key: slug, label: name }))}
            value={area}
            onChange={setArea}
          />
        )}
        {kind === 'FREE' && (
          <TextField
            label="What it is"
            maxLength={SURGERY_BOUNDS.mostTitle}
            value={words}
            onChange={setWords}
            problem={problem}
            inputRef={search}
          />
        )}
        {kind !== 'FREE' && withPlace}
        <Button onPress={add}>Add to the agenda</Button>
      </div>
    </div>
  );
}
