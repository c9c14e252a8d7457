import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { moveIn } from './grid-moves';
import type { GridCell } from './grid-moves';

interface GridFocusOptions {
  readonly table: RefObject<HTMLTableElement | null>;
  /** Keys of the rows that can have the focus, in order. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Where the focus goes when it first comes into the grid. */
  readonly start: GridCell;
  readonly onEnter: (row: string) => void;
  /** What Escape leaves: the row to go to, or null where there is nothing to leave. */
  readonly onEscape: (row: string) => string | null;
}

interface GridFocus {
  /** The one cell that Tab comes to. */
  readonly active: GridCell;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * One stop of Tab for a whole grid; within it the arrows move. Cells are found by data-column in
 * rows with data-row; a row with a single cell across says data-column="*" there. A row must be in
 * the page while it is active, also when it is scrolled out of sight.
 */
export function useGridFocus(options: GridFocusOptions): GridFocus {
  const { table, rows, columns, start } = options;
  const [chosen, setChosen] = useState<GridCell | null>(null);
  const wantsFocus = useRef(false);
  const active = chosen !== null && rows.includes(chosen.row) ? chosen : start;

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const cell = cellElement(table.current, active);
    cell?.focus({ preventScroll: true });
    if (cell) bringInSight(cell);
  });

  const goTo = useCallback((cell: GridCell) => {
    wantsFocus.current = true;
    setChosen({ ...cell });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.defaultPrevented) return;
    const from = cellOf(event.target);
    if (from === null) return;
    // What can be pressed inside a cell answers Enter itself.
    if (event.key === 'Enter' && isControlInCell(event.target)) return;
    const column = columns.includes(from.column) ? from.column : active.column;
    if (event.key === 'Enter' && rows.indexOf(from.row) > 0) {
      event.preventDefault();
      options.onEnter(from.row);
      return;
    }
    if (event.key === 'Escape') {
      const row = options.onEscape(from.row);
      if (row !== null) goTo({ row, column });
      return;
    }
    const page = rowsInSight(event.target);
    const to = moveIn({ rows, columns, page }, { row: from.row, column }, event);
    if (to === null) return;
    event.preventDefault();
    goTo(to);
  };

  const onFocus = (event: FocusEvent) => {
    const cell = cellOf(event.target);
    if (cell === null) return;
    const column = cell.column === '*' ? active.column : cell.column;
    if (cell.row !== active.row || column !== active.column) setChosen({ row: cell.row, column });
  };

  return { active, onKeyDown, onFocus };
}

const FRAMES_AT_REST = 3;

/**
 * Scrolls to a cell, and again while the rows on the way to it come into the page and turn out
 * taller than was thought, which pushes it on.
 */
function bringInSight(cell: HTMLElement): void {
  let top = Number.NaN;
  let atRest = 0;
  const look = () => {
    if (document.activeElement !== cell) return;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const now = cell.getBoundingClientRect().top;
    atRest = now === top ? atRest + 1 : 0;
    top = now;
    if (atRest < FRAMES_AT_REST) requestAnimationFrame(look);
  };
  look();
}

function cellElement(table: HTMLElement | null, { row, column }: GridCell): HTMLElement | null {
  const line = table?.querySelector(`[data-row="${CSS.escape(row)}"]`);
  const cell =
    line?.querySelector<HTMLElement>(`[data-column="${CSS.escape(column)}"]`) ??
    line?.querySelector<HTMLElement>('[data-column="*"]') ??
    null;
  return cell;
}

function isControlInCell(target: EventTarget): boolean {
  return (
    target instanceof Element && target.matches('a, button') && !target.matches('[data-column]')
  );
}

function cellOf(target: EventTarget): GridCell | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const column = cell?.dataset['column'];
  return row === undefined || column === undefined ? null : { row, column };
}

/** About as many rows as the window shows at once. */
function rowsInSight(target: EventTarget): number {
  const height = target instanceof Element ? target.getBoundingClientRect().height : 0;
  return Math.max(1, Math.floor((window.innerHeight * 0.8) / Math.max(height, 24)));
}
