import { useEffect, useRef } from 'react';
import type { FinderEntry } from './finder-entry';
import type { FinderGroup } from './finder-groups';
import styles from './FinderDialog.module.css';

interface FinderOptionsProps {
  readonly id: string;
  readonly groups: readonly FinderGroup[];
  readonly chosen: FinderEntry | undefined;
  readonly optionId: (entry: FinderEntry) => string;
  readonly onChoose: (entry: FinderEntry, inNewTab: boolean) => void;
}

/** What is offered, by kind. The focus stays in the field; what is chosen is kept in sight. */
export function FinderOptions(props: FinderOptionsProps) {
  const { id, groups, chosen, optionId, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div ref={list} id={id} role="listbox" aria-label="Found" className={styles.list}>
      {groups.map(({ name, entries }) => (
        <div key={name} role="group" aria-label={name}>
          <p className={styles.group} aria-hidden="true">
            {name}
          </p>
          {entries.map((entry) => (
            <div
              key={entry.id}
              id={optionId(entry)}
              role="option"
              aria-selected={entry === chosen}
              className={styles.option}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => onChoose(entry, event.ctrlKey || event.metaKey)}
            >
              {(entry.ref !== null || entry.kind === 'INDICATOR') && (
                <span className={styles.ref}>{entry.ref}</span>
              )}
              <span className={styles.name}>{entry.name}</span>
              {entry.note !== null && <span className={styles.of}>{entry.note}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
