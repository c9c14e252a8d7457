import { VisuallyHidden } from './VisuallyHidden';
import styles from './SkeletonRows.module.css';

interface SkeletonRowsProps {
  readonly rows: number;
  /** Widths of the columns as CSS lengths, in the order of the table. */
  readonly widths: readonly string[];
  /** What is being waited for: "Loading the scorecard". */
  readonly label: string;
}

/** The shape of a table that has not come yet. Still: nothing moves while one waits. */
export function SkeletonRows({ rows, widths, label }: SkeletonRowsProps) {
  const template = { gridTemplateColumns: widths.join(' ') };
  return (
    <div role="status" className={styles.rows}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} style={template} aria-hidden="true">
          {widths.map((_width, column) => (
            <span key={column} className={styles.cell} />
          ))}
        </div>
      ))}
    </div>
  );
}
