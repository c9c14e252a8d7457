import { useId } from 'react';
import type { HTMLInputAutoCompleteAttribute, Ref } from 'react';
import styles from './TextField.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password' | 'date';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  /** The keys that a phone offers. */
  readonly inputMode?: 'numeric' | undefined;
  /** More than one: a field of several lines. */
  readonly lines?: number;
  readonly maxLength?: number;
  /** What is to be known before one writes. */
  readonly hint?: string | undefined;
  /** What is wrong with what was written, as a sentence; null where nothing is. */
  readonly problem?: string | null | undefined;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined;
}

/** Something to write, with what is to be known of it and what is wrong with it beside it. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, type = 'text', lines = 1, hint, problem = null } = props;
  const { autoComplete = 'off', inputMode, maxLength, inputRef } = props;
  const id = useId();
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problem === null ? [] : [`${id}-problem`]),
  ].join(' ');
  const shared = {
    id,
    ref: inputRef,
    value,
    maxLength,
    autoComplete,
    inputMode,
    'aria-invalid': problem !== null || undefined,
    'aria-describedby': described || undefined,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onChange(currentTarget.value),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? <textarea rows={lines} {...shared} /> : <input type={type} {...shared} />}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
