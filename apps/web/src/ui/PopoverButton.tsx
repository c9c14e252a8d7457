import { useId } from 'react';
import type { ReactNode } from 'react';
import { useAnchoredPanel } from './anchored-panel';
import { Chevron } from './Chevron';
import buttonStyles from './Button.module.css';
import styles from './PopoverButton.module.css';

interface PopoverButtonProps {
  readonly label: string;
  /** The name of the panel, for a screen reader. */
  readonly title: string;
  readonly children: ReactNode;
  /** Only where the visible words do not say enough; it has to begin with them. */
  readonly ariaLabel?: string | undefined;
  /** Something in the panel is in use: the button says so. */
  readonly isActive?: boolean;
}

/** A button that opens a small panel below it. Escape closes, and the focus returns. */
export function PopoverButton(props: PopoverButtonProps) {
  const { label, title, children, ariaLabel, isActive = false } = props;
  const id = useId();
  const { trigger, panel, onBeforeToggle, onKeyDown } = useAnchoredPanel();
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={buttonStyles.button}
        data-active={isActive || undefined}
        aria-haspopup="dialog"
        aria-label={ariaLabel}
        popoverTarget={id}
        onKeyDown={onKeyDown}
      >
        <span>{label}</span>
        <Chevron />
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        className={styles.panel}
        onBeforeToggle={onBeforeToggle}
        onKeyDown={onKeyDown}
        onClick={({ target, currentTarget }) => {
          // Whoever follows a link has done what the panel was opened for.
          if (target instanceof Element && target.closest('a[href]')) currentTarget.hidePopover();
        }}
      >
        {children}
      </div>
    </>
  );
}
