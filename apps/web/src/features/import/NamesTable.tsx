import { Select } from '../../ui/Select';
import type { KnownNames } from './import-query';
import { indicatorWords } from './import-words';
import { LEFT_OUT } from './unknown-names';
import type { SaidOfName, UnknownName } from './unknown-names';
import styles from './RecordTable.module.css';

interface NamesTableProps {
  readonly names: readonly UnknownName[];
  readonly known: KnownNames;
  readonly saidOf: (index: number) => SaidOfName;
  readonly onSay: (index: number, said: SaidOfName) => void;
}

const KIND_WORDS = {
  INDICATOR: 'Indicator',
  PLACE: 'Place',
  ENDED_INDICATOR: 'Indicator, after its end',
} as const;

/** Each name with how often it stands in the file, and the choice of what it is. */
export function NamesTable({ names, known, saidOf, onSay }: NamesTableProps) {
  const ours = {
    INDICATOR: known.indicators.map((each) => ({ key: each.key, label: indicatorWords(each) })),
    PLACE: known.places.map(({ slug, name }) => ({ key: slug, label: name })),
    ENDED_INDICATOR: [],
  };
  return (
    <table className={styles.table} aria-labelledby="names-heading">
      <thead>
        <tr>
          <th scope="col">In the file</th>
          <th scope="col">Read as</th>
          <th scope="col" className={styles.number}>
            Rows
          </th>
          <th scope="col">First row</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {names.map(({ kind, text, rows, row }, index) => (
          <tr key={`${kind} ${text}`}>
            <th scope="row">{text}</th>
            <td data-label="Read as">{KIND_WORDS[kind]}</td>
            <td className={styles.number} data-label="Rows">
              {rows.toLocaleString('en-GB')}
            </td>
            <td data-label="First row">{row ?? 'a heading'}</td>
            <td>
              <Select
                label={`What “${text}” is`}
                labelHidden
                options={[
                  { key: '', label: 'not said' },
                  {
                    key: LEFT_OUT,
                    label:
                      kind === 'ENDED_INDICATOR'
                        ? 'leave out its figures after the end'
                        : 'leave its rows out',
                  },
                  ...ours[kind].map((one) => ({ ...one, key: `is:${one.key}` })),
                ]}
                value={saidOf(index)}
                onChange={(key) => onSay(index, key as SaidOfName)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
