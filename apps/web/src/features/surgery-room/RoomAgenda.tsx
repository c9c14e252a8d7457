import { counted } from '@vital-signs/domain';
import type { SurgeryOutcome } from '../../apollo/generated/documents';
import type { Moment, MomentItem, MomentPointer } from './moment';
import { isWords } from './outbox';
import type { Unsent } from './outbox';
import { clockWords, leftWords, spentOn } from './room-clock';
import buttons from './RoomButtons.module.css';
import room from './Room.module.css';
import styles from './RoomAgenda.module.css';

interface RoomAgendaProps {
  readonly moment: Moment;
  readonly pointer: MomentPointer;
  /** Whether the viewer looks at something else than everybody. */
  readonly isAlone: boolean;
  /** The time by the server's clock. */
  readonly now: number;
  readonly onItem: (id: string) => void;
  /** Settles an item; left out: the viewer does not drive. */
  readonly onSettle: ((id: string, outcome: SurgeryOutcome) => void) | undefined;
  /** What is on its way: of an item what becomes of it, or an item itself. */
  readonly unsent: readonly Unsent[];
}

const OUTCOMES = { OPEN: '', AGREED: 'agreed', PARKED: 'parked' } as const;

/** The agenda with its times; what is looked at is marked, and each item can be turned to. */
export function RoomAgenda(props: RoomAgendaProps) {
  const { moment, pointer, isAlone, now, onItem, onSettle, unsent } = props;
  const added = unsent.flatMap((each) =>
    !isWords(each) && each.act.does === 'ADD_ITEM' ? [{ ...each.act, key: each.key }] : [],
  );
  if (moment.items.length + added.length === 0) {
    return <p className={room.quiet}>Nothing stands on the agenda.</p>;
  }
  return (
    <ol className={styles.agenda}>
      {moment.items.map((item) => {
        const isHere = item.id === pointer.item;
        const spent = spentOn(item, moment, now);
        const isNow = moment.pointer.item === item.id;
        const outcome = settled(item, unsent);
        const said = saidWords(item, moment, unsent);
        return (
          <li key={item.id} data-here={isHere || undefined}>
            <button
              type="button"
              className={styles.item}
              aria-current={isHere ? 'step' : undefined}
              onClick={() => onItem(item.id)}
            >
              <span className={styles.position}>{isHere ? '▶' : item.position}</span>
              <span>
                {item.title}
                {isAlone && isNow && !isHere && moment.state === 'LIVE' && (
                  <span className={styles.meeting}> – the meeting is here</span>
                )}
              </span>
            </button>
            <span className={styles.time} data-over={spent > item.minutes * 60 || undefined}>
              {OUTCOMES[outcome] !== '' && `${OUTCOMES[outcome]} · `}
              {timeWords(item, spent, { isNow, isLive: moment.state === 'LIVE' })}
            </span>
            {said !== '' && <span className={styles.said}>{said}</span>}
            {isHere && onSettle && (
              <span className={`${buttons.tools} ${styles.settling}`}>
                {(['AGREED', 'PARKED'] as const).map((each) => (
                  <button
                    key={each}
                    type="button"
                    className={buttons.tool}
                    aria-pressed={outcome === each}
                    onClick={() => onSettle(item.id, outcome === each ? 'OPEN' : each)}
                  >
                    {each === 'AGREED' ? 'Agreed' : 'Parked'}
                  </button>
                ))}
              </span>
            )}
          </li>
        );
      })}
      {added.map(({ key, title, item }) => (
        <li key={key} data-waiting="">
          <span className={styles.item}>
            <span className={styles.position}>+</span>
            <span>{title}: on its way</span>
          </span>
          <span className={styles.time}>{item.minutes} min</span>
        </li>
      ))}
    </ol>
  );
}

/** How the time of an item goes; once it is over, nothing is left of any. */
function timeWords(
  { minutes }: MomentItem,
  spent: number,
  { isNow, isLive }: { readonly isNow: boolean; readonly isLive: boolean },
): string {
  if (!isNow && spent === 0) return `${minutes} min`;
  return isLive ? leftWords(minutes, spent) : `${clockWords(spent)} of ${minutes} min`;
}

const SAID = [
  ['DECISION', 'decision'],
  ['ACTION', 'action'],
  ['QUESTION', 'question'],
  ['NOTE', 'note'],
] as const;

/** How much was said of an item, for whoever looks at another: "1 decision, 2 actions, 1 on its way". */
function saidWords({ id }: MomentItem, { sayings }: Moment, unsent: readonly Unsent[]): string {
  const known = new Set(sayings.map(({ key }) => key));
  const isOnItsWay = (each: Unsent) =>
    isWords(each) && each.refused === null && each.saying.item === id && !known.has(each.key);
  const waiting = unsent.filter(isOnItsWay).length;
  const said = SAID.flatMap(([kind, word]) => {
    const count = sayings.filter((saying) => saying.item === id && saying.kind === kind).length;
    return count === 0 ? [] : [counted(count, word)];
  });
  return [...said, ...(waiting === 0 ? [] : [`${waiting} on its way`])].join(', ');
}

/** What becomes of an item, as soon as it was pressed. */
function settled({ id, outcome }: MomentItem, unsent: readonly Unsent[]): SurgeryOutcome {
  const last = unsent.findLast(
    (each) => !isWords(each) && each.act.does === 'SETTLE_ITEM' && each.act.item === id,
  );
  const isOnItsWay = last !== undefined && !isWords(last) && last.act.does === 'SETTLE_ITEM';
  return isOnItsWay ? last.act.outcome : outcome;
}
