import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Dialog } from '../../ui/Dialog';
import { foundTargets } from './jump-targets';
import type { JumpTarget } from './jump-targets';
import room from './Room.module.css';
import styles from './JumpDialog.module.css';

interface JumpDialogProps {
  readonly targets: readonly JumpTarget[];
  readonly onJump: (target: JumpTarget) => void;
  readonly onClose: () => void;
}

/** Finds an item, a view, a place or a month, and turns to it. */
export function JumpDialog({ targets, onJump, onClose }: JumpDialogProps) {
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const found = foundTargets(targets, words);
  const chosen = found[active] ?? found[0];
  // The dialog puts the focus on its first stop when it opens.
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const jump = (target: JumpTarget) => {
    onClose();
    onJump(target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setActive((active + step + found.length) % found.length);
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      jump(chosen);
    }
  };
  return (
    <Dialog title="Jump to" isOpen onOpenChange={onClose}>
      <div className={styles.jump}>
        <input
          ref={field}
          type="text"
          role="combobox"
          className={styles.field}
          aria-label="Item, view, place or month"
          aria-expanded={found.length > 0}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen && `${id}${targets.indexOf(chosen)}`}
          placeholder="4.3, chart, Breckland, March …"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={({ currentTarget }) => {
            setWords(currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <ul ref={list} id={`${id}list`} role="listbox" aria-label="Found" className={styles.list}>
          {found.map((target) => (
            // The field keeps the focus, and its keys choose.
            <li
              key={target.id}
              id={`${id}${targets.indexOf(target)}`}
              role="option"
              aria-selected={target === chosen}
              onClick={() => jump(target)}
            >
              {target.name}
            </li>
          ))}
        </ul>
        <p className={room.quiet} role="status">
          {found.length > 0
            ? `${found.length} to choose from.`
            : `Nothing here is called “${words.trim()}”.`}
        </p>
      </div>
    </Dialog>
  );
}
