import { SkeletonRows } from '../../ui/SkeletonRows';
import styles from './ScorecardPage.module.css';

const WIDTHS = [
  '2.5rem',
  '18rem',
  '3rem',
  '5rem',
  '3rem',
  '3rem',
  '3rem',
  '3rem',
  '6rem',
  '4rem',
  '4rem',
  '3rem',
  '2rem',
  '14rem',
];

/** The page before its figures: the head and rows of a table, at their sizes. */
export function ScorecardSkeleton() {
  return (
    <div className={styles.skeleton}>
      <SkeletonRows rows={24} widths={WIDTHS} label="Loading the scorecard" />
    </div>
  );
}
