import { Chevron } from './Chevron';
import type { Choice } from './choice';
import styles from './Select.module.css';

interface SelectProps {
  readonly label: string;
  /** The label is read out and not seen, where the value says what it is. */
  readonly labelHidden?: boolean;
  readonly options: readonly Choice[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}

const INDENT = '\u2003';

/** One of several. The browser's own list, so that a phone shows the one its owner knows. */
export function Select({ label, labelHidden = false, options, value, onChange }: SelectProps) {
  return (
    <label className={styles.field}>
      {!labelHidden && <span className={styles.label}>{label}</span>}
      <span className={styles.control}>
        <select
          className={styles.select}
          aria-label={labelHidden ? label : undefined}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map(({ key, label: words, note, depth = 0 }) => (
            <option key={key} value={key}>
              {INDENT.repeat(depth) + words + (note ? ` (${note})` : '')}
            </option>
          ))}
        </select>
        <Chevron />
      </span>
    </label>
  );
}
