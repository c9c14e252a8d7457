import type { RatingPrecision } from '@vital-signs/domain';
import { memo } from 'react';
import { lineCell } from './line-cells';
import type { Line } from './table-item';
import type { ShownColumn } from './use-shown-columns';
import styles from './ScorecardTable.module.css';

interface LineCellsProps {
  readonly line: Line;
  readonly columns: readonly ShownColumn[];
  readonly precision: RatingPrecision;
  /** The column whose cell Tab comes to; null where it is in another row. */
  readonly activeColumn: string | null;
}

interface LineRowProps extends LineCellsProps {
  /** Among all that stands in the table, whether or not it is in the page. */
  readonly index: number;
  readonly measure: (element: Element | null) => void;
}

/** One row of figures. Its place among the others changes often, its cells seldom. */
export function LineRow({ index, measure, ...cells }: LineRowProps) {
  const { line } = cells;
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
      <LineCells {...cells} />
    </tr>
  );
}

const LineCells = memo(function LineCells(props: LineCellsProps) {
  const { line, columns, precision, activeColumn } = props;
  // Thousands of these are made while one scrolls: what their element says already is left unsaid.
  return columns.map((column, position) => {
    const Cell = column.column === 'indicator' ? 'th' : 'td';
    return (
      <Cell
        key={column.id}
        {...(Cell === 'th' && { scope: 'row' })}
        aria-colindex={position + 1}
        tabIndex={column.id === activeColumn ? 0 : -1}
        data-column={column.id}
        data-kind={column.column}
      >
        {lineCell(line, column, precision)}
      </Cell>
    );
  });
}, isSameLine);

/** A line is made anew whenever the table is arranged; what it shows may be the same. */
function isSameLine(before: LineCellsProps, after: LineCellsProps): boolean {
  return (
    before.line.key === after.line.key &&
    before.line.row === after.line.row &&
    before.line.place === after.line.place &&
    before.line.scorecard === after.line.scorecard &&
    before.columns === after.columns &&
    before.precision === after.precision &&
    before.activeColumn === after.activeColumn
  );
}
