import type { CSSProperties } from 'react';
import type { Choice } from './choice';
import { PopoverButton } from './PopoverButton';
import { selectionWords } from './selection-words';
import styles from './MultiSelect.module.css';

interface MultiSelectProps {
  /** What is chosen from: "Areas". The name of the panel and, with the choice, of the button. */
  readonly label: string;
  /** What the button says when nothing narrows the choice: "All areas". */
  readonly allLabel: string;
  readonly options: readonly Choice[];
  readonly selected: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

/** Any of several, in the order of the options; none chosen means all. */
export function MultiSelect(props: MultiSelectProps) {
  const { label, allLabel, options, selected, onChange } = props;
  const words = selectionWords(label, allLabel, options, selected);
  const change = (key: string, isChosen: boolean) =>
    onChange(
      options
        .map((option) => option.key)
        .filter((each) => (each === key ? isChosen : selected.includes(each))),
    );
  return (
    <PopoverButton
      label={words}
      title={label}
      isActive={selected.length > 0}
      ariaLabel={
        selected.length > 0 && !words.startsWith(label) ? `${words} (${label})` : undefined
      }
    >
      {options.map(({ key, label: name, note, depth = 0 }) => (
        <label key={key} className={styles.option} style={depthStyle(depth)}>
          <input
            type="checkbox"
            checked={selected.includes(key)}
            onChange={(event) => change(key, event.currentTarget.checked)}
          />
          <span>{name}</span>
          {note && <span className={styles.note}>{note}</span>}
        </label>
      ))}
      {selected.length > 0 && (
        <button type="button" className={styles.clear} onClick={() => onChange([])}>
          {allLabel}
        </button>
      )}
    </PopoverButton>
  );
}

function depthStyle(depth: number): CSSProperties | undefined {
  // A custom property is not in React's list of style names.
  return depth === 0 ? undefined : ({ '--depth': depth } as CSSProperties);
}
