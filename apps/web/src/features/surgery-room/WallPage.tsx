import { useEffect } from 'react';
import { useTitle } from '../../lib/page-title';
import { connectionWords } from './connection-words';
import type { Connection } from './connection-words';
import { itemAt } from './moment';
import type { Moment } from './moment';
import { marksOf } from './moment-marks';
import { leftWords, spentInAll, spentOn } from './room-clock';
import { Screen } from './Screen';
import { useAwakeScreen } from './use-awake-screen';
import { useNow } from './use-now';
import { useSight } from './use-sight';
import { useSurgery } from './use-surgery';
import styles from './Wall.module.css';

interface WallPageProps {
  readonly authority: string;
  readonly id: string;
}

/** What the projector shows: one thing at a time, and nothing to press. */
export function WallPage({ authority, id }: WallPageProps) {
  const { surgery, region, moment, connection, problem, now: clock } = useSurgery(authority, id);
  const now = useNow(clock);
  const item = moment && itemAt(moment, moment.pointer);
  const { sight, notice } = useSight(
    authority,
    moment,
    item?.kind === 'FREE' ? null : (item?.id ?? null),
  );
  useTitle(surgery && `${surgery.title} – for the projector`);
  useAwakeScreen();
  useEffect(() => {
    const onKeyDown = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key.toLowerCase() !== 'f' || ctrlKey || metaKey || altKey) return;
      void (
        document.fullscreenElement === null
          ? document.documentElement.requestFullscreen()
          : document.exitFullscreen()
      ).catch(() => undefined);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  if (moment === null || !surgery) {
    return (
      <main className={styles.wall}>
        <p className={styles.waiting} role="status">
          {surgery === null
            ? 'There is no such surgery, or it is not held at a place that you may follow.'
            : (problem ?? 'Connecting …')}
        </p>
      </main>
    );
  }
  return (
    <main className={styles.wall} {...marksOf(moment, moment.pointer)}>
      <Screen {...{ moment, item, sight, region }} pointer={moment.pointer} isWall />
      <Foot {...{ moment, connection, now }} notice={notice?.words.join(' ') ?? null} />
    </main>
  );
}

interface FootProps {
  readonly moment: Moment;
  readonly connection: Connection;
  readonly now: number;
  readonly notice: string | null;
}

/** Where the meeting is and how its time goes; what changed, and that the connection is lost, in its place. */
function Foot({ moment, connection, now, notice }: FootProps) {
  const item = itemAt(moment, moment.pointer);
  const spent = spentInAll(moment, now);
  const left = item
    ? `${leftWords(item.minutes, spentOn(item, moment, now))}`
    : spent === null
      ? null
      : leftWords(moment.minutes, spent);
  return (
    <footer className={styles.foot}>
      <p role="status" className={styles.said} data-notice={notice === null ? undefined : ''}>
        {notice ??
          (connection.state === 'LOST' || connection.state === 'ENDED'
            ? connectionWords(connection, false)
            : item === null
              ? moment.title
              : `${item.position} of ${moment.items.length}`)}
      </p>
      {moment.state === 'LIVE' && left !== null && <p className={styles.left}>{left}</p>}
      {moment.state === 'PLANNED' && <p className={styles.left}>not begun</p>}
      {(moment.state === 'ENDED' || moment.state === 'APPROVED') && (
        <p className={styles.left}>over</p>
      )}
    </footer>
  );
}
