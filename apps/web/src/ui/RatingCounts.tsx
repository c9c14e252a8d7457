import type { RatingPosition } from '@vital-signs/domain';
import { useNamedRating } from '../lib/state-words';
import { RatingMark } from './RatingMark';
import type { RatingCounts_CountFragment } from '../apollo/generated/documents';
import styles from './RatingCounts.module.css';

interface RatingCountsProps {
  readonly counts: readonly RatingCounts_CountFragment[];
  /** By the second of two ratings; left out or empty where there is one. */
  readonly secondCounts?: readonly RatingCounts_CountFragment[];
  /** How many a paper calls red without a figure: counted apart from what is not rated. Left out: none. */
  readonly stated?: number;
  /** Name of the month before, in short. */
  readonly before: string;
}

/** How many indicators are in each state, and how many were the month before. */
export function RatingCounts(props: RatingCountsProps) {
  const { counts, secondCounts = [], stated = 0, before } = props;
  return (
    <ul className={styles.counts} aria-label="Indicators by rating">
      <Counts {...{ counts, stated, before }} position="FIRST" />
      {stated > 0 && (
        <li className={styles.count}>
          <span>
            <strong>{stated}</strong> stated red, no figure
          </span>
        </li>
      )}
      {secondCounts.length > 0 && (
        <Counts {...{ stated, before }} counts={secondCounts} position="SECOND" />
      )}
    </ul>
  );
}

interface CountsProps extends Pick<RatingCountsProps, 'counts' | 'before'> {
  readonly stated: number;
  readonly position: RatingPosition;
}

/** The counts by one rating; of two, each says which it is. */
function Counts({ counts, stated, before, position }: CountsProps) {
  const named = useNamedRating();
  return shownCounts(counts).map(({ state, now, before: then }) => (
    <li key={state} className={styles.count}>
      <span aria-hidden="true">
        <RatingMark state={state} position={position} />
      </span>
      <span>
        <strong>{state === 'NOT_RATED' ? now - stated : now}</strong> {named(state, position)}
      </span>
      <span className={styles.before}>
        {then === null ? `no figures in ${before}` : `${then} in ${before}`}
      </span>
    </li>
  ));
}

/** States that mean something here: mis-set tolerances are not spoken of where there are none. */
export function shownCounts(
  counts: readonly RatingCounts_CountFragment[],
): readonly RatingCounts_CountFragment[] {
  return counts.filter(
    ({ state, now, before }) => state !== 'MIS_SET' || now > 0 || (before ?? 0) > 0,
  );
}
