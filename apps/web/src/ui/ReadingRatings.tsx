import type { RatingState } from '@vital-signs/domain';
import { useNamedRating, useRatingWording, useStateWords } from '../lib/state-words';
import { RatingMark } from './RatingMark';
import styles from './ReadingRatings.module.css';

interface ReadingRatingsProps {
  /** One rating, or two. */
  readonly states: readonly RatingState[];
  readonly modelled?: boolean | undefined;
}

/** The ratings of a reading by symbol and word; of two, each with what it is against. */
export function ReadingRatings({ states, modelled }: ReadingRatingsProps) {
  const named = useNamedRating();
  const says = useStateWords();
  const { against } = useRatingWording();
  const [first, second] = states;
  const isOne = against !== undefined && first === second && first === 'NOT_RATED';
  return (
    <span className={styles.ratings}>
      {(isOne ? states.slice(0, 1) : states).map((state, index) => {
        const position = index === 0 ? 'FIRST' : 'SECOND';
        return (
          <span key={position} className={styles.rating}>
            <span aria-hidden="true">
              <RatingMark state={state} position={position} modelled={modelled} />
            </span>{' '}
            {isOne ? says(state).word : named(state, position)}
            {modelled && ', modelled'}{' '}
          </span>
        );
      })}
    </span>
  );
}
