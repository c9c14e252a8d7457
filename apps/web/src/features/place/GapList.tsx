import { indicatorTitle } from '@vital-signs/domain';
import type { GapList_GapFragment } from '../../apollo/generated/documents';
import { indicatorAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { CaseListLink } from '../../ui/CaseListLink';
import { useCaseLists } from '../../ui/use-case-lists';
import { MarkNote } from '../../ui/MarkNote';
import { RatingMark } from '../../ui/RatingMark';
import styles from './GapList.module.css';

interface GapListProps {
  readonly authority: string;
  readonly gaps: readonly GapList_GapFragment[];
  readonly standpoint: Standpoint;
  /** Key of the period that is shown. */
  readonly period: string;
  /** Number of the edition as which it is read; null: as known now. */
  readonly edition: number | null;
}

/** The largest gaps to green, in children or cases, the largest first. */
export function GapList({ authority, gaps, standpoint, period, edition }: GapListProps) {
  const lists = useCaseLists({
    ...{ authority, period, edition, place: standpoint.place ?? null },
    indicators: gaps.map(({ reading }) => reading.indicator.key),
  });
  return (
    <ol className={styles.list}>
      {gaps.map(({ reading, gap }) => {
        const { indicator, shown, state, provenance, marks } = reading;
        return (
          <li key={indicator.key}>
            <p className={styles.number}>
              <strong>{gap.children.toLocaleString('en-GB')}</strong>
              <span>
                {gap.direction === 'MORE' ? 'more' : 'fewer'}
                {gap.estimated && ', estimated'}
              </span>
            </p>
            <div>
              <p className={styles.name}>
                <RatingMark state={state} modelled={provenance === 'MODELLED'} />
                <AppLink href={indicatorAddress(authority, indicator.key, standpoint)}>
                  {indicatorTitle(indicator)}
                </AppLink>
                <MarkNote notes={marks} />
              </p>
              <p className={styles.why}>
                {shown}
                {provenance === 'MODELLED' && ' (modelled)'}: {gap.sentence}.
              </p>
              <CaseListLink list={lists.get(indicator.key)} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
