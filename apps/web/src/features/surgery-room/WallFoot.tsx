import { textWidth } from '../../charts/text-size';
import { connectionWords } from './connection-words';
import type { Connection } from './connection-words';
import { itemAt } from './moment';
import type { Moment } from './moment';
import type { SightNews } from './use-sight';
import { noticeLine, wallTimes } from './wall-words';
import { WALL } from './wall-fit';
import styles from './Wall.module.css';

interface WallFootProps {
  readonly moment: Moment;
  readonly connection: Connection;
  /** What changed just now, of whatever item. */
  readonly notice: SightNews | null;
  readonly now: number;
}

/** Between what is said and the times. */
const GAP = 2;

/**
 * Where the meeting is and how its time goes. A lost connection comes before all else; what changed stands
 * beside the item that it is of, on the one line that there is.
 */
export function WallFoot({ moment, connection, notice, now }: WallFootProps) {
  const item = itemAt(moment, moment.pointer);
  const isHeard = connection.state !== 'LOST' && connection.state !== 'ENDED';
  const times = connection.state === 'ENDED' ? null : wallTimes(moment, item, now);
  const news = isHeard && item !== null && notice?.item === item.id ? notice.words : null;
  const left = [times?.item, news === null ? times?.all : null].filter(Boolean).join(' · ');
  const count = moment.items.length;
  const where =
    item === null ? `${count} ${count === 1 ? 'item' : 'items'}` : `${item.position} of ${count}`;
  const room = WALL.width - (left === '' ? 0 : GAP + textWidth(left));
  return (
    <footer className={styles.foot}>
      <p role="status" className={styles.said} data-notice={news === null ? undefined : ''}>
        {isHeard && news === null
          ? where
          : noticeLine(news ?? [connectionWords(connection, false)], room)}
      </p>
      {left !== '' && <p className={styles.left}>{left}</p>}
    </footer>
  );
}
