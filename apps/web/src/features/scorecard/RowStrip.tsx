import { Suspense, lazy } from 'react';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { titleOf } from './line-words';
import { placeOf } from './table-item';
import type { TableItem } from './table-item';
import styles from './RowStrip.module.css';

/** Loads what an open row says, which most readings of a page do without. */
export const loadDetail = () => import('./ReadingDetail');

const ReadingDetail = lazy(async () => ({ default: (await loadDetail()).ReadingDetail }));

interface RowStripProps {
  readonly authority: string;
  readonly edition: number | null;
  readonly item: TableItem;
  readonly onRetry: (indicator: string, place: string) => void;
}

/** What stands beneath a row: what is said of it at length, its reading in words, or the state of its teams. */
export function RowStrip({ authority, edition, item, onRetry }: RowStripProps) {
  if (item.kind === 'DETAIL') {
    return (
      <Suspense
        fallback={<SkeletonRows rows={3} widths={DETAIL_WIDTHS} label="Loading the reading" />}
      >
        <ReadingDetail authority={authority} edition={edition} line={item.line} />
      </Suspense>
    );
  }
  if (item.kind === 'WORDS') {
    return (
      <dl className={styles.words}>
        {item.said.map(({ heading, text }) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    );
  }
  if (item.kind !== 'TEAMS') return null;
  if (item.state === 'LOADING')
    return <p role="status">Loading the teams of {placeOf(item.line).name} …</p>;
  return (
    <ErrorPanel
      what={`The teams behind ${titleOf(item.line)} could not be loaded.`}
      onRetry={() => onRetry(item.line.row.indicator.key, placeOf(item.line).slug)}
    />
  );
}

const DETAIL_WIDTHS = ['22rem', '22rem', '22rem'];
