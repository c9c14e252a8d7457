import type { SurgeryOutcome } from '../../apollo/generated/documents';
import type { Moment, MomentPointer } from './moment';
import { leftWords, spentOn } from './room-clock';
import styles from './Room.module.css';

interface RoomAgendaProps {
  readonly moment: Moment;
  readonly pointer: MomentPointer;
  /** The time by the server's clock. */
  readonly now: number;
  readonly onItem: (id: string) => void;
  /** Settles an item; left out: the viewer does not drive. */
  readonly onSettle: ((id: string, outcome: SurgeryOutcome) => void) | undefined;
}

const OUTCOMES = { OPEN: '', AGREED: 'agreed', PARKED: 'parked' } as const;

/** The agenda with its times; what is looked at is marked, and each item can be turned to. */
export function RoomAgenda({ moment, pointer, now, onItem, onSettle }: RoomAgendaProps) {
  if (moment.items.length === 0) {
    return <p className={styles.quiet}>Nothing stands on the agenda.</p>;
  }
  return (
    <ol className={styles.agenda}>
      {moment.items.map((item) => {
        const isHere = item.id === pointer.item;
        const spent = spentOn(item, moment, now);
        const isNow = moment.pointer.item === item.id;
        return (
          <li key={item.id} data-here={isHere || undefined}>
            <button
              type="button"
              className={styles.item}
              aria-current={isHere ? 'step' : undefined}
              onClick={() => onItem(item.id)}
            >
              <span className={styles.position}>{isHere ? '▶' : item.position}</span>
              <span>{item.title}</span>
            </button>
            <span className={styles.time} data-over={spent > item.minutes * 60 || undefined}>
              {OUTCOMES[item.outcome] !== '' && `${OUTCOMES[item.outcome]} · `}
              {isNow || spent > 0 ? leftWords(item.minutes, spent) : `${item.minutes} min`}
            </span>
            {isHere && onSettle && (
              <span className={styles.tools}>
                {(['AGREED', 'PARKED'] as const).map((outcome) => (
                  <button
                    key={outcome}
                    type="button"
                    className={styles.tool}
                    aria-pressed={item.outcome === outcome}
                    onClick={() => onSettle(item.id, item.outcome === outcome ? 'OPEN' : outcome)}
                  >
                    {outcome === 'AGREED' ? 'Agreed' : 'Parked'}
                  </button>
                ))}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
