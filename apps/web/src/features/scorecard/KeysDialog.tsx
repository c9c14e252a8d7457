import { Dialog } from '../../ui/Dialog';
import styles from './KeysDialog.module.css';

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['↑', '↓', '←', '→'], 'from cell to cell'],
  [['Page Up', 'Page Down'], 'a page up or down'],
  [['Home', 'End'], 'to the first or last column'],
  [['Ctrl', 'Home'], 'to the first cell of all; with End, to the last'],
  [['Enter'], 'opens a row, or on a heading puts the rows in its order'],
  [['Escape'], 'closes the row, or the one around it'],
  [['/'], 'to the search'],
  [['?'], 'this list'],
];

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The keys that the page knows. */
export function KeysDialog({ isOpen, onOpenChange }: KeysDialogProps) {
  return (
    <Dialog title="Keys" isOpen={isOpen} onOpenChange={onOpenChange}>
      <dl className={styles.keys}>
        {KEYS.map(([keys, what]) => (
          <div key={what} className={styles.entry}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
