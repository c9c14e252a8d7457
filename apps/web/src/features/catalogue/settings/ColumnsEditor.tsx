import { layoutColumnWord } from '@vital-signs/domain';
import type { LayoutColumn, ScorecardLayout } from '@vital-signs/domain';
import { useId } from 'react';
import { Button } from '../../../ui/Button';
import { headed, hiddenColumns, moved, toggled } from './edited-layout';
import styles from './LayoutEditor.module.css';

interface ColumnsEditorProps {
  readonly layout: ScorecardLayout;
  readonly onChange: (layout: ScorecardLayout) => void;
}

/** The columns in their order, each moved by buttons and headed by typing; and those that may be added. */
export function ColumnsEditor({ layout, onChange }: ColumnsEditorProps) {
  const { columns } = layout;
  const name = useId();
  return (
    <div role="group" aria-labelledby={name} className={styles.editor}>
      <h3 id={name}>Columns, in their order</h3>
      <ol className={styles.columns}>
        {columns.map(({ column, heading }, at) => {
          const word = layoutColumnWord(column);
          return (
            <li key={column} className={styles.column}>
              <span>{word}</span>
              <input
                className={styles.input}
                aria-label={`Heading of ${word}`}
                placeholder={word}
                maxLength={60}
                value={heading ?? ''}
                onChange={({ target }) => onChange(headed(layout, column, target.value))}
              />
              <span className={styles.moves}>
                <Button
                  kind="quiet"
                  ariaLabel={`Move ${word} earlier`}
                  isDisabled={at === 0}
                  onPress={() => onChange(moved(layout, at, -1))}
                >
                  ↑
                </Button>
                <Button
                  kind="quiet"
                  ariaLabel={`Move ${word} later`}
                  isDisabled={at === columns.length - 1}
                  onPress={() => onChange(moved(layout, at, 1))}
                >
                  ↓
                </Button>
                <Button
                  kind="quiet"
                  ariaLabel={`Leave out ${word}`}
                  isDisabled={column === 'NAME'}
                  onPress={() => onChange(toggled(layout, column))}
                >
                  Leave out
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
      <Addable
        columns={hiddenColumns(layout)}
        onAdd={(column) => onChange(toggled(layout, column))}
      />
    </div>
  );
}

interface AddableProps {
  readonly columns: readonly LayoutColumn[];
  readonly onAdd: (column: LayoutColumn) => void;
}

function Addable({ columns, onAdd }: AddableProps) {
  if (columns.length === 0) return null;
  return (
    <div role="group" aria-label="Columns to add" className={styles.addable}>
      {columns.map((column) => (
        <Button key={column} onPress={() => onAdd(column)}>
          Add {layoutColumnWord(column)}
        </Button>
      ))}
    </div>
  );
}
