import type { Moment, MomentSaying } from './moment';
import { browserShelf, begunOn } from './outbox';
import type { BegunWords } from './outbox';
import { CAPTURE_KINDS } from './SayingForm';
import type { RoomWriting } from './use-writing';
import styles from './Room.module.css';

interface BegunProps {
  readonly moment: Moment;
  /** Under which name what is typed here is kept. */
  readonly name: string;
  readonly writing: RoomWriting;
  /** False once nothing is written down any more. */
  readonly mayWrite: boolean;
}

/** What was begun and left, so that nobody forgets it: to be gone on with, or, when it is too late, to be read. */
export function Begun({ moment, name, writing, mayWrite }: BegunProps) {
  const open = writing.writing;
  const begun = begunOn(browserShelf(), name).filter(
    ({ kind, shelf }) => !mayWrite || kind !== open?.kind || shelf !== open.shelf,
  );
  if (begun.length === 0) return null;
  const goOn = (words: BegunWords, said: MomentSaying | undefined) =>
    said === undefined ? writing.begin(words.kind) : writing.correct(said);
  return (
    <section className={styles.notTaken} aria-label="Begun">
      <h3>Begun and not written down</h3>
      {!mayWrite && (
        <p className={styles.quiet}>
          Nothing is written down here any more. These words are kept in this browser alone: copy
          what is still needed.
        </p>
      )}
      <ul className={styles.said}>
        {begun.map((words) => {
          const said = moment.sayings.find(({ id }) => id === words.corrects);
          const isReached = words.shelf === name || said !== undefined;
          return (
            <li key={`${words.shelf}${words.kind}`}>
              <p>
                {nameOf(words)}: {words.text}
              </p>
              {mayWrite && isReached && (
                <p className={styles.tools}>
                  <button type="button" className={styles.tool} onClick={() => goOn(words, said)}>
                    Go on
                  </button>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function nameOf({ kind, corrects }: BegunWords): string {
  const name = CAPTURE_KINDS.find((each) => each.kind === kind)?.name ?? '';
  return corrects === null ? name : `${name}, corrected`;
}
