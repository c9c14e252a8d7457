import { useKeysOfPage } from '../../lib/page-keys';
import type { KeyEntry } from '../../lib/page-keys';
import { Dialog } from '../../ui/Dialog';
import styles from './KeysDialog.module.css';

const EVERYWHERE: readonly KeyEntry[] = [
  { keys: ['Ctrl', 'K'], what: 'finds an indicator, a place, an area, a page or a term' },
  { keys: ['m'], what: 'to the matrix' },
  { keys: ['e'], what: 'to what needs attention' },
  { keys: ['d'], what: 'takes the page’s tables and charts away as files' },
  { keys: ['g'], what: 'what the abbreviations mean' },
  { keys: ['?'], what: 'this list' },
];

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The keys that the page knows, and those that all pages know. */
export function KeysDialog({ isOpen, onOpenChange }: KeysDialogProps) {
  const ofPage = useKeysOfPage();
  return (
    <Dialog title="Keys" isOpen={isOpen} onOpenChange={onOpenChange}>
      {ofPage.length > 0 && <KeyList title="On this page" entries={ofPage} />}
      <KeyList title="On every page" entries={EVERYWHERE} />
    </Dialog>
  );
}

function KeyList({ title, entries }: { title: string; entries: readonly KeyEntry[] }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.keys}>
        {entries.map(({ keys, what }) => (
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
    </section>
  );
}
