import { SURGERY_BOUNDS } from '@vital-signs/domain';
import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useFocusAfterRemoval } from '../../lib/use-focus-after-removal';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { movedItem, reasonsShown } from './plan-draft';
import type { DraftItem } from './plan-draft';
import buttonStyles from '../../ui/Button.module.css';
import form from '../../ui/edit-form.module.css';
import styles from './SurgeryPlan.module.css';

interface AgendaListProps {
  readonly items: readonly DraftItem[];
  /** Whether the surgery shows unpublished figures: reasons that tell of them stand only then. */
  readonly showsUnpublished: boolean;
  readonly onChange: (items: readonly DraftItem[]) => void;
  readonly problemOf: (field: string) => string | null;
}

const ARROWS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** The items of an agenda in their order: moved by their buttons or by Alt and an arrow key. */
export function AgendaList(props: AgendaListProps) {
  const { items, showsUnpublished, onChange, problemOf } = props;
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const nothing = useRef<HTMLParagraphElement>(null);
  const focused = useRef<HTMLElement | null>(null);
  const { removing } = useFocusAfterRemoval(items, list, () => nothing.current);
  // A line that moves is taken out of the page for a moment, and loses the focus.
  useLayoutEffect(() => {
    focused.current?.focus();
    focused.current = null;
  }, [items]);
  const move = (item: DraftItem, by: -1 | 1) => {
    const order = movedItem(items, item.key, by);
    if (order === items) return;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && list.current?.contains(activeElement)) {
      focused.current = activeElement;
    }
    onChange(order);
    const to = order.findIndex(({ key }) => key === item.key) + 1;
    setSaid(`${item.title}: ${to} of ${order.length}`);
  };
  const onKeyDown = (item: DraftItem) => (event: KeyboardEvent) => {
    const by = event.altKey ? ARROWS[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    move(item, by);
  };
  return (
    <>
      {items.length === 0 && (
        <p ref={nothing} tabIndex={-1} className={form.quiet}>
          Nothing stands on the agenda yet.
        </p>
      )}
      {items.length > 0 && (
        <ol ref={list} className={styles.agenda} aria-label="Agenda">
          {items.map((item, index) => (
            <li key={item.key} className={styles.item} onKeyDown={onKeyDown(item)}>
              <span className={styles.itemWords}>
                <span className={styles.itemTitle}>{item.title}</span>
                <Why reasons={reasonsShown(item, { showsUnpublished })} />
                <ItemFaults index={index} problemOf={problemOf} />
              </span>
              <span className={styles.minutes} role="group" aria-label={item.title}>
                <TextField
                  label="Minutes"
                  inputMode="numeric"
                  maxLength={String(SURGERY_BOUNDS.mostItemMinutes).length}
                  value={item.minutes}
                  onChange={(minutes) =>
                    onChange(
                      items.map((each) => (each.key === item.key ? { ...each, minutes } : each)),
                    )
                  }
                  problem={problemOf(`items.${index}.minutes`)}
                />
              </span>
              <span className={styles.moves}>
                {([-1, 1] as const).map((by) => (
                  <button
                    key={by}
                    type="button"
                    className={buttonStyles.button}
                    data-kind="quiet"
                    aria-label={`Move ${item.title} ${by === -1 ? 'earlier' : 'later'}`}
                    aria-disabled={items.at(by === -1 ? 0 : -1) === item || undefined}
                    onClick={() => move(item, by)}
                  >
                    {by === -1 ? '↑' : '↓'}
                  </button>
                ))}
                <Button
                  kind="quiet"
                  ariaLabel={`Remove: ${item.title}`}
                  onPress={() => {
                    removing(index);
                    onChange(items.filter(({ key }) => key !== item.key));
                    setSaid(`${item.title} was taken off the agenda.`);
                  }}
                >
                  Remove
                </Button>
              </span>
            </li>
          ))}
        </ol>
      )}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  );
}

function Why({ reasons }: { readonly reasons: readonly string[] }) {
  return reasons.length === 0 ? null : <span className={styles.why}>{reasons.join(' ')}</span>;
}

function ItemFaults({ index, problemOf }: { index: number } & Pick<AgendaListProps, 'problemOf'>) {
  const found = ['indicator', 'area', 'place', 'title', 'reasons', 'id'].flatMap(
    (field) => problemOf(`items.${index}.${field}`) ?? [],
  );
  if (found.length === 0) return null;
  return <span className={form.problem}>{found.join(' ')}</span>;
}
