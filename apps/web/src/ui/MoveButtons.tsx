import buttonStyles from './Button.module.css';
import styles from './MoveButtons.module.css';

interface MoveButtonsProps {
  /** What is moved. */
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** The two buttons that move a line of a list earlier and later. */
export function MoveButtons({ name, isFirst, isLast, onMove }: MoveButtonsProps) {
  return ([-1, 1] as const).map((by) => (
    <button
      key={by}
      type="button"
      className={`${buttonStyles.button} ${styles.move}`}
      data-kind="quiet"
      aria-label={`Move ${name} ${by === -1 ? 'earlier' : 'later'}`}
      // Not disabled: whoever moves something to the end keeps the focus.
      aria-disabled={(by === -1 ? isFirst : isLast) || undefined}
      onClick={() => onMove(by)}
    >
      {by === -1 ? '↑' : '↓'}
    </button>
  ));
}
