import { useEffect, useRef, useState } from 'react';
import { surgeryMinutesAddress, surgeryWallAddress } from '../../lib/page-address';
import type { Viewer } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import type { Connection } from './connection-words';
import { connectionWords } from './connection-words';
import type { Moment } from './moment';
import { PresentList } from './PresentList';
import { clockWords, leftWords, spentInAll } from './room-clock';
import { EndDialog, HandOverDialog } from './RoomDialogs';
import type { Outbox } from './use-outbox';
import type { RoomActs } from './use-room-acts';
import type { KnownSurgery } from './use-surgery';
import styles from './Room.module.css';

interface RoomBarProps {
  readonly authority: string;
  readonly id: string;
  readonly viewer: Viewer;
  readonly surgery: KnownSurgery;
  readonly moment: Moment;
  readonly now: number;
  readonly drives: boolean;
  readonly acts: RoomActs;
  readonly connection: Connection;
  readonly outbox: Outbox;
}

/** What the surgery is, how its time goes, who drives and who is there. */
export function RoomBar(props: RoomBarProps) {
  const { authority, id, viewer, surgery, moment, now, drives, acts, connection, outbox } = props;
  const [asks, setAsks] = useState<'HAND_OVER' | 'END' | null>(null);
  const { driver, state } = moment;
  const isOver = state === 'ENDED' || state === 'APPROVED';
  const { heading, acting } = useKeptFocus(`${state} ${driver?.id ?? ''}`);
  const spent = spentInAll(moment, now);
  // Also to who drives: their own screen may be the one that is projected.
  const { namesHidden } = moment.pointer;
  // What can still be undone waits by itself, and what was refused for its writer.
  const isSending = outbox.unsent.some(
    ({ refused, notBefore }) => refused === null && notBefore === undefined,
  );
  const isCatchingUp = useLasting(connection.state === 'LIVE' && isSending);
  const heard: Connection = isCatchingUp ? { state: 'CATCHING_UP' } : connection;
  const others = moment.present.filter((person) => person.mayHold && person.id !== viewer.id);
  const mayTakeOver =
    state === 'LIVE' && surgery.mayHold && !drives && (driver === null || !driver.isHere);
  return (
    <header className={styles.bar}>
      <div className={styles.what}>
        <h1 ref={heading} tabIndex={-1}>
          {moment.title}
        </h1>
        <p className={styles.quiet}>
          {surgery.place.name}, {surgery.period.name}
          {state !== 'LIVE' && ` · ${surgery.standing}`}
        </p>
      </div>
      <p
        className={styles.connection}
        role="status"
        data-state={isOver && heard.state === 'LIVE' ? 'OVER' : connection.state}
      >
        {isOver && heard.state === 'LIVE' ? 'Over' : connectionWords(heard, surgery.maySpeak)}
      </p>
      {state === 'LIVE' && spent !== null && (
        <p className={styles.total}>
          <strong>{leftWords(moment.minutes, spent)}</strong> of {moment.minutes} min
        </p>
      )}
      {state !== 'LIVE' && spent !== null && <p>Held for {clockWords(spent)}</p>}
      {state === 'LIVE' && <p>{driverWords(moment, { drives, namesHidden })}</p>}
      {state === 'LIVE' && <PresentList {...{ moment, namesHidden }} />}
      <div className={styles.doings}>
        {state === 'PLANNED' && surgery.mayHold && (
          <Button kind="primary" onPress={acting(acts.open)}>
            Open the surgery
          </Button>
        )}
        {mayTakeOver && (
          <Button kind="primary" onPress={acting(acts.takeOver)}>
            Take over
          </Button>
        )}
        {drives && <Button onPress={() => setAsks('HAND_OVER')}>Hand over</Button>}
        {(drives || mayTakeOver) && <Button onPress={() => setAsks('END')}>End</Button>}
        {isOver ? (
          <AppLink href={surgeryMinutesAddress(authority, id)}>Its minutes</AppLink>
        ) : (
          <AppLink href={surgeryWallAddress(authority, id)}>For the projector</AppLink>
        )}
      </div>
      {asks === 'HAND_OVER' && (
        <HandOverDialog
          {...{ others, namesHidden }}
          onHandOver={acting(acts.handOver)}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === 'END' && (
        <EndDialog
          {...{ outbox, namesHidden }}
          onEnd={acting(acts.end)}
          onClose={() => setAsks(null)}
        />
      )}
    </header>
  );
}

/**
 * What is pressed here goes when it is done: whoever pressed it goes on from the heading, and not from the
 * beginning of the page. Nobody else's focus is moved.
 */
function useKeptFocus(doneWhenChanged: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const hasActed = useRef(false);
  useEffect(() => {
    if (!hasActed.current) return;
    hasActed.current = false;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [doneWhenChanged]);
  const acting =
    <Args extends readonly unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      hasActed.current = true;
      act(...args);
    };
  return { heading, acting };
}

function driverWords(
  { driver }: Moment,
  { drives, namesHidden }: { readonly drives: boolean; readonly namesHidden: boolean },
): string {
  if (drives) return 'You drive';
  if (driver === null) return 'Nobody drives';
  const name = namesHidden ? 'Somebody' : driver.name;
  return driver.isHere ? `${name} drives` : `${name}’s connection is gone`;
}

/** So long something has to last before it is said. */
const SAID_AFTER_MS = 2_000;

/** Whether something lasts: what is over at once disturbs nobody. */
function useLasting(is: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => setLasts(true), SAID_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [is]);
  return is && lasts;
}
