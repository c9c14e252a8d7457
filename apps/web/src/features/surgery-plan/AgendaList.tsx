import { SURGERY_BOUNDS } from '@vital-signs/domain';
import { useRef } from 'react';
import { useFocusAfterRemoval } from '../../lib/use-focus-after-removal';
import { Button } from '../../ui/Button';
import { MoveButtons } from '../../ui/MoveButtons';
import { TextField } from '../../ui/TextField';
import { useMovedLines } from '../../ui/use-moved-lines';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { reasonsShown } from './plan-draft';
import type { DraftItem } from './plan-draft';
import form from '../../ui/edit-form.module.css';
import styles from './PlanForm.module.css';

interface AgendaListProps {
  readonly items: readonly DraftItem[];
  /** Whether the surgery shows unpublished figures: reasons that tell of them stand only then. */
  readonly showsUnpublished: boolean;
  readonly onChange: (items: readonly DraftItem[]) => void;
  readonly problemOf: (field: string) => string | null;
}

/** The items of an agenda in their order: moved by their buttons or by Alt and an arrow key. */
export function AgendaList(props: AgendaListProps) {
  const { items, showsUnpublished, onChange, problemOf } = props;
  const list = useRef<HTMLOListElement>(null);
  const nothing = useRef<HTMLParagraphElement>(null);
  const { removing } = useFocusAfterRemoval(items, list, () => nothing.current);
  const { said, say, move, onKeyDown } = useMovedLines({
    ...{ lines: items, list, onOrder: onChange },
    nameOf: ({ title }) => title,
  });
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
            <li key={item.key} className={styles.item} onKeyDown={onKeyDown(item.key)}>
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
                <MoveButtons
                  name={item.title}
                  isFirst={index === 0}
                  isLast={index === items.length - 1}
                  onMove={(by) => move(item.key, by)}
                />
                <Button
                  kind="quiet"
                  ariaLabel={`Remove: ${item.title}`}
                  onPress={() => {
                    removing(index);
                    onChange(items.filter(({ key }) => key !== item.key));
                    say(`${item.title} was taken off the agenda.`);
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
