import { formatPeriod, indicatorTitle, parsePeriodKey } from '@vital-signs/domain';
import { useState } from 'react';
import type { FrameAuthority } from '../../lib/frame';
import type { ShowPage } from '../../lib/page-props';
import type { Choice } from '../../ui/choice';
import { MultiSelect } from '../../ui/MultiSelect';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { MOST_COMPARED } from './compare-view';
import type { Compared, CompareView } from './compare-view';
import type { CompareChoices } from './comparison';
import styles from './ComparePage.module.css';

interface CompareChooserProps {
  readonly view: CompareView;
  readonly frame: FrameAuthority | null;
  readonly choices: CompareChoices | null;
  readonly show: ShowPage;
}

const KINDS = [
  { key: 'places', label: 'Places' },
  { key: 'periods', label: 'Months' },
  { key: 'indicators', label: 'Indicators' },
] as const;

const DEPTHS = { AUTHORITY: 0, LOCALITY: 1, TEAM: 2 } as const;

/** What is compared, up to six of it, and the area to which the rows are limited. */
export function CompareChooser({ view, frame, choices, show }: CompareChooserProps) {
  // Nothing is chosen yet of a kind that has just been taken, and the address has no key for that.
  const [taken, setTaken] = useState<Compared | null>(null);
  const [isFull, setFull] = useState(false);
  const by = view.chosen.length > 0 ? view.by : (taken ?? view.by);
  const chosen = by === view.by ? view.chosen : [];
  const choose = (keys: readonly string[]) => {
    setFull(keys.length > MOST_COMPARED);
    if (keys.length > MOST_COMPARED) return;
    show({ places: null, periods: null, indicators: null, [by]: keys.join(',') || null });
  };
  return (
    <div className={styles.chooser} role="group" aria-label="What is compared" data-screen-only="">
      <Segmented
        label="Compare"
        options={KINDS}
        value={by}
        onChange={(next) => {
          setTaken(next);
          setFull(false);
          show({ places: null, periods: null, indicators: null });
        }}
      />
      <MultiSelect
        label={KINDS.find(({ key }) => key === by)?.label ?? ''}
        allLabel={`Choose ${by === 'periods' ? 'months' : by}`}
        options={optionsOf(by, frame, choices)}
        selected={chosen}
        onChange={choose}
      />
      {by !== 'indicators' && (
        <Select
          label="Area"
          options={[
            { key: '', label: 'All areas' },
            ...(choices?.reportAreas ?? []).map(({ slug, name }) => ({ key: slug, label: name })),
          ]}
          value={view.area ?? ''}
          onChange={(area) => show({ area: area === '' ? null : area })}
        />
      )}
      <p className={styles.hint} role="status">
        {isFull ? 'Six at most can be set side by side: take one away first.' : ''}
      </p>
    </div>
  );
}

function optionsOf(
  by: Compared,
  frame: FrameAuthority | null,
  choices: CompareChoices | null,
): readonly Choice[] {
  switch (by) {
    case 'places':
      return (frame?.places ?? []).map(({ slug, name, kind }) => ({
        ...{ key: slug, label: name, depth: DEPTHS[kind] },
      }));
    case 'periods':
      return (frame?.months ?? [])
        .toReversed()
        .map((key) => ({ key, label: formatPeriod(parsePeriodKey(key)) }));
    case 'indicators':
      return (choices?.indicators ?? []).map((indicator) => ({
        key: indicator.key,
        label:
          indicator.measuredUntil === null
            ? indicatorTitle(indicator)
            : `${indicatorTitle(indicator)}, no longer measured`,
      }));
  }
}
