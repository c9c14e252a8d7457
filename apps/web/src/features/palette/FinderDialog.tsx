import { useQuery } from '@apollo/client/react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { failureOf } from '../../apollo/failure';
import { FinderDocument } from '../../apollo/generated/documents';
import type { Standpoint } from '../../lib/page-address';
import { grantsIn, useViewer } from '../../lib/viewer';
import { Dialog } from '../../ui/Dialog';
import { finderEntries } from './finder-entry';
import type { FinderEntry } from './finder-entry';
import { finderOf } from './find-entries';
import { foundGroups, offeredGroups } from './finder-groups';
import { FinderOptions } from './FinderOptions';
import { keepChoice, recentChoices } from './recent-choices';
import styles from './FinderDialog.module.css';

interface FinderDialogProps {
  /** Slug of the authority whose pages are found; null: only what belongs to none. */
  readonly authority: string | null;
  readonly at: Standpoint;
  readonly go: (address: string) => void;
  readonly onClose: () => void;
}

/** Finds an indicator, a place, an area, a page or a term, and goes there. */
export function FinderDialog({ authority, at, go, onClose }: FinderDialogProps) {
  const { data, error, loading } = useQuery(FinderDocument, {
    variables: { authority: authority ?? '' },
    skip: authority === null,
  });
  const viewer = useViewer();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const [recent] = useState(recentChoices);
  const { period, place } = at;
  const entries = useMemo(
    () =>
      finderEntries(data?.authority ?? null, { period, place }, grantsIn(viewer, authority ?? '')),
    [authority, data, period, place, viewer],
  );
  const find = useMemo(() => finderOf(entries), [entries]);
  const groups = useMemo(
    () => (words.trim() === '' ? offeredGroups(entries, recent) : foundGroups(find(words))),
    [entries, find, recent, words],
  );
  const shown = groups.flatMap((group) => group.entries);
  const chosen = shown[active] ?? shown[0];
  const optionId = (entry: FinderEntry) => `${id} ${entry.id}`.replaceAll(' ', '_');

  // The dialog puts the focus on its first stop when it opens.
  useEffect(() => field.current?.focus(), []);

  const choose = (entry: FinderEntry, inNewTab: boolean) => {
    keepChoice(entry.id);
    if (inNewTab) window.open(entry.address, '_blank', 'noopener');
    else {
      onClose();
      go(entry.address);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key, shown.length);
    if (step !== null) {
      event.preventDefault();
      setActive((active + step + shown.length) % Math.max(shown.length, 1));
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      choose(chosen, event.ctrlKey || event.metaKey);
    }
  };

  return (
    <Dialog title="Find" isOpen onOpenChange={onClose}>
      <div className={styles.finder}>
        <input
          ref={field}
          type="text"
          role="combobox"
          className={styles.field}
          aria-label="Indicator by ref or words, place, area, page or term"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen && optionId(chosen)}
          placeholder="3.3, plans, Breckland, matrix, CIN …"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <FinderOptions
          id={`${id}list`}
          groups={groups}
          chosen={chosen}
          optionId={optionId}
          onChoose={choose}
        />
        <p className={styles.note} role="status">
          {error !== undefined
            ? `What there is to find could not be loaded. ${failureOf(error).sentence}`
            : shown.length > 0
              ? `${shown.length} to choose from. Enter goes there, Ctrl Enter in a new tab.`
              : loading
                ? 'Loading what there is to find …'
                : `Nothing is called “${words.trim()}”. Try a ref, or fewer words.`}
        </p>
      </div>
    </Dialog>
  );
}

/** How far a key moves along what is offered; null where it does not. */
function stepOf(key: string, length: number): number | null {
  if (length === 0) return null;
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  return steps[key] ?? null;
}
