import type { AuditFilter } from '../../apollo/generated/documents';
import type { ShowPage } from '../../lib/page-props';
import { useSearchWords } from '../../lib/use-search-words';
import { SearchField } from '../../ui/SearchField';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import buttonStyles from '../../ui/Button.module.css';
import { auditFileAddress, kindChoices, OUTCOME_WORDS } from './audit-filter';
import styles from './AuditPage.module.css';

interface AuditFiltersProps {
  readonly kinds: readonly string[];
  readonly filter: AuditFilter;
  readonly authority: string;
  readonly show: ShowPage;
}

const ANY = '';

/** What leaves events out of the list, kept in the address; and the list as a file. */
export function AuditFilters({ kinds, filter, authority, show }: AuditFiltersProps) {
  const [words, setWords] = useSearchWords(filter.text ?? '', ({ query }, how) =>
    show({ q: query || null }, how),
  );
  return (
    <div className={styles.filters} role="group" aria-label="Filters" data-screen-only="">
      <SearchField label="Who, what or to what" value={words} onChange={setWords} />
      <Select
        label="Kind"
        options={[{ key: ANY, label: 'all' }, ...kindChoices(kinds)]}
        value={filter.kind ?? ANY}
        onChange={(kind) => show({ kind: kind === ANY ? null : kind })}
      />
      <Segmented
        label="Outcome"
        options={[
          { key: 'all', label: 'All' },
          ...OUTCOME_WORDS.map((key) => ({ key, label: key[0]?.toUpperCase() + key.slice(1) })),
        ]}
        value={OUTCOME_WORDS.find((key) => key === filter.outcome?.toLowerCase()) ?? 'all'}
        onChange={(outcome) => show({ outcome: outcome === 'all' ? null : outcome })}
      />
      <DayField label="From" value={filter.from} onChange={(from) => show({ from })} />
      <DayField label="To" value={filter.to} onChange={(to) => show({ to })} />
      <a className={buttonStyles.button} href={auditFileAddress(authority, filter)} download="">
        Download CSV
      </a>
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null | undefined;
  readonly onChange: (day: string | null) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <label className={styles.day}>
      <span>{label}</span>
      <input
        type="date"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      />
    </label>
  );
}
