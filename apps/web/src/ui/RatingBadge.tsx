import type { RatingState } from '@vital-signs/domain';
import { useStateWords } from '../lib/state-words';
import styles from './RatingBadge.module.css';

interface RatingBadgeProps {
  readonly state: RatingState;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: (state: RatingState) => void;
}

/** How many readings are in a state; pressed, only those are shown. */
export function RatingBadge({ state, count, pressed, onPress }: RatingBadgeProps) {
  const { word, symbol } = useStateWords()(state);
  return (
    <button
      type="button"
      className={styles.badge}
      data-state={state}
      aria-pressed={pressed}
      onClick={() => onPress(state)}
    >
      <span className={styles.symbol} aria-hidden="true">
        {symbol}
      </span>
      <span className={styles.count}>{count}</span> {word}
    </button>
  );
}
