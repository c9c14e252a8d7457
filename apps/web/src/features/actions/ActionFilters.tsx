import { ACTION_DUES, ACTION_DUE_WORDS } from '@vital-signs/domain';
import type { ShowPage } from '../../lib/page-props';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { ALL_STATES, filterOf } from './actions-query';
import type { ActionList } from './actions-query';
import styles from './ActionsPage.module.css';

interface ActionFiltersProps {
  readonly list: ActionList;
  readonly search: Readonly<Record<string, string>>;
  readonly place: string | null;
  readonly show: ShowPage;
}

const ALL = '';
const STATES = [
  { key: 'open', label: 'Open' },
  { key: 'done', label: 'Done' },
  { key: 'dropped', label: 'Dropped' },
  { key: ALL_STATES, label: 'Open and over' },
];
const word = (name: string) => name.toLowerCase().replaceAll('_', '-');

/** What leaves actions out of the list, kept in the address. */
export function ActionFilters({ list, search, place, show }: ActionFiltersProps) {
  const filter = filterOf({ search, place });
  const choose = (
    key: string,
    label: string,
    all: string,
    choices: ActionList['owners'],
    chosen: string | null | undefined,
  ) =>
    (choices.length > 0 || chosen != null) && (
      <Select
        label={label}
        options={[{ key: ALL, label: all }, ...withChosen(choices, chosen)]}
        value={chosen ?? ALL}
        onChange={(picked) => show({ [key]: picked === ALL ? null : picked })}
      />
    );
  return (
    <div className={styles.filters} role="group" aria-label="Filters" data-screen-only="">
      <Select
        label="State"
        options={STATES}
        value={filter.state == null ? ALL_STATES : word(filter.state)}
        onChange={(state) => show({ state: state === 'open' ? null : state })}
      />
      <Select
        label="Due"
        options={[
          { key: ALL, label: 'Whenever' },
          ...ACTION_DUES.map((due) => ({ key: word(due), label: ACTION_DUE_WORDS[due] })),
        ]}
        value={filter.due == null ? ALL : word(filter.due)}
        onChange={(due) => show({ due: due === ALL ? null : due })}
      />
      {choose('owner', 'Owner', 'Everybody’s', list.owners, filter.owner?.toLowerCase())}
      {choose('place', 'Place', 'All places', list.places, filter.place)}
      {choose('indicator', 'Indicator', 'All indicators', list.indicators, filter.indicator)}
      {choose('surgery', 'Surgery', 'In any or none', list.surgeries, filter.surgery)}
      <Switch
        isSelected={filter.mine === true}
        onChange={(on) => show({ mine: on ? 'yes' : null })}
      >
        Mine
      </Switch>
      <Switch
        isSelected={filter.reviewDue === true}
        onChange={(on) => show({ review: on ? 'due' : null, ...(on && { state: ALL_STATES }) })}
      >
        Due for review
      </Switch>
    </div>
  );
}

/** What the address asks for can be seen and taken back, though no action has it. */
function withChosen(choices: ActionList['owners'], chosen: string | null | undefined) {
  const options = choices.map(({ key, name, count }) => ({
    ...{ key, label: name, note: String(count) },
  }));
  if (chosen == null || options.some(({ key }) => key === chosen)) return options;
  return [...options, { key: chosen, label: chosen, note: '0' }];
}
