import { IDENTITY_COLUMNS, formatSort, withIdentityFirst } from '@vital-signs/domain';
import type { ScorecardSort, ViewColumn } from '@vital-signs/domain';
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { TableColumn } from './columns';
import type { ShownRow } from './shown-scorecard';

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});

const PINNED: string[] = [...IDENTITY_COLUMNS];

/** A column that is in sight, in its place. */
export interface ShownColumn extends TableColumn {
  readonly sorted: 'ascending' | 'descending' | null;
}

interface ColumnState {
  readonly all: readonly TableColumn[];
  /** Which of them, in which order; null: all, in the order of the report. */
  readonly chosen: readonly ViewColumn[] | null;
  readonly sort: ScorecardSort | null;
  readonly rows: readonly ShownRow[];
}

/** The columns in sight: chosen, in order, those that name the row pinned at the start. */
export function useShownColumns({ all, chosen, sort, rows }: ColumnState): readonly ShownColumn[] {
  const definitions = useMemo(
    () => all.map(({ id, title }): ColumnDef<typeof features, ShownRow> => ({ id, header: title })),
    [all],
  );
  const state = useMemo(() => stateOf(all, chosen, sort), [all, chosen, sort]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    // The order of rows is the domain's, so that an export has the same.
    manualSorting: true,
    state,
  });
  const visible = table.getVisibleLeafColumns();
  return useMemo(() => {
    const byId = new Map(all.map((column) => [column.id, column]));
    return visible.flatMap(({ id }): ShownColumn[] => {
      const column = byId.get(id);
      if (column === undefined) return [];
      const sorted = state.sorting.find((by) => by.id === id);
      return [
        {
          ...column,
          sorted: sorted === undefined ? null : sorted.desc ? 'descending' : 'ascending',
        },
      ];
    });
  }, [all, state, visible]);
}

function stateOf(
  all: readonly TableColumn[],
  chosen: readonly ViewColumn[] | null,
  sort: ScorecardSort | null,
) {
  const order = withIdentityFirst(chosen ?? all.map(({ column }) => column));
  const columnOrder = order.flatMap((column) =>
    all.filter((candidate) => candidate.column === column).map(({ id }) => id),
  );
  const hidden = all.filter(({ column }) => !order.includes(column));
  return {
    columnOrder,
    columnVisibility: Object.fromEntries(hidden.map(({ id }) => [id, false])),
    columnPinning: { start: PINNED, end: [] },
    sorting:
      sort === null
        ? []
        : [{ id: formatSort({ ...sort, descending: false }), desc: sort.descending }],
  };
}
