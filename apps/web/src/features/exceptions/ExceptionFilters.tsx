import type { ExceptionFilter } from '@vital-signs/domain';
import type { ShowPage } from '../../lib/page-props';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import type { ExceptionList } from './exceptions-query';
import {
  areaChoices,
  ownerChoices,
  placeChoices,
  ruleChoices,
  ruleWord,
  type CountedChoice,
} from './shown-exceptions';
import styles from './ExceptionsPage.module.css';

interface ExceptionFiltersProps {
  readonly list: ExceptionList;
  readonly filter: ExceptionFilter;
  readonly below: boolean;
  readonly show: ShowPage;
}

const ALL = '';

/** What leaves exceptions out of the list, kept in the address. */
export function ExceptionFilters({ list, filter, below, show }: ExceptionFiltersProps) {
  const choose = (
    key: string,
    label: string,
    all: string,
    choices: readonly CountedChoice[],
    value: string | null | undefined,
  ) => (
    <Select
      label={label}
      options={[{ key: ALL, label: all }, ...withChosen(choices, value)]}
      value={value ?? ALL}
      onChange={(chosen) => show({ [key]: chosen === ALL ? null : chosen })}
    />
  );
  const owners = ownerChoices(list);
  return (
    <div className={styles.filters} role="group" aria-label="Filters" data-screen-only="">
      {choose('area', 'Area', 'All areas', areaChoices(list), filter.area)}
      {choose(
        'rule',
        'Rule',
        'All rules',
        ruleChoices(list),
        filter.rule == null ? null : ruleWord(filter.rule),
      )}
      {(owners.length > 0 || filter.owner != null) &&
        choose('owner', 'Owner', 'Everybody’s', owners, filter.owner)}
      {below && choose('at', 'Place', 'All places', placeChoices(list), filter.place)}
      <Switch isSelected={below} onChange={(on) => show({ below: on ? 'yes' : null, at: null })}>
        With the places below
      </Switch>
    </div>
  );
}

/** What the address asks for can be seen and taken back, though it leaves nothing. */
function withChosen(
  choices: readonly CountedChoice[],
  chosen: string | null | undefined,
): readonly CountedChoice[] {
  if (chosen == null || choices.some(({ key }) => key === chosen)) return choices;
  return [...choices, { key: chosen, label: chosen, note: '0' }];
}
