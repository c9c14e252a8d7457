import { useNamedRating } from '../lib/state-words';
import { RatingMark } from './RatingMark';
import type { RatingCounts_CountFragment } from '../apollo/generated/documents';
import styles from './RatingCounts.module.css';

interface RatingCountsProps {
  readonly counts: readonly RatingCounts_CountFragment[];
  /** Name of the month before, in short. */
  readonly before: string;
}

/** How many indicators are in each state, and how many were the month before. */
export function RatingCounts({ counts, before }: RatingCountsProps) {
  const named = useNamedRating();
  return (
    <ul className={styles.counts} aria-label="Indicators by rating">
      {shownCounts(counts).map(({ state, now, before: then }) => (
        <li key={state} className={styles.count}>
          <span aria-hidden="true">
            <RatingMark state={state} />
          </span>
          <span>
            <strong>{now}</strong> {named(state)}
          </span>
          <span className={styles.before}>
            {then === null ? `no figures in ${before}` : `${then} in ${before}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** States that mean something here: mis-set tolerances are not spoken of where there are none. */
export function shownCounts(
  counts: readonly RatingCounts_CountFragment[],
): readonly RatingCounts_CountFragment[] {
  return counts.filter(
    ({ state, now, before }) => state !== 'MIS_SET' || now > 0 || (before ?? 0) > 0,
  );
}
