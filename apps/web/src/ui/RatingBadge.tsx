import type { RatingState } from '@vital-signs/domain';
import { useNamedRating, useStateWords } from '../lib/state-words';
import styles from './RatingBadge.module.css';

interface RatingBadgeProps {
  readonly state: RatingState;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: (state: RatingState) => void;
}

/** How many readings are in a state, of two ratings by the first; pressed, only those are shown. */
export function RatingBadge({ state, count, pressed, onPress }: RatingBadgeProps) {
  const { symbol } = useStateWords()(state);
  const named = useNamedRating();
  return (
    <button
      type="button"
      className={styles.badge}
      data-state={state}
      data-none={count === 0 || undefined}
      aria-pressed={pressed}
      onClick={() => onPress(state)}
    >
      <span className={styles.symbol} aria-hidden="true">
        {symbol}
      </span>
      <span className={styles.count}>{count}</span> {named(state)}
    </button>
  );
}
