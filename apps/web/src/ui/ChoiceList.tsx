import type { CSSProperties } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { Choice } from './choice';
import styles from './overlay.module.css';

/** The list that Select and MultiSelect open; the one that holds it knows what is selected. */
export function ChoiceList({ options }: { readonly options: readonly Choice[] }) {
  return (
    <ListBox className={styles.list ?? ''}>
      {options.map(({ key, label, note, depth }) => (
        <ListBoxItem
          key={key}
          id={key}
          textValue={label}
          className={styles.option ?? ''}
          style={depthStyle(depth)}
        >
          {label}
          {note && <span className={styles.note}>{note}</span>}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}

function depthStyle(depth = 0): CSSProperties {
  // A custom property is not in React's list of style names.
  return { '--depth': depth } as CSSProperties;
}
