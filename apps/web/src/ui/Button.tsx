import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import styles from './Button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly kind?: 'plain' | 'primary' | 'quiet';
  readonly isDisabled?: boolean;
  /** Only where the visible words do not say enough; it has to begin with them. */
  readonly ariaLabel?: string;
}

export function Button({ children, onPress, kind = 'plain', isDisabled, ariaLabel }: ButtonProps) {
  return (
    <AriaButton
      className={styles.button ?? ''}
      data-kind={kind}
      {...(onPress && { onPress })}
      {...(isDisabled !== undefined && { isDisabled })}
      {...(ariaLabel !== undefined && { 'aria-label': ariaLabel })}
    >
      {children}
    </AriaButton>
  );
}
