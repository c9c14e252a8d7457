import { remainderSentence, seriesSummary } from '@vital-signs/domain';
import type { ReactNode } from 'react';
import { Sparkline } from '../../charts/Sparkline';
import { isRemainderModelled, periodInColumn, remainderTitle } from './line-words';
import { RemainderFigure } from './RemainderFigure';
import { placeOf } from './table-item';
import type { Line } from './table-item';
import type { ShownColumn } from './use-shown-columns';
import nameStyles from './LineName.module.css';
import styles from './ScorecardTable.module.css';

interface RemainderRowProps {
  /** Of the place that it is left over of. */
  readonly line: Line;
  readonly columns: readonly ShownColumn[];
  /** Among all that stands in the table, whether or not it is in the page. */
  readonly index: number;
  readonly activeColumn: string | null;
  readonly measure: (element: Element | null) => void;
}

/** Cases that no place below has recorded: figures like another row's, but never a rating. */
export function RemainderRow({ line, columns, index, activeColumn, measure }: RemainderRowProps) {
  return (
    <tr
      ref={measure}
      className={styles.line}
      role="row"
      aria-level={line.level}
      aria-rowindex={index + 2}
      data-index={index}
      data-row={line.key}
      data-level={line.level}
      data-remainder=""
    >
      {columns.map((column, position) => {
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
            {cellOf(line, column)}
          </Cell>
        );
      })}
    </tr>
  );
}

function cellOf(line: Line, column: ShownColumn): ReactNode {
  switch (column.column) {
    case 'indicator':
      return <Name line={line} />;
    case 'months':
      return <RemainderIn line={line} column={column.index} />;
    case 'trend':
      return <Trend line={line} />;
    default:
      return null;
  }
}

function RemainderIn({ line, column }: { readonly line: Line; readonly column: number }) {
  const period = periodInColumn(line, column);
  return period === null ? null : <RemainderFigure line={line} month={period} />;
}

function Name({ line }: { readonly line: Line }) {
  const { kind, name } = placeOf(line);
  return (
    <span
      className={nameStyles.name}
      data-level={line.level}
      data-tip={remainderSentence(kind, name)}
    >
      <span className={nameStyles.unopened}>{remainderTitle(line)}</span>
    </span>
  );
}

function Trend({ line }: { readonly line: Line }) {
  const { periods: months } = line.row;
  const { remainder, indicator } = line.row;
  const values = remainder?.values ?? [];
  const { unit, decimals } = indicator;
  return (
    <Sparkline
      values={values}
      label={seriesSummary({ months, values, unit: unit ?? '', decimals })}
      modelled={months.some((_, month) => isRemainderModelled(line, month))}
    />
  );
}
