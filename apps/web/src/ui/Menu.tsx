import { PopoverButton } from './PopoverButton';
import styles from './Menu.module.css';

interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly note?: string | undefined;
  /** Makes the entry a link. */
  readonly href?: string | undefined;
  /** The name that the browser saves the linked file under. */
  readonly download?: string | undefined;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  /** Called for entries that are not links. */
  readonly onAction?: (key: string) => void;
}

/** A button that opens a short list of things to do. */
export function Menu({ label, items, onAction }: MenuProps) {
  return (
    <PopoverButton label={label} title={label}>
      <ul className={styles.list}>
        {items.map(({ key, label: words, note, href, download }) => {
          const content = (
            <>
              <span>{words}</span>
              {note && <span className={styles.note}>{note}</span>}
            </>
          );
          return (
            <li key={key}>
              {href === undefined ? (
                <button
                  type="button"
                  className={styles.entry}
                  onClick={(event) => {
                    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
                    onAction?.(key);
                  }}
                >
                  {content}
                </button>
              ) : (
                <a className={styles.entry} href={href} download={download}>
                  {content}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </PopoverButton>
  );
}
