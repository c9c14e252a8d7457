import { useEffect, useRef, useState } from 'react';
import { LeavingTools } from './LeavingTools';
import type { MomentItem } from './moment';
import { isWords } from './outbox';
import type { Unsent, UnsentWords } from './outbox';
import type { Taking } from './taking';
import buttons from './RoomButtons.module.css';
import room from './Room.module.css';
import styles from './Said.module.css';

/** So long what is thrown away can be had back. */
export const UNDO_MS = 10_000;

interface NotTakenProps {
  /** What the server refused, wherever it was said. */
  readonly refused: readonly Unsent[];
  readonly items: readonly MomentItem[];
  readonly taking: Taking;
  readonly onMend: (unsent: UnsentWords) => void;
  readonly onDrop: (key: string) => void;
}

/** What was typed and not taken, with why: to be mended, or thrown away, and until then never lost. */
export function NotTaken({ refused, items, taking, onMend, onDrop }: NotTakenProps) {
  const { thrown, throwAway, undo } = useThrownAway(onDrop);
  if (refused.length === 0) return null;
  return (
    <section className={styles.notTaken} aria-label="Not taken">
      <h3>
        {refused.length === 1
          ? '1 was not written down'
          : `${refused.length} were not written down`}
      </h3>
      <ul className={styles.said}>
        {refused.map((unsent) => (
          <li key={unsent.key}>
            <p data-leaving={thrown.has(unsent.key) ? '' : undefined}>{wordsOf(unsent)}</p>
            <p className={room.quiet}>
              {aboutOf(unsent, items)}
              {unsent.refused}
            </p>
            <LeavingTools
              leaves={thrown.has(unsent.key) ? 'Thrown away.' : null}
              onUndo={() => undo(unsent.key)}
            >
              {isMended(unsent, taking) && (
                <button type="button" className={buttons.tool} onClick={() => onMend(unsent)}>
                  Mend
                </button>
              )}
              <button type="button" className={buttons.tool} onClick={() => throwAway(unsent.key)}>
                Throw away
              </button>
            </LeavingTools>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether words are put back into their form: where what is sent from there would be taken. */
function isMended(unsent: Unsent, taking: Taking): unsent is UnsentWords {
  return isWords(unsent) && taking.mayWrite && taking.ofCorrection(unsent.corrects).takes;
}

/** What leaves for good after a while. Whoever leaves the page before keeps it. */
function useThrownAway(onDrop: (key: string) => void) {
  const [thrown, setThrown] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const held = timers.current;
    return () => {
      for (const timer of held.values()) clearTimeout(timer);
    };
  }, []);
  const undo = (key: string) => {
    clearTimeout(timers.current.get(key));
    timers.current.delete(key);
    setThrown((all) => new Set([...all].filter((each) => each !== key)));
  };
  return {
    thrown,
    undo,
    throwAway: (key: string) => {
      setThrown((all) => new Set([...all, key]));
      const drop = () => {
        undo(key);
        onDrop(key);
      };
      timers.current.set(key, setTimeout(drop, UNDO_MS));
    },
  };
}

function wordsOf(unsent: Unsent): string {
  if (isWords(unsent)) return unsent.saying.text;
  switch (unsent.act.does) {
    case 'ADD_ITEM':
      return `On the agenda: ${unsent.act.title}`;
    case 'TAKE_BACK':
      return 'Something that was said was to be taken back.';
    case 'SETTLE':
    case 'SETTLE_ITEM':
      return 'What became of something was to be settled.';
  }
}

function aboutOf(unsent: Unsent, items: readonly MomentItem[]): string {
  if (!isWords(unsent)) return '';
  const about = items.find(({ id }) => id === unsent.saying.item);
  return about === undefined ? '' : `About ${about.position}: ${about.title}. `;
}
