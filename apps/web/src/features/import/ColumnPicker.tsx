import { BASES, columnName } from '@vital-signs/domain';
import type { ColumnMeaning, MappedColumn } from '@vital-signs/domain';
import { useState } from 'react';
import { Select } from '../../ui/Select';
import type { Catalogue } from './import-query';
import { BASIS_WORDS } from './import-words';
import { holdsFigures, MEANINGS } from './mapping-draft';
import { PeriodField } from './PeriodField';
import { periodWords } from './said-period';
import styles from './MappingTable.module.css';

interface ColumnPickerProps {
  readonly column: MappedColumn;
  readonly catalogue: Catalogue;
  readonly onChange: (column: MappedColumn) => void;
}

/** What a column is; and where it holds figures, of what period, place and basis they are. */
export function ColumnPicker({ column, catalogue, onChange }: ColumnPickerProps) {
  const { meaning } = column;
  const name = `column ${columnName(column.column)}`;
  // What it cannot do without is in sight from the beginning.
  const [isOpen, setOpen] = useState(isIncomplete(column));
  return (
    <div className={styles.picker}>
      <Select
        label={`What ${name} is`}
        labelHidden
        options={MEANINGS}
        value={meaning}
        onChange={(key) => {
          const chosen = MEANINGS.find((each) => each.key === key);
          if (chosen === undefined) return;
          const changed = meant(column, chosen.key);
          if (isIncomplete(changed)) setOpen(true);
          onChange(changed);
        }}
      />
      {holdsFigures(meaning) && (
        <details
          className={styles.own}
          open={isOpen}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary
            aria-label={`What the figures of ${name} are of: ${ownWords(column, catalogue)}`}
          >
            {ownWords(column, catalogue)}
          </summary>
          <PeriodField
            label={`Period of ${name}`}
            period={column.period}
            financialYearStartMonth={catalogue.financialYearStartMonth}
            hint={meaning === 'VALUE_OF_PERIOD' ? 'Such as March 2018.' : 'Empty: as the row says.'}
            onChange={(period) => onChange({ ...column, period })}
          />
          <Select
            label={`Place of ${name}`}
            options={[
              { key: '', label: 'as the row says' },
              ...catalogue.places.map(({ slug, name: place }) => ({ key: slug, label: place })),
            ]}
            value={column.place ?? ''}
            onChange={(key) => onChange({ ...column, place: key === '' ? null : key })}
          />
          <Select
            label={`Basis of ${name}`}
            options={[
              { key: '', label: 'the indicator’s own' },
              ...BASES.map((key) => ({ key, label: BASIS_WORDS[key] })),
            ]}
            value={column.basis ?? ''}
            onChange={(key) =>
              onChange({ ...column, basis: BASES.find((each) => each === key) ?? null })
            }
          />
        </details>
      )}
    </div>
  );
}

/** The column as something else: a period or a place that it need not have is taken away. */
function meant(column: MappedColumn, meaning: ColumnMeaning): MappedColumn {
  return {
    ...column,
    meaning,
    period: meaning === 'VALUE_OF_PLACE' ? null : column.period,
    place: meaning === 'VALUE_OF_PERIOD' ? null : column.place,
  };
}

function isIncomplete({ meaning, period, place }: MappedColumn): boolean {
  return (
    (meaning === 'VALUE_OF_PERIOD' && period === null) ||
    (meaning === 'VALUE_OF_PLACE' && place === null)
  );
}

/** What the figures of a column are of: "March 2018, year to date". */
function ownWords({ period, place, basis }: MappedColumn, { places }: Catalogue): string {
  const words = [
    ...(period === null ? [] : [periodWords(period)]),
    ...(place === null ? [] : [places.find(({ slug }) => slug === place)?.name ?? place]),
    ...(basis === null ? [] : [BASIS_WORDS[basis]]),
  ];
  return words.length === 0 ? 'as the row says' : words.join(', ');
}
