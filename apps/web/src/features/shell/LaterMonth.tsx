import { formatPeriod, parsePeriodKey } from '@vital-signs/domain';
import type { FrameAuthority } from '../../lib/frame';
import { Button } from '../../ui/Button';
import styles from './Shell.module.css';

interface LaterMonthProps {
  readonly authority: FrameAuthority;
  readonly onPeriod: (period: string) => void;
}

/** Said on the month on which pages open, where a later one holds something too, and leads there. */
export function LaterMonth({ authority: { opensOn, afterOpening }, onPeriod }: LaterMonthProps) {
  const later = afterOpening.at(-1);
  if (later === undefined || opensOn === null) return null;
  const named = formatPeriod(parsePeriodKey(later.period));
  const figures = later.figures === 1 ? 'one figure' : `${later.figures} figures`;
  return (
    <aside className={styles.later} aria-label="A later month" data-screen-only="">
      {named} is on record too, with {figures}: fewer than half of those of{' '}
      {formatPeriod(parsePeriodKey(opensOn))}.{' '}
      <Button kind="quiet" onPress={() => onPeriod(later.period)}>
        Show {named}
      </Button>
    </aside>
  );
}
