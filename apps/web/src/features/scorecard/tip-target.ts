import type { TableColumn } from './columns';
import type { Line, TableItem } from './table-item';

/** The line and the column that a tip is about, from the key that its cell asks by. */
export function tipTarget(
  key: string,
  items: readonly TableItem[],
  columns: readonly TableColumn[],
): { readonly line: Line; readonly column: TableColumn } | null {
  const [lineKey = '', columnId = ''] = key.split(' ');
  const item = items.find((candidate) => candidate.key === lineKey);
  const column = columns.find(({ id }) => id === columnId);
  return item?.kind === 'LINE' && column !== undefined ? { line: item.line, column } : null;
}
