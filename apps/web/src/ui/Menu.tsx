import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from './Button';
import { Chevron } from './Chevron';
import styles from './overlay.module.css';

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly note?: string;
  /** Makes the entry a link. */
  readonly href?: string;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly onAction?: (key: string) => void;
}

/** A button that opens a list of things to do. */
export function Menu({ label, items, onAction }: MenuProps) {
  return (
    <MenuTrigger>
      <Button>
        {label}
        <Chevron />
      </Button>
      <Popover className={styles.panel ?? ''} offset={4} placement="bottom start">
        <AriaMenu className={styles.list ?? ''} onAction={(key) => onAction?.(String(key))}>
          {items.map(({ key, label: words, note, href }) => (
            <MenuItem
              key={key}
              id={key}
              textValue={words}
              className={styles.option ?? ''}
              {...(href !== undefined && { href })}
            >
              {words}
              {note && <span className={styles.note}>{note}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
