import { formatLimit, limitsOf } from '@vital-signs/domain';
import type { RatingPrecision } from '@vital-signs/domain';
import type { ReactNode } from 'react';
import { RatingMark } from '../../ui/RatingMark';
import { monthCell, Nothing, ratingLabel } from './cell-parts';
import type { TableColumn } from './columns';
import { isModelledNow, latestOf } from './line-words';
import { saidState } from './shown-layout';
import type { Line } from './table-item';
import styles from './FurtherCells.module.css';

/** What stands in a column that is there only where an authority's layout has it. */
export function furtherCell(
  line: Line,
  column: TableColumn,
  precision: RatingPrecision,
  tipKey: string,
): ReactNode {
  const isFirst = line.level === 1;
  switch (column.column) {
    case 'current':
      return monthCell(line, latestOf(line), tipKey);
    case 'rating':
      return ratingInWords(line, precision, tipKey);
    case 'second-rating':
      return secondInWords(line, tipKey);
    case 'limits':
      return isFirst && limitCell(line, column);
    default:
      return isFirst && saidCell(line, column);
  }
}

/** The mark, and beside it the authority's own word: no colour stands alone. */
function ratingInWords(line: Line, precision: RatingPrecision, tipKey: string): ReactNode {
  const state = line.row.states[line.place] ?? 'NOT_RATED';
  return (
    <span className={styles.rating}>
      <RatingMark
        state={state}
        label={ratingLabel(line, precision)}
        modelled={isModelledNow(line)}
        tipKey={tipKey}
      />
      <span aria-hidden="true">{saidState(line.scorecard, state).word}</span>
    </span>
  );
}

function secondInWords({ row, place, scorecard }: Line, tipKey: string): ReactNode {
  const state = row.secondStates?.[place];
  if (!state) return <Nothing reason="no second rating" />;
  const { word } = saidState(scorecard, state, 'SECOND');
  return (
    <span className={styles.rating}>
      <RatingMark state={state} position="SECOND" label={word} tipKey={tipKey} />
      <span aria-hidden="true">{word}</span>
    </span>
  );
}

function limitCell({ row }: Line, column: TableColumn): ReactNode {
  const limit = row.tolerance === null ? undefined : limitsOf(row.tolerance)[column.index];
  if (limit === undefined) return <Nothing reason="no tolerance is set" />;
  if (limit.value === null) return <Nothing reason="not legible in the source" />;
  return formatLimit(limit.value, row.indicator.unit ?? '');
}

function saidCell({ row, scorecard }: Line, { column }: TableColumn): ReactNode {
  const text = row.said[scorecard.layout.saidAt.get(column) ?? -1] ?? '';
  return text === '' ? null : <span className={styles.said}>{text}</span>;
}
