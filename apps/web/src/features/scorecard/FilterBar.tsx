import { MONTHS_SHOWN, nounOfPeriodKey } from '@vital-signs/domain';
import type { Filter, ScorecardView } from '@vital-signs/domain';
import { useMemo } from 'react';
import { MultiSelect } from '../../ui/MultiSelect';
import { Segmented } from '../../ui/Segmented';
import { Switch } from '../../ui/Switch';
import { filterOptions } from './filter-options';
import type { ShownScorecard } from './shown-scorecard';
import type { ShowView } from './view-change';
import styles from './FilterBar.module.css';

interface FilterBarProps {
  readonly scorecard: ShownScorecard;
  readonly view: ScorecardView;
  readonly show: ShowView;
}

/** Everything that leaves rows out or puts them back. */
export function FilterBar({ scorecard, view, show }: FilterBarProps) {
  const options = useMemo(() => filterOptions(scorecard), [scorecard]);
  const judged = view.ratings.length + view.directions.length + view.standings.length > 0;
  const hasPlacesBelow = scorecard.places.some(({ relation }) => relation === 'CHILD');
  // The keys of a filter's choices are the members of its part of the view.
  const choose =
    (filter: Exclude<Filter, 'query'>, beside: Partial<ScorecardView> = {}) =>
    (keys: readonly string[]) =>
      show({ ...beside, [filter]: keys });
  return (
    <div className={styles.bar} role="group" aria-label="Filters">
      <MultiSelect
        label="Areas"
        allLabel="All areas"
        options={options.areas}
        selected={view.areas}
        onChange={choose('areas')}
      />
      <MultiSelect
        label="Ratings"
        allLabel="Any rating"
        options={options.ratings}
        selected={view.ratings}
        onChange={choose('ratings')}
      />
      <MultiSelect
        label="Directions"
        allLabel="Any direction"
        options={options.directions}
        selected={view.directions}
        onChange={choose('directions')}
      />
      {(options.standings.length > 0 || view.standings.length > 0) && (
        <MultiSelect
          label="On the way"
          allLabel="On the way or not"
          options={options.standings}
          selected={view.standings}
          // What is off its way is often so in one place below.
          onChange={(keys) => choose('standings', keys.length > 0 ? { scope: 'ANY' } : {})(keys)}
        />
      )}
      <MultiSelect
        label="Good performance is"
        allLabel="High or low"
        options={options.polarities}
        selected={view.polarities}
        onChange={choose('polarities')}
      />
      <MultiSelect
        label="Figures"
        allLabel="All figures"
        options={options.provenances}
        selected={view.provenances}
        onChange={choose('provenances')}
      />
      <MultiSelect
        label="Data marks"
        allLabel="Data marks"
        options={options.marks}
        selected={view.marks}
        onChange={choose('marks')}
      />
      {judged && hasPlacesBelow && (
        <Switch
          isSelected={view.scope === 'ANY'}
          onChange={(any) => show({ scope: any ? 'ANY' : 'SELF' })}
        >
          also in places below
        </Switch>
      )}
    </div>
  );
}

/** How the rows are laid out, which leaves none out. */
export function LayoutBar({ scorecard, view, show }: FilterBarProps) {
  const usual = scorecard.layout.trendMonths;
  const choices = [...new Set([...MONTHS_SHOWN, usual])].sort((a, b) => a - b);
  const noun = nounOfPeriodKey(scorecard.period.key);
  return (
    <>
      {scorecard.layout.columns.includes('months') && (
        <Segmented
          label={noun === 'quarter' ? 'Quarters' : 'Months'}
          options={choices.map((months) => ({ key: String(months), label: String(months) }))}
          value={String(view.months ?? usual)}
          onChange={(key) => {
            const months = MONTHS_SHOWN.find((shown) => String(shown) === key);
            show({ months: months === usual ? null : (months ?? null) });
          }}
        />
      )}
      <Segmented
        label="Rows"
        labelHidden
        options={[
          { key: 'AREAS', label: 'By area' },
          { key: 'FLAT', label: 'One list' },
        ]}
        value={view.list}
        onChange={(list) => show({ list })}
      />
    </>
  );
}
