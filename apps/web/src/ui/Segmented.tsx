import { useId } from 'react';
import styles from './Segmented.module.css';

interface SegmentedProps<Key extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly {
    readonly key: Key;
    readonly label: string;
    readonly ariaLabel?: string;
    /** Why it cannot be chosen; left out where it can. */
    readonly unavailable?: string | undefined;
  }[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}

/** One of a few, all in sight: 4, 6 or 13 months. */
export function Segmented<Key extends string>(props: SegmentedProps<Key>) {
  const { label, labelHidden = false, options, value, onChange } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      className={styles.group}
      {...(labelHidden ? { 'aria-label': label } : { 'aria-labelledby': `${name}-label` })}
    >
      {!labelHidden && (
        <span id={`${name}-label`} className={styles.label}>
          {label}
        </span>
      )}
      <span className={styles.segments}>
        {options.map((option) => (
          <label key={option.key} className={styles.segment} title={option.unavailable}>
            <input
              type="radio"
              name={name}
              checked={option.key === value}
              aria-label={option.ariaLabel}
              disabled={option.unavailable !== undefined}
              onChange={() => onChange(option.key)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
