import { useRef } from 'react';
import { MoveButtons } from '../../ui/MoveButtons';
import { Switch } from '../../ui/Switch';
import { useMovedLines } from '../../ui/use-moved-lines';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
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

/** Things in their order, each of which can be left out, and moved by its buttons or by Alt and an arrow key. */
export function OrderList(props: OrderListProps) {
  const { label, items, keepsPlaces, onOrder, onToggle } = props;
  const placed = items.filter(({ isIn }) => keepsPlaces || isIn);
  const list = useRef<HTMLOListElement>(null);
  const { said, move, onKeyDown } = useMovedLines({
    ...{ lines: placed, list },
    nameOf: ({ name }) => name,
    onOrder: (order) => onOrder(order.map(({ key }) => key)),
  });
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
                <MoveButtons
                  name={name}
                  isFirst={placed[0]?.key === key}
                  isLast={placed.at(-1)?.key === key}
                  onMove={(by) => move(key, by)}
                />
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
