import type { SurgeryOutcome } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import type { MomentSaying } from './moment';
import type { Unsent } from './outbox';
import { sayingLine } from './card-lines';
import type { SightNews } from './use-sight';
import { timeOfDay } from './connection-words';
import styles from './Room.module.css';

interface SaidListProps {
  readonly sayings: readonly MomentSaying[];
  readonly unsent: readonly Unsent[];
  /** What changed in the figures meanwhile. */
  readonly news: readonly SightNews[];
  readonly namesHidden: boolean;
  /** Whether the viewer may settle, correct or take back something. */
  readonly mayChange: (saying: MomentSaying) => boolean;
  readonly onSettle: (saying: MomentSaying, outcome: SurgeryOutcome) => void;
  readonly onCorrect: (saying: MomentSaying) => void;
  readonly onTakeBack: (saying: MomentSaying) => void;
  readonly onDrop: (key: string) => void;
}

/** What was said, with what is still on its way, and what changed in the figures meanwhile. */
export function SaidList(props: SaidListProps) {
  const { sayings, unsent, news, namesHidden, mayChange } = props;
  const answered = new Set(sayings.map(({ key }) => key));
  const waiting = unsent.filter(({ key }) => !answered.has(key));
  if (sayings.length + waiting.length + news.length === 0) {
    return <p className={styles.quiet}>Nothing has been said here yet.</p>;
  }
  return (
    <ul className={styles.said}>
      {sayings.map((saying) => (
        <li key={saying.key} data-saying={saying.key}>
          <p>{sayingLine(saying, namesHidden).text}</p>
          {mayChange(saying) && (
            <p className={styles.tools}>
              {(['AGREED', 'PARKED'] as const).map((outcome) => (
                <button
                  key={outcome}
                  type="button"
                  className={styles.tool}
                  aria-pressed={saying.outcome === outcome}
                  onClick={() =>
                    props.onSettle(saying, saying.outcome === outcome ? 'OPEN' : outcome)
                  }
                >
                  {outcome === 'AGREED' ? 'Agreed' : 'Parked'}
                </button>
              ))}
              <button type="button" className={styles.tool} onClick={() => props.onCorrect(saying)}>
                Correct
              </button>
              <button
                type="button"
                className={styles.tool}
                onClick={() => props.onTakeBack(saying)}
              >
                Take back
              </button>
            </p>
          )}
        </li>
      ))}
      {waiting.map(({ key, saying, refused }) => (
        <li key={key} data-waiting="">
          <p>{saying.text}</p>
          <p className={styles.quiet}>
            {refused === null ? 'On its way: kept here until it is written down.' : refused}
          </p>
          {refused !== null && (
            <Button kind="quiet" onPress={() => props.onDrop(key)}>
              Throw away
            </Button>
          )}
        </li>
      ))}
      {news.map(({ at, words }) => (
        <li key={at} className={styles.quiet}>
          {timeOfDay(Date.parse(at))}: {words.join(' ')}
        </li>
      ))}
    </ul>
  );
}
