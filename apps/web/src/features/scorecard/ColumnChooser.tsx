import { IDENTITY_COLUMNS } from '@vital-signs/domain';
import type { ViewColumn } from '@vital-signs/domain';
import { Button } from '../../ui/Button';
import { PopoverButton } from '../../ui/PopoverButton';
import styles from './ColumnChooser.module.css';

interface ColumnChooserProps {
  readonly choosable: readonly ViewColumn[];
  /** What a column is called. */
  readonly nameOf: (column: ViewColumn) => string;
  /** In order; null: all. */
  readonly chosen: readonly ViewColumn[] | null;
  readonly onChange: (columns: readonly ViewColumn[] | null) => void;
}

/** Which columns there are, and in which order. Ref and indicator always come first. */
export function ColumnChooser({ choosable, nameOf, chosen, onChange }: ColumnChooserProps) {
  const movable = choosable.filter((column) => !IDENTITY_COLUMNS.includes(column));
  const shown = (chosen ?? movable).filter((column) => movable.includes(column));
  const hidden = movable.filter((column) => !shown.includes(column));
  const change = (columns: readonly ViewColumn[]) => onChange([...IDENTITY_COLUMNS, ...columns]);
  const move = (from: number, by: number) => {
    const moved = [...shown];
    const [column] = moved.splice(from, 1);
    if (column !== undefined) moved.splice(from + by, 0, column);
    change(moved);
  };
  return (
    <PopoverButton label="Columns" title="Columns">
      <ul className={styles.list}>
        {[...shown, ...hidden].map((column) => {
          const at = shown.indexOf(column);
          const word = nameOf(column);
          return (
            <li key={column} className={styles.column}>
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  checked={at >= 0}
                  onChange={() =>
                    change(at >= 0 ? shown.filter((other) => other !== column) : [...shown, column])
                  }
                />
                {word}
              </label>
              {at >= 0 && (
                <span className={styles.moves}>
                  <Button
                    kind="quiet"
                    ariaLabel={`Move ${word} earlier`}
                    isDisabled={at === 0}
                    onPress={() => move(at, -1)}
                  >
                    ↑
                  </Button>
                  <Button
                    kind="quiet"
                    ariaLabel={`Move ${word} later`}
                    isDisabled={at === shown.length - 1}
                    onPress={() => move(at, 1)}
                  >
                    ↓
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <Button kind="quiet" onPress={() => onChange(null)}>
        All, in the order of the report
      </Button>
    </PopoverButton>
  );
}
