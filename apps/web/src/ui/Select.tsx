import type { KeyboardEvent } from 'react';
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
  /**
   * Choosing leads elsewhere: by keyboard the list is opened first, and nothing is chosen before Enter.
   * Left out: a closed list may choose at every arrow, as browsers have it.
   */
  readonly opensFirst?: boolean;
}

const INDENT = '\u2003';

/** One of several. The browser's own list, so that a phone shows the one its owner knows. */
export function Select(props: SelectProps) {
  const { label, labelHidden = false, options, value, onChange, opensFirst = false } = props;
  return (
    <label className={styles.field}>
      {!labelHidden && <span className={styles.label}>{label}</span>}
      <span className={styles.control}>
        <select
          className={styles.select}
          aria-label={labelHidden ? label : undefined}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={opensFirst ? openBeforeChoosing : undefined}
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

/** Keys by which a closed list of some browsers chooses at once: arrows, ends, pages, first letters. */
const CHOOSING = /^(?:Arrow(?:Up|Down|Left|Right)|Home|End|PageUp|PageDown|\S)$/;

/** Opens the list instead of choosing from it unseen. Browsers that cannot be asked open it by themselves. */
function openBeforeChoosing(event: KeyboardEvent<HTMLSelectElement>): void {
  const list = event.currentTarget;
  if (event.altKey || event.ctrlKey || event.metaKey || !CHOOSING.test(event.key)) return;
  if (!('showPicker' in list) || isOpen(list)) return;
  event.preventDefault();
  list.showPicker();
}

/** A browser that cannot say it is left to its own ways, lest an open list loses its arrows. */
function isOpen(list: HTMLSelectElement): boolean {
  try {
    return list.matches(':open');
  } catch {
    return true;
  }
}
