import type { Ref } from 'react';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** The key that brings the focus here, shown while the field is empty. */
  readonly shortcut?: string;
}

/** Words to search for. Escape empties it, and again leaves it. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, placeholder, inputRef, shortcut } = props;
  return (
    <div className={styles.field}>
      <input
        ref={inputRef}
        type="search"
        className={styles.input}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        placeholder={placeholder ?? label}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (value === '') event.currentTarget.blur();
          else onChange('');
        }}
      />
      {shortcut && value === '' && (
        <kbd className={styles.key} aria-hidden="true">
          {shortcut}
        </kbd>
      )}
    </div>
  );
}
