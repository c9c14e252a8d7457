import type { ShowPage } from '../../lib/page-props';
import { MultiSelect } from '../../ui/MultiSelect';
import { Segmented } from '../../ui/Segmented';
import { checkWord } from './shown-findings';
import type { DataQuality, FindingFilter } from './shown-findings';
import styles from './DataQualityPage.module.css';

interface FindingFiltersProps {
  readonly quality: DataQuality;
  readonly filter: FindingFilter;
  readonly show: ShowPage;
}

const STATE_OPTIONS = [
  { key: 'open', label: 'Open' },
  { key: 'accepted', label: 'Accepted' },
  { key: 'all', label: 'All' },
] as const;

const WEIGHT_OPTIONS = [
  { key: 'all', label: 'All' },
  { key: 'finding', label: 'Findings' },
  { key: 'note', label: 'Notes' },
] as const;

/** What leaves findings out of the list, kept in the address. */
export function FindingFilters({ quality, filter, show }: FindingFiltersProps) {
  const { findings, checks, authority } = quality;
  const foundIn = (slug: string) =>
    findings.filter(({ indicator }) => indicator?.reportArea.slug === slug).length;
  return (
    <div className={styles.filters} role="group" aria-label="Filters" data-screen-only="">
      <Segmented
        label="State"
        options={STATE_OPTIONS}
        value={filter.state}
        onChange={(state) => show({ state: state === 'open' ? null : state })}
      />
      <Segmented
        label="Weight"
        options={WEIGHT_OPTIONS}
        value={filter.weight}
        onChange={(weight) => show({ weight: weight === 'all' ? null : weight })}
      />
      <MultiSelect
        label="Checks"
        allLabel="All checks"
        options={checks.map(({ check, name, found }) => ({
          key: checkWord(check),
          label: name,
          note: String(found),
        }))}
        selected={filter.checks}
        onChange={(keys) => show({ check: keys.join(',') || null })}
      />
      <MultiSelect
        label="Areas"
        allLabel="All areas"
        options={authority.reportAreas.map(({ slug, name }) => ({
          key: slug,
          label: name,
          note: String(foundIn(slug)),
        }))}
        selected={filter.areas}
        onChange={(keys) => show({ area: keys.join(',') || null })}
      />
    </div>
  );
}
