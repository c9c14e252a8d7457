import { indicatorChoice, SURGERY_BOUNDS, type AgendaSubject } from '@vital-signs/domain';
import { useId, useRef, useState } from 'react';
import type { FrameAuthority } from '../../lib/frame';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import type { DraftItem } from './plan-draft';
import type { PlanChoices } from './surgery-query';
import fieldStyles from '../../ui/TextField.module.css';
import styles from './SurgeryPlan.module.css';

interface AddItemProps {
  readonly choices: PlanChoices;
  /** The surgery's place, and those below it. */
  readonly places: FrameAuthority['places'];
  readonly place: string;
  readonly newKey: () => string;
  readonly onAdd: (item: DraftItem) => void;
}

type Kind = AgendaSubject['kind'];

const KINDS: readonly { readonly key: Kind; readonly label: string }[] = [
  { key: 'INDICATOR', label: 'Indicator' },
  { key: 'AREA', label: 'Area' },
  { key: 'PLACE', label: 'Place' },
  { key: 'FREE', label: 'Something else' },
];

/** Puts something on the agenda by hand. */
export function AddItem({ choices, places, place, newKey, onAdd }: AddItemProps) {
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
    const of = about?.slug ?? place;
    const where = about?.name ?? place;
    const item = { key: newKey(), id: null, kind, minutes: '10', reasons: [] };
    setProblem(null);
    if (kind === 'INDICATOR') {
      const indicator = indicatorNamed(choices, words);
      if (indicator === undefined) {
        fail('No indicator is called so: type its reference, or choose one of the list.');
        return;
      }
      const title = `${indicatorChoice(indicator)}, ${where}`;
      onAdd({ ...item, title, indicator: indicator.key, area: null, place: of });
    } else if (kind === 'AREA') {
      const name = choices.reportAreas.find(({ slug }) => slug === area)?.name ?? area;
      onAdd({ ...item, title: `${name}, ${where}`, indicator: null, area, place: of });
    } else if (kind === 'PLACE') {
      onAdd({ ...item, title: where, indicator: null, area: null, place: of });
    } else {
      const title = words.trim();
      if (title.length < SURGERY_BOUNDS.leastTitle) {
        fail(`Say in ${SURGERY_BOUNDS.leastTitle} characters or more what it is.`);
        return;
      }
      onAdd({ ...item, title, indicator: null, area: null, place: null });
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
  return (
    <div role="group" aria-label="Put something on the agenda" className={styles.add}>
      <Segmented label="Add" options={KINDS} value={kind} onChange={setKind} />
      <div className={styles.addFields}>
        {kind === 'INDICATOR' && (
          <IndicatorSearch
            {...{ choices, problem, inputRef: search }}
            value={words}
            onChange={setWords}
            onEnter={add}
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

/** An indicator by its words, its reference or its key; by the beginning of one alone too. */
export function indicatorNamed({ indicators }: Pick<PlanChoices, 'indicators'>, words: string) {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return undefined;
  const exact = indicators.find(
    (each) =>
      indicatorChoice(each).toLowerCase() === wanted ||
      each.ref?.toLowerCase() === wanted ||
      each.key.toLowerCase() === wanted,
  );
  const holding = indicators.filter((each) => indicatorChoice(each).toLowerCase().includes(wanted));
  return exact ?? (holding.length === 1 ? holding[0] : undefined);
}

interface IndicatorSearchProps {
  readonly choices: PlanChoices;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly onEnter: () => void;
  readonly problem: string | null;
  readonly inputRef: React.Ref<HTMLInputElement>;
}

/** One of a hundred indicators, found by typing any of its words: the browser's own list. */
function IndicatorSearch(props: IndicatorSearchProps) {
  const { choices, value, onChange, onEnter, problem, inputRef } = props;
  const id = useId();
  return (
    <div className={fieldStyles.field}>
      <label htmlFor={id}>Indicator</label>
      <input
        ref={inputRef}
        id={id}
        list={`${id}-list`}
        autoComplete="off"
        placeholder="Reference or words"
        value={value}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Enter adds it; the plan is saved by its own button.
          event.preventDefault();
          onEnter();
        }}
      />
      <datalist id={`${id}-list`}>
        {choices.indicators.map((indicator) => (
          <option key={indicator.key} value={indicatorChoice(indicator)} />
        ))}
      </datalist>
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className={fieldStyles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
