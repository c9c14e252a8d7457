import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Switch } from '../../ui/Switch';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { movedBy } from './pack-draft';
import buttonStyles from '../../ui/Button.module.css';
import styles from './OrderList.module.css';

/** One of the things whose order is chosen. */
export interface Ordered {
  readonly key: string;
  readonly name: string;
  /** Said quietly beside it. */
  readonly note?: string | undefined;
  readonly isIn: boolean;
}

interface OrderListProps {
  /** What is ordered. */
  readonly label: string;
  readonly items: readonly Ordered[];
  /** Whether what is out keeps a place among the others; otherwise it stands after them, and is not moved. */
  readonly keepsPlaces: boolean;
  /** Keys of what has a place, in their new order. */
  readonly onOrder: (keys: readonly string[]) => void;
  readonly onToggle: (key: string, isIn: boolean) => void;
}

interface Move {
  readonly key: string;
  readonly by: -1 | 1;
}

const ARROWS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** Things in their order, each of which can be left out, and moved by its buttons or by Alt and an arrow key. */
export function OrderList(props: OrderListProps) {
  const { label, items, keepsPlaces, onOrder, onToggle } = props;
  const placed = items.filter(({ isIn }) => keepsPlaces || isIn);
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<HTMLElement | null>(null);
  const [said, setSaid] = useState('');
  // A line that moves is taken out of the page for a moment, and loses the focus.
  useLayoutEffect(() => {
    focused.current?.focus();
    focused.current = null;
  }, [items]);
  const move = ({ key, by }: Move) => {
    const from = placed.findIndex((item) => item.key === key);
    const order = movedBy(placed, from, by);
    const moved = placed[from];
    if (order === placed || moved === undefined) return;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && list.current?.contains(activeElement)) {
      focused.current = activeElement;
    }
    onOrder(order.map((item) => item.key));
    setSaid(`${moved.name}: ${from + by + 1} of ${placed.length}`);
  };
  const onKeyDown = (key: string) => (event: KeyboardEvent) => {
    const by = event.altKey ? ARROWS[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    move({ key, by });
  };
  return (
    <div className={styles.order}>
      <ol ref={list} className={styles.list} aria-label={label}>
        {items.map(({ key, name, note, isIn }) => (
          <li
            key={key}
            className={styles.line}
            data-out={!isIn || undefined}
            onKeyDown={onKeyDown(key)}
          >
            <Switch isSelected={isIn} onChange={(on) => onToggle(key, on)}>
              {name}
            </Switch>
            {note !== undefined && <span className={styles.note}>{note}</span>}
            {(keepsPlaces || isIn) && (
              <span className={styles.moves}>
                {([-1, 1] as const).map((by) => (
                  <MoveButton
                    key={by}
                    {...{ name, by }}
                    isAtEnd={placed.at(by === -1 ? 0 : -1)?.key === key}
                    onPress={() => move({ key, by })}
                  />
                ))}
              </span>
            )}
          </li>
        ))}
      </ol>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </div>
  );
}

interface MoveButtonProps {
  readonly name: string;
  readonly by: -1 | 1;
  readonly isAtEnd: boolean;
  readonly onPress: () => void;
}

function MoveButton({ name, by, isAtEnd, onPress }: MoveButtonProps) {
  return (
    <button
      type="button"
      className={buttonStyles.button}
      data-kind="quiet"
      aria-label={`Move ${name} ${by === -1 ? 'earlier' : 'later'}`}
      // Not disabled: whoever moves something to the end keeps the focus.
      aria-disabled={isAtEnd || undefined}
      onClick={onPress}
    >
      {by === -1 ? '↑' : '↓'}
    </button>
  );
}
