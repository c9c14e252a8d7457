import type { SortBy } from '@vital-signs/domain';
import type { ShownColumn } from './use-shown-columns';
import styles from './TableHead.module.css';

interface TableHeadProps {
  readonly columns: readonly ShownColumn[];
  readonly activeColumn: string | null;
  /** Words alone: browsers leave buttons out of a head that is repeated from page to page. */
  readonly onPaper: boolean;
  readonly onSort: (by: SortBy) => void;
}

/** The key of the row of headings, for the focus. */
export const HEAD_ROW = '#head';

/** The headings of the columns, each a button that puts the rows in its order. */
export function TableHead({ columns, activeColumn, onPaper, onSort }: TableHeadProps) {
  return (
    <thead className={styles.head}>
      <tr role="row" aria-rowindex={1} data-row={HEAD_ROW}>
        {columns.map((column, position) => (
          <th
            key={column.id}
            className={styles.heading}
            scope="col"
            aria-label={column.title}
            aria-colindex={position + 1}
            aria-sort={column.sorted ?? 'none'}
            data-kind={column.column}
            data-current={column.id === 'value' || undefined}
          >
            {onPaper || column.sortBy === null ? (
              <span
                className={styles.printed}
                {...(!onPaper && {
                  tabIndex: column.id === activeColumn ? 0 : -1,
                  'data-column': column.id,
                })}
              >
                <span className={styles.words}>{column.heading}</span>
              </span>
            ) : (
              <button
                type="button"
                className={styles.sort}
                tabIndex={column.id === activeColumn ? 0 : -1}
                data-column={column.id}
                data-tip={column.title === column.heading ? undefined : column.title}
                onClick={() => column.sortBy && onSort(column.sortBy)}
              >
                <span className={styles.words}>{column.heading}</span>
                {column.sorted !== null && (
                  <span className={styles.order} aria-hidden="true">
                    {column.sorted === 'descending' ? '↓' : '↑'}
                  </span>
                )}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
