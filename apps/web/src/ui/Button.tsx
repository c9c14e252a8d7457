import type { ReactNode } from 'react';
import styles from './Button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: (() => void) | undefined;
  readonly kind?: 'plain' | 'primary' | 'quiet';
  readonly isDisabled?: boolean;
  /** Only where the visible words do not say enough; it has to begin with them. */
  readonly ariaLabel?: string | undefined;
}

/** Something to press. */
export function Button({ children, onPress, kind = 'plain', isDisabled, ariaLabel }: ButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      data-kind={kind}
      disabled={isDisabled}
      aria-label={ariaLabel}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
