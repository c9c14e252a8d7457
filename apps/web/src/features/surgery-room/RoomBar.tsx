import { useState } from 'react';
import { surgeryMinutesAddress, surgeryWallAddress } from '../../lib/page-address';
import type { Viewer } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import { FormDialog } from '../../ui/FormDialog';
import type { Connection } from './connection-words';
import { connectionWords } from './connection-words';
import type { Moment } from './moment';
import { clockWords, leftWords, spentInAll } from './room-clock';
import type { useRoomActs } from './use-room-acts';
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
  readonly acts: ReturnType<typeof useRoomActs>;
  readonly connection: Connection;
  readonly unsent: number;
}

/** What the surgery is, how its time goes, who drives and who is there. */
export function RoomBar(props: RoomBarProps) {
  const { authority, id, viewer, surgery, moment, now, drives, acts, connection, unsent } = props;
  const [asks, setAsks] = useState<'HAND_OVER' | 'END' | null>(null);
  const { driver, state } = moment;
  const spent = spentInAll(moment, now);
  const isCatchingUp = connection.state === 'LIVE' && unsent > 0;
  const others = moment.present.filter((person) => person.mayHold && person.id !== viewer.id);
  const mayTakeOver =
    state === 'LIVE' && surgery.mayHold && !drives && (driver === null || !driver.isHere);
  return (
    <header className={styles.bar}>
      <div className={styles.what}>
        <h1 tabIndex={-1}>{moment.title}</h1>
        <p className={styles.quiet}>
          {surgery.place.name}, {surgery.period.name}
          {state !== 'LIVE' && ` · ${surgery.standing}`}
        </p>
      </div>
      <p className={styles.connection} role="status" data-state={connection.state}>
        {connectionWords(isCatchingUp ? { state: 'CATCHING_UP' } : connection, surgery.maySpeak)}
      </p>
      {state === 'LIVE' && spent !== null && (
        <p className={styles.total}>
          <strong>{leftWords(moment.minutes, spent)}</strong> of {moment.minutes} min
        </p>
      )}
      {state !== 'LIVE' && spent !== null && <p>Held for {clockWords(spent)}</p>}
      {state === 'LIVE' && (
        <p>
          {drives
            ? 'You drive'
            : driver === null
              ? 'Nobody drives'
              : driver.isHere
                ? `${driver.name} drives`
                : `${driver.name}’s connection is gone`}
          {' · '}
          <span title={moment.present.map(({ name }) => name).join(', ')}>
            {moment.followers === 1 ? '1 screen' : `${moment.followers} screens`}
          </span>
        </p>
      )}
      <div className={styles.doings}>
        {state === 'PLANNED' && surgery.mayHold && (
          <Button kind="primary" onPress={acts.open}>
            Open the surgery
          </Button>
        )}
        {mayTakeOver && (
          <Button kind="primary" onPress={acts.takeOver}>
            Take over
          </Button>
        )}
        {drives && <Button onPress={() => setAsks('HAND_OVER')}>Hand over</Button>}
        {(drives || mayTakeOver) && <Button onPress={() => setAsks('END')}>End</Button>}
        {state === 'ENDED' || state === 'APPROVED' ? (
          <AppLink href={surgeryMinutesAddress(authority, id)}>Its minutes</AppLink>
        ) : (
          <AppLink href={surgeryWallAddress(authority, id)}>For the projector</AppLink>
        )}
      </div>
      {asks === 'HAND_OVER' && (
        <HandOverDialog {...{ others }} onHandOver={acts.handOver} onClose={() => setAsks(null)} />
      )}
      {asks === 'END' && (
        <FormDialog
          title="End the surgery"
          action="End it"
          onClose={() => setAsks(null)}
          onSubmit={() => {
            acts.end();
            return Promise.resolve(true);
          }}
        >
          <p>Nothing more is said in it then; its minutes are made of what stands here.</p>
        </FormDialog>
      )}
    </header>
  );
}

interface HandOverDialogProps {
  readonly others: Moment['present'];
  readonly onHandOver: (to: string) => void;
  readonly onClose: () => void;
}

function HandOverDialog({ others, onHandOver, onClose }: HandOverDialogProps) {
  const [to, setTo] = useState(others[0]?.id ?? '');
  return (
    <FormDialog
      title="Hand over"
      action="Hand over"
      onClose={onClose}
      onSubmit={() => {
        if (to === '') return Promise.resolve('Nobody else is here who may hold a surgery.');
        onHandOver(to);
        return Promise.resolve(true);
      }}
    >
      {others.length === 0 ? (
        <p>Nobody else is here who may hold a surgery.</p>
      ) : (
        <label>
          To{' '}
          <select value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)}>
            {others.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </label>
      )}
    </FormDialog>
  );
}
