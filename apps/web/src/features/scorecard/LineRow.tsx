import type { RatingPrecision } from '@vital-signs/domain';
import { memo } from 'react';
import { lineCell } from './line-cells';
import type { Line } from './table-item';
import type { ShownColumn } from './use-shown-columns';
import styles from './ScorecardTable.module.css';

interface LineRowProps {
  readonly line: Line;
  readonly columns: readonly ShownColumn[];
  readonly precision: RatingPrecision;
  /** Among all that stands in the table, whether or not it is in the page. */
  readonly index: number;
  /** The column whose cell Tab comes to; null where it is in another row. */
  readonly activeColumn: string | null;
  readonly measure: (element: Element | null) => void;
}

/** One row of figures. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { line, columns, precision, index, activeColumn, measure } = props;
  return (
    <tr
      ref={measure}
      className={styles.line}
      role="row"
      aria-level={line.level}
      aria-expanded={line.isOpen}
      aria-rowindex={index + 2}
      data-index={index}
      data-row={line.key}
      data-level={line.level}
      data-open={line.isOpen || undefined}
    >
      {columns.map((column, position) => {
        const Cell = column.column === 'indicator' ? 'th' : 'td';
        return (
          <Cell
            key={column.id}
            className={styles.cell}
            role={Cell === 'th' ? 'rowheader' : 'gridcell'}
            {...(Cell === 'th' && { scope: 'row' })}
            aria-colindex={position + 1}
            tabIndex={column.id === activeColumn ? 0 : -1}
            data-column={column.id}
            data-kind={column.column}
            data-align={column.align}
            data-pinned={column.isPinned || undefined}
            data-last-pinned={column.isLastPinned || undefined}
          >
            {lineCell(line, column, precision)}
          </Cell>
        );
      })}
    </tr>
  );
}, isSameRow);

/** A line is made anew whenever the table is arranged; what it shows may be the same. */
function isSameRow(before: LineRowProps, after: LineRowProps): boolean {
  return (
    before.line.key === after.line.key &&
    before.line.row === after.line.row &&
    before.line.place === after.line.place &&
    before.line.isOpen === after.line.isOpen &&
    before.line.scorecard === after.line.scorecard &&
    before.columns === after.columns &&
    before.precision === after.precision &&
    before.index === after.index &&
    before.activeColumn === after.activeColumn &&
    before.measure === after.measure
  );
}
