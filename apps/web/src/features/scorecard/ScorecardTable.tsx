import type { RatingPrecision, SortBy } from '@vital-signs/domain';
import { Fragment, memo, useCallback, useMemo, useRef } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { usePrinting } from '../../lib/use-printing';
import { useWholePage } from '../../lib/whole-page';
import { AppLink } from '../../ui/AppLink';
import { useGridFocus } from '../../tables/use-grid-focus';
import { useRowWindow } from '../../tables/use-row-window';
import { useHeadInSight } from '../../tables/use-head-in-sight';
import { freeAtTheEnd } from './column-widths';
import { LineRow } from './LineRow';
import { RemainderRow } from './RemainderRow';
import { HEAD_ROW, TableHead } from './TableHead';
import type { TableItem } from './table-item';
import type { ShownColumn } from './use-shown-columns';
import styles from './ScorecardTable.module.css';

interface ScorecardTableProps {
  /** What the table is about, for a screen reader. */
  readonly label: string;
  readonly items: readonly TableItem[];
  readonly columns: readonly ShownColumn[];
  readonly precision: RatingPrecision;
  /** Whether the columns are wider than the window: the table then scrolls in a box of its own. */
  readonly isOver: boolean;
  readonly onSort: (by: SortBy) => void;
  readonly onToggle: (line: string) => void;
  /** What an open row holds across the table's width. */
  readonly renderStrip: (item: TableItem) => ReactNode;
}

/**
 * The scorecard as a grid for keyboard and pointer. Rows are in the page when they are in sight;
 * headings of areas and the row with the focus always; on paper and to be taken away, all.
 */
export const ScorecardTable = memo(function ScorecardTable(props: ScorecardTableProps) {
  const { items, columns, precision, isOver, onToggle } = props;
  const table = useRef<HTMLTableElement>(null);
  const printing = usePrinting();
  const whole = useWholePage();
  const keys = useMemo(() => items.map(({ key }) => key), [items]);
  const columnIds = useMemo(() => columns.map(({ id }) => id), [columns]);
  const focusable = useMemo(
    () => [HEAD_ROW, ...items.filter(({ kind }) => kind !== 'AREA').map(({ key }) => key)],
    [items],
  );
  const { active, onKeyDown, onFocus } = useGridFocus({
    table,
    rows: focusable,
    columns: columnIds,
    start: { row: focusable[1] ?? HEAD_ROW, column: 'indicator' },
    onEnter: useCallback((row) => row.includes('#') || onToggle(row), [onToggle]),
    onEscape: useCallback((row) => closeFrom(row, items, onToggle), [items, onToggle]),
  });
  const always = useMemo(
    () =>
      items.flatMap(({ kind, key }, index) =>
        kind === 'AREA' || key === active.row ? [index] : [],
      ),
    [items, active.row],
  );
  const estimate = useCallback((index: number) => estimatedHeight(items[index]), [items]);
  const body = useRef<HTMLTableSectionElement>(null);
  const { rows, gapAfter, measure } = useRowWindow({
    body,
    keys,
    estimate,
    always,
    whole,
  });
  useHeadInSight(table, isOver);

  const onClick = (event: MouseEvent) => {
    const row = lineUnder(event.target);
    if (row !== null && window.getSelection()?.isCollapsed !== false) onToggle(row);
  };

  const grid = (
    <table
      ref={table}
      className={styles.table}
      role="treegrid"
      aria-label={props.label}
      aria-rowcount={items.length + 1}
      onKeyDown={(event) => {
        if (event.key === PAGE_KEY && !hasModifier(event)) followLink(event.target);
        else onKeyDown(event);
      }}
      onFocus={onFocus}
      onClick={onClick}
    >
      <colgroup>
        {columns.map(({ id, column, width }, position) => {
          const end = position === columns.length - 1 ? freeAtTheEnd(column) : 0;
          return <col key={id} data-kind={column} style={{ width: `${width + end}em` }} />;
        })}
      </colgroup>
      <TableHead
        columns={columns}
        activeColumn={active.row === HEAD_ROW ? active.column : null}
        onPaper={printing}
        onSort={props.onSort}
      />
      <tbody ref={body}>
        {rows.map(({ index, gapBefore }) => {
          const item = items[index];
          if (item === undefined) return null;
          const activeColumn = item.key === active.row ? active.column : null;
          const shared = { index, measure, activeColumn };
          return (
            <Fragment key={item.key}>
              {gapBefore > 0 && <Gap height={gapBefore} />}
              {item.kind === 'LINE' ? (
                <LineRow line={item.line} columns={columns} precision={precision} {...shared} />
              ) : item.kind === 'REMAINDER' ? (
                <RemainderRow line={item.line} columns={columns} {...shared} />
              ) : (
                <StripRow item={item} width={columns.length} {...shared}>
                  {item.kind === 'AREA' ? (
                    <AreaHeading name={item.name} rows={item.rows} address={item.address} />
                  ) : (
                    props.renderStrip(item)
                  )}
                </StripRow>
              )}
            </Fragment>
          );
        })}
        {gapAfter > 0 && <Gap height={gapAfter} />}
      </tbody>
    </table>
  );
  return (
    <div className={styles.box} data-over={isOver || undefined}>
      {isOver && (
        <p className={styles.hint} data-screen-only="">
          The table is wider than the window: it scrolls sideways by itself, or with the arrow keys.
        </p>
      )}
      {grid}
    </div>
  );
});

interface StripRowProps {
  readonly item: Exclude<TableItem, { kind: 'LINE' | 'REMAINDER' }>;
  readonly width: number;
  readonly index: number;
  readonly activeColumn: string | null;
  readonly measure: (element: Element | null) => void;
  readonly children: ReactNode;
}

/** A row with one cell across: the heading of an area, or what an open row holds. */
function StripRow({ item, width, index, activeColumn, measure, children }: StripRowProps) {
  const isArea = item.kind === 'AREA';
  const Cell = isArea ? 'th' : 'td';
  return (
    <tr
      ref={measure}
      className={isArea ? styles.area : styles.strip}
      data-kind={item.kind}
      role="row"
      aria-level={isArea ? 1 : item.line.level + 1}
      aria-rowindex={index + 2}
      data-index={index}
      data-row={item.key}
    >
      <Cell
        colSpan={width}
        {...(isArea && { scope: 'rowgroup' })}
        {...(!isArea && { tabIndex: activeColumn === null ? -1 : 0, 'data-column': '*' })}
      >
        <div className={styles.across}>{children}</div>
      </Cell>
    </tr>
  );
}

interface AreaHeadingProps {
  readonly name: string;
  readonly rows: number;
  readonly address: string | null;
}

function AreaHeading({ name, rows, address }: AreaHeadingProps) {
  return (
    <>
      {address === null ? (
        name
      ) : (
        <AppLink href={address} className={styles.areaLink} tabIndex={-1}>
          {name}
        </AppLink>
      )}{' '}
      <span className={styles.areaCount} data-download="none">
        {rows}
      </span>
    </>
  );
}

const PAGE_KEY = 'o';

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}

/** Goes to the page of the row in which the focus is. */
function followLink(focused: EventTarget): void {
  const row = focused instanceof Element ? focused.closest('[data-row]') : null;
  row?.querySelector<HTMLAnchorElement>('a[data-page]')?.click();
}

/** What is scrolled out of sight, as height. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true" className={styles.gap} style={{ height }}>
      <td />
    </tr>
  );
}

/** About how many letters fit on a line of a name, and of a data note. */
const NAME_LETTERS = 40;
const NOTE_LETTERS = 11;
/** About how many letters of what is said beneath a row fit on a line. */
const WORDS_LETTERS = 150;

function lettersOf({ said }: Extract<TableItem, { kind: 'WORDS' }>): number {
  return said.reduce((sum, { text }) => sum + text.length, 0);
}

/** Near enough that little moves when a row comes into sight and is measured. */
function estimatedHeight(item: TableItem | undefined): number {
  if (item === undefined) return 30;
  if (item.kind === 'AREA') return 40;
  if (item.kind === 'REMAINDER') return 30;
  if (item.kind === 'WORDS') return 17 * (1 + Math.ceil(lettersOf(item) / WORDS_LETTERS));
  if (item.kind !== 'LINE') return 180;
  if (item.line.level > 1) return 30;
  const { name, unit, dataNote } = item.line.row.indicator;
  const letters = (name?.length ?? 0) + (unit === '%' ? 0 : (unit?.length ?? 0));
  const lines = Math.max(letters / NAME_LETTERS, (dataNote?.length ?? 0) / NOTE_LETTERS);
  return 13 + 17 * Math.max(1, Math.ceil(lines));
}

/** The line under the pointer, unless what was pressed does something of its own. */
function lineUnder(target: EventTarget): string | null {
  if (!(target instanceof Element) || target.closest('button, a, input') !== null) return null;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return row === undefined || row.includes('#') || row.startsWith('area:') ? null : row;
}

/** Closes what is open at or around a row, and says which row that leaves one in. */
function closeFrom(
  row: string,
  items: readonly TableItem[],
  onToggle: (line: string) => void,
): string | null {
  const own = row.split('#')[0] ?? row;
  const parent = own.split('/').slice(0, -1).join('/');
  const isOpen = (key: string) =>
    items.some((item) => item.kind === 'LINE' && item.key === key && item.line.isOpen);
  const closing = isOpen(own) ? own : parent;
  if (!isOpen(closing)) return null;
  onToggle(closing);
  return closing;
}
