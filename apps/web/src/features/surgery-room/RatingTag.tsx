import type { RatingState } from '@vital-signs/domain';
import { useNamedRating, useStateWords } from '../../lib/state-words';
import styles from './Screen.module.css';

interface RatingTagProps {
  readonly state: RatingState;
  readonly position?: 'FIRST' | 'SECOND';
  /** Before the word: how many are rated so. */
  readonly count?: number;
}

/** A rating as its symbol and its word on its ground: nobody has to know what the colour means. */
export function RatingTag({ state, position = 'FIRST', count }: RatingTagProps) {
  const says = useStateWords();
  const named = useNamedRating();
  return (
    <span className={styles.rating} data-state={state}>
      <span className={styles.symbol} aria-hidden="true">
        {says(state, position).symbol}
      </span>{' '}
      {count !== undefined && <strong>{count} </strong>}
      {named(state, position)}
    </span>
  );
}
