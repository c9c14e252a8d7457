import { useId, useState } from 'react';
import type { Ref } from 'react';
import { Button } from './Button';
import { VisuallyHidden } from './VisuallyHidden';
import fieldStyles from './TextField.module.css';
import styles from './PasswordField.module.css';

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether one has it already, so that a password manager fills in or makes one. */
  readonly autoComplete: 'current-password' | 'new-password';
  /** What is to be known before one writes. */
  readonly hint?: string | undefined;
  /** What is wrong with what was written, as a sentence; null where nothing is. */
  readonly problem?: string | null | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

/** A password, hidden as long as one does not ask to see it. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, value, onChange, autoComplete, hint, problem = null, inputRef } = props;
  const [isShown, setShown] = useState(false);
  const id = useId();
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problem === null ? [] : [`${id}-problem`]),
  ].join(' ');
  return (
    <div className={fieldStyles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line}>
        <input
          ref={inputRef}
          id={id}
          type={isShown ? 'text' : 'password'}
          value={value}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problem !== null || undefined}
          aria-describedby={described || undefined}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
        <Button onPress={() => setShown(!isShown)}>
          <span>
            {isShown ? 'Hide' : 'Show'}
            <VisuallyHidden> {label.toLowerCase()}</VisuallyHidden>
          </span>
        </Button>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={fieldStyles.hint}>
          {hint}
        </p>
      )}
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className={fieldStyles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
