import type { MatrixFace, MatrixView } from '@vital-signs/domain';
import { Fragment, useCallback, useMemo, useRef } from 'react';
import type { CSSProperties } from 'react';
import { useFrameSize } from '../../charts/use-frame-size';
import { areaAddress, indicatorAddress } from '../../lib/page-address';
import { useWholePage } from '../../lib/whole-page';
import type { GridCell } from '../../tables/grid-moves';
import { useGridFocus } from '../../tables/use-grid-focus';
import { useRowWindow } from '../../tables/use-row-window';
import { NAME_COLUMN, PLACE_ROW, SORT_ROW } from './matrix';
import type { MatrixItem, MatrixPlace } from './matrix';
import { MatrixCell } from './MatrixCell';
import { MatrixHead } from './MatrixHead';
import { MatrixNameCell } from './MatrixNameCell';
import styles from './MatrixTable.module.css';

interface MatrixTableProps {
  readonly authority: string;
  readonly period: string;
  readonly label: string;
  readonly items: readonly MatrixItem[];
  readonly places: readonly MatrixPlace[];
  readonly face: MatrixFace;
  readonly sort: MatrixView['sort'];
  /** The place to sort by, or null for the order of the report. */
  readonly onSort: (place: string | null) => void;
}

/** The least widths in the size of the type: of the names, and of a place. */
const NAME_EMS = 20;
const PLACE_EMS = 7;
const HEAD_ROWS = 2;

/** Indicators down, places across: a grid for keyboard and pointer, in which every cell leads on. */
export function MatrixTable(props: MatrixTableProps) {
  const { authority, period, items, places, face } = props;
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const isWhole = useWholePage();
  const { width, em } = useFrameSize(frame);
  const isBoxed = width < (NAME_EMS + places.length * PLACE_EMS) * em;
  const keys = useMemo(() => items.map(({ key }) => key), [items]);
  const rowKeys = useMemo(() => [PLACE_ROW, SORT_ROW, ...keys], [keys]);
  const columns = useMemo(() => [NAME_COLUMN, ...places.map(({ slug }) => slug)], [places]);
  const first = items.find(({ kind }) => kind === 'ROW')?.key ?? PLACE_ROW;
  const { active, onKeyDown, onFocus } = useGridFocus({
    table,
    rows: rowKeys,
    columns,
    start: { row: first, column: NAME_COLUMN },
    onEnter: useCallback((row: string) => followActive(table.current, row), []),
    onEscape: useCallback(() => null, []),
  });
  const always = useMemo(
    () =>
      items.flatMap(({ kind, key }, index) =>
        kind === 'AREA' || key === active.row ? [index] : [],
      ),
    [items, active.row],
  );
  const estimate = useCallback(
    (index: number) => (items[index]?.kind === 'AREA' ? 40 : 34),
    [items],
  );
  // The rows out of sight are known by how far the window is scrolled: in a box all are there.
  const whole = isWhole || isBoxed;
  const { rows, gapAfter, measure } = useRowWindow({ body, keys, estimate, always, whole });
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-boxed={isBoxed || undefined}
      style={{ '--places': places.length } as CSSProperties}
    >
      <table
        ref={table}
        className={styles.table}
        role="grid"
        aria-label={props.label}
        aria-rowcount={items.length + HEAD_ROWS}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <MatrixHead
          authority={authority}
          period={period}
          places={places}
          sort={props.sort}
          onSort={props.onSort}
          active={active}
        />
        <tbody ref={body}>
          {rows.map(({ index, gapBefore }) => {
            const item = items[index];
            if (item === undefined) return null;
            return (
              <Fragment key={item.key}>
                {gapBefore > 0 && <Gap height={gapBefore} />}
                <tr
                  ref={measure}
                  role="row"
                  className={item.kind === 'AREA' ? styles.area : styles.line}
                  aria-rowindex={index + HEAD_ROWS + 1}
                  data-index={index}
                  data-row={item.key}
                >
                  {item.kind === 'AREA' ? (
                    <th scope="rowgroup" colSpan={places.length + 1}>
                      <a
                        data-page=""
                        data-column="*"
                        tabIndex={active.row === item.key ? 0 : -1}
                        href={areaAddress(authority, item.slug, { period })}
                      >
                        {item.name}
                      </a>
                    </th>
                  ) : (
                    <>
                      <MatrixNameCell
                        row={item.row}
                        address={indicatorAddress(authority, item.key, { period })}
                        isActive={isAt(active, item.key, NAME_COLUMN)}
                        face={face}
                      />
                      {places.map((place, column) => (
                        <MatrixCell
                          key={place.slug}
                          authority={authority}
                          period={period}
                          row={item.row}
                          places={places}
                          place={column}
                          face={face}
                          isActive={isAt(active, item.key, place.slug)}
                        />
                      ))}
                    </>
                  )}
                </tr>
              </Fragment>
            );
          })}
          {gapAfter > 0 && <Gap height={gapAfter} />}
        </tbody>
      </table>
    </div>
  );
}

function isAt(active: GridCell, row: string, column: string): boolean {
  return active.row === row && active.column === column;
}

/** Enter on a cell leads where the cell does, or presses its button. */
function followActive(table: HTMLTableElement | null, row: string): void {
  const line = table?.querySelector(`[data-row="${CSS.escape(row)}"]`);
  line?.querySelector<HTMLElement>(':is(a, button)[data-column][tabindex="0"]')?.click();
}

function Gap({ height }: { readonly height: number }) {
  return (
    <tr role="presentation" className={styles.gap} style={{ height }}>
      <td role="presentation" />
    </tr>
  );
}
