import { useEffect, useState } from 'react';
import { begunAgreed, begunName, begunText } from './begun-words';
import type { BegunWords } from './begun-words';
import { LeavingTools } from './LeavingTools';
import type { Moment } from './moment';
import { UNDO_MS } from './NotTaken';
import { browserShelf, keepDraft } from './outbox';
import type { Taking } from './taking';
import buttons from './RoomButtons.module.css';
import room from './Room.module.css';
import styles from './Said.module.css';

interface BegunProps {
  readonly begun: readonly BegunWords[];
  readonly moment: Moment;
  readonly taking: Taking;
  readonly namesHidden: boolean;
  /** Goes on with words; those of a correction whose words have gone, as with something new. */
  readonly onGoOn: (begun: BegunWords) => void;
}

/** What was begun and left, so that nobody forgets it: to be gone on with, or, when it is too late, to be read. */
export function Begun({ begun, moment, taking, namesHidden, onGoOn }: BegunProps) {
  if (begun.length === 0) return null;
  return (
    <section className={styles.notTaken} aria-label="Begun">
      <h3>Begun and not written down</h3>
      {!taking.mayWrite && (
        <p className={room.quiet}>
          Nothing is written down here any more. These words are kept in this browser alone: copy
          what is still needed.
        </p>
      )}
      <ul className={styles.said}>
        {begun.map((words) => (
          <BegunItem
            // What is typed on elsewhere is not thrown away with what stood here.
            key={`${words.shelf}${words.kind} ${JSON.stringify(words.draft)}`}
            about={aboutOf(words, moment)}
            {...{ words, taking, namesHidden, onGoOn }}
          />
        ))}
      </ul>
    </section>
  );
}

interface BegunItemProps extends Pick<BegunProps, 'taking' | 'namesHidden' | 'onGoOn'> {
  readonly words: BegunWords;
  readonly about: string;
}

function BegunItem({ words, about, taking, namesHidden, onGoOn }: BegunItemProps) {
  const { shelf, kind, draft } = words;
  const [isThrown, setThrown] = useState(false);
  // Whoever goes on with it before, or leaves the page, keeps it.
  useEffect(() => {
    if (!isThrown) return;
    const drop = () => keepDraft(browserShelf(), shelf, kind, null);
    const timer = setTimeout(drop, UNDO_MS);
    return () => clearTimeout(timer);
  }, [isThrown, shelf, kind]);
  const { takes, why } = taking.ofCorrection(draft.corrects);
  const more = [begunAgreed(words, namesHidden), about, taking.mayWrite ? why : '']
    .filter(Boolean)
    .join(' ');
  return (
    <li>
      <p data-leaving={isThrown ? '' : undefined}>
        {begunName(words)}: {begunText(words)}
      </p>
      {more !== '' && <p className={room.quiet}>{more}</p>}
      <LeavingTools leaves={isThrown ? 'Thrown away.' : null} onUndo={() => setThrown(false)}>
        {taking.mayWrite && takes && (
          <button type="button" className={buttons.tool} onClick={() => onGoOn(words)}>
            Go on
          </button>
        )}
        <button type="button" className={buttons.tool} onClick={() => setThrown(true)}>
          Throw away
        </button>
      </LeavingTools>
    </li>
  );
}

function aboutOf({ draft }: BegunWords, { items }: Moment): string {
  const about = items.find(({ id }) => id === draft.item);
  return about === undefined ? '' : `About ${about.position}: ${about.title}.`;
}
