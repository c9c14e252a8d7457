import { columnName } from '@vital-signs/domain';
import type { ImportMapping } from '@vital-signs/domain';
import type { ReactNode } from 'react';
import { ColumnPicker } from './ColumnPicker';
import type { Catalogue, FileRow } from './import-query';
import { columnCount, columnOf, withColumn } from './mapping-draft';
import styles from './MappingTable.module.css';

interface MappingTableProps {
  readonly draft: ImportMapping;
  readonly rows: readonly FileRow[];
  readonly catalogue: Catalogue;
  /** Columns of which something is wrong in the first rows. */
  readonly troubled: ReadonlySet<number>;
  readonly onChange: (draft: ImportMapping) => void;
}

/** More columns than this may not all be in sight on a usual screen. */
const SEEN_AT_ONCE = 7;

/** A table of a file may be wider than any page: it scrolls in a frame that the keyboard reaches. */
function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <div
      className={styles.frame}
      role="region"
      aria-label="The first rows of the file"
      tabIndex={0}
    >
      {children}
    </div>
  );
}

/** The first rows as they stand in the file, with what each column is to be said above it. */
export function MappingTable({ draft, rows, catalogue, troubled, onChange }: MappingTableProps) {
  const columns = Array.from({ length: columnCount(draft, rows) }, (_, index) => index + 1);
  const last = columns.length;
  return (
    <>
      {last > SEEN_AT_ONCE && (
        <p className={styles.extent}>
          The file has {last} columns, {columnName(1)} to {columnName(last)}. The table scrolls
          sideways where it is wider than the page.
        </p>
      )}
      <Frame>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                Row
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" data-troubled={troubled.has(column) || undefined}>
                  <span className={styles.letter}>
                    {columnName(column)}
                    {troubled.has(column) && <span className={styles.trouble}>see below</span>}
                  </span>
                  <ColumnPicker
                    column={columnOf(draft, column, rows)}
                    catalogue={catalogue}
                    onChange={(changed) => onChange(withColumn(draft, changed))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, hidden, cells }) => (
              <tr
                key={row}
                data-hidden={hidden || undefined}
                data-heading={row === draft.headingRow || undefined}
              >
                <th scope="row">
                  {row}
                  {hidden && <span className={styles.note}>hidden, left out</span>}
                  {row === draft.headingRow && <span className={styles.note}>headings</span>}
                </th>
                {columns.map((column) => (
                  <td
                    key={column}
                    data-read={columnOf(draft, column, rows).meaning !== 'IGNORED' || undefined}
                  >
                    {cells[column - 1] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
    </>
  );
}
