import styles from './AxisBreak.module.css';

interface AxisBreakProps {
  readonly x: number;
  readonly bottom: number;
  readonly em: number;
}

/** The mark of an axis that does not begin at nought: a zigzag at its foot. */
export function AxisBreak({ x, bottom, em }: AxisBreakProps) {
  const zigzag = `l${-0.4 * em},${0.2 * em}l${0.8 * em},${0.3 * em}l${-0.4 * em},${0.2 * em}`;
  return (
    <path
      className={styles.break}
      d={`M${x},${bottom - 1.5 * em}v${0.35 * em}${zigzag}V${bottom}`}
    />
  );
}
