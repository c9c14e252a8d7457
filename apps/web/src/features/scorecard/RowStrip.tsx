import { ErrorPanel } from '../../ui/ErrorPanel';
import { titleOf } from './line-words';
import { ReadingDetail } from './ReadingDetail';
import { placeOf } from './table-item';
import type { TableItem } from './table-item';

interface RowStripProps {
  readonly authority: string;
  readonly edition: number | null;
  readonly item: TableItem;
  readonly onRetry: (indicator: string, place: string) => void;
}

/** What an open row holds besides rows: its reading in words, or the state of its teams. */
export function RowStrip({ authority, edition, item, onRetry }: RowStripProps) {
  if (item.kind === 'DETAIL') {
    return <ReadingDetail authority={authority} edition={edition} line={item.line} />;
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
