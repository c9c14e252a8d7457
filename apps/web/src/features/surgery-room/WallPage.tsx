import { useEffect } from 'react';
import { useTitle } from '../../lib/page-title';
import { itemAt } from './moment';
import { marksOf } from './moment-marks';
import { Screen } from './Screen';
import { useAwakeScreen } from './use-awake-screen';
import { useNow } from './use-now';
import { useSight } from './use-sight';
import { useSurgery } from './use-surgery';
import { WallFoot } from './WallFoot';
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
  const { sight, nothing, notice } = useSight(
    authority,
    moment,
    item?.kind === 'FREE' ? null : (item?.id ?? null),
    { isFirst: true },
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
      <Screen {...{ moment, item, sight, nothing, region }} pointer={moment.pointer} isWall />
      <WallFoot {...{ moment, connection, notice, now }} />
    </main>
  );
}
