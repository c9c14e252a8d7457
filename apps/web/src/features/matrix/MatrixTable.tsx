import type { MatrixFace, MatrixView } from '@vital-signs/domain';
import { Fragment, useCallback, useMemo, useRef } from 'react';
import { areaAddress, indicatorAddress, placeAddress } from '../../lib/page-address';
import { usePrinting } from '../../lib/use-printing';
import { useGridFocus } from '../../tables/use-grid-focus';
import { useRowWindow } from '../../tables/use-row-window';
import type { MatrixItem, MatrixPlace, MatrixRow } from './matrix';
import { MatrixCell } from './MatrixCell';
import styles from './MatrixTable.module.css';

interface MatrixTableProps {
  readonly authority: string;
  readonly period: string;
  readonly label: string;
  readonly items: readonly MatrixItem[];
  readonly places: readonly MatrixPlace[];
  readonly face: MatrixFace;
  readonly sort: MatrixView['sort'];
  readonly onSort: (place: string) => void;
}

const HEAD_ROW = '#head';
const NAME = '#name';

/** Indicators down, places across: a grid for keyboard and pointer, in which every cell leads on. */
export function MatrixTable(props: MatrixTableProps) {
  const { authority, period, items, places, face, sort } = props;
  const table = useRef<HTMLTableElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const printing = usePrinting();
  const keys = useMemo(() => items.map(({ key }) => key), [items]);
  const rowKeys = useMemo(
    () => [HEAD_ROW, ...items.filter(({ kind }) => kind === 'ROW').map(({ key }) => key)],
    [items],
  );
  const columns = useMemo(() => [NAME, ...places.map(({ slug }) => slug)], [places]);
  const { active, onKeyDown, onFocus } = useGridFocus({
    table,
    rows: rowKeys,
    columns,
    start: { row: rowKeys[1] ?? HEAD_ROW, column: NAME },
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
  const { rows, gapAfter, measure } = useRowWindow({
    body,
    keys,
    estimate,
    always,
    whole: printing,
  });
  return (
    <table
      ref={table}
      className={styles.table}
      role="grid"
      aria-label={props.label}
      aria-rowcount={items.length + 1}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <thead>
        <tr role="row" aria-rowindex={1} data-row={HEAD_ROW}>
          <th scope="col" className={styles.corner}>
            <span data-column={NAME} tabIndex={isAt(active, HEAD_ROW, NAME) ? 0 : -1}>
              Indicator
            </span>
          </th>
          {places.map((place, index) => (
            <PlaceHeading
              key={place.slug}
              place={place}
              isWhole={index === 0}
              address={placeAddress(authority, {
                period,
                place: place.kind === 'AUTHORITY' ? null : place.slug,
              })}
              sort={sort?.place === place.slug ? (sort.turned ? 'descending' : 'ascending') : null}
              isActive={isAt(active, HEAD_ROW, place.slug)}
              onSort={props.onSort}
            />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map(({ index, gapBefore }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <Fragment key={item.key}>
              {gapBefore > 0 && <Gap height={gapBefore} />}
              {item.kind === 'AREA' ? (
                <tr ref={measure} role="row" className={styles.area} data-index={index}>
                  <th scope="rowgroup" colSpan={places.length + 1}>
                    <a data-page="" href={areaAddress(authority, item.slug, { period })}>
                      {item.name}
                    </a>
                  </th>
                </tr>
              ) : (
                <tr
                  ref={measure}
                  role="row"
                  className={styles.line}
                  aria-rowindex={index + 2}
                  data-index={index}
                  data-row={item.key}
                >
                  <NameCell
                    row={item.row}
                    address={indicatorAddress(authority, item.key, { period })}
                    isActive={isAt(active, item.key, NAME)}
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
                </tr>
              )}
            </Fragment>
          );
        })}
        {gapAfter > 0 && <Gap height={gapAfter} />}
      </tbody>
    </table>
  );
}

function isAt(active: { row: string; column: string }, row: string, column: string): boolean {
  return active.row === row && active.column === column;
}

/** Enter on a cell leads where the cell does. */
function followActive(table: HTMLTableElement | null, row: string): void {
  table
    ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] a[data-column][tabindex="0"]`)
    ?.click();
}

interface PlaceHeadingProps {
  readonly place: MatrixPlace;
  readonly isWhole: boolean;
  readonly address: string;
  readonly sort: 'ascending' | 'descending' | null;
  readonly isActive: boolean;
  readonly onSort: (place: string) => void;
}

function PlaceHeading({ place, isWhole, address, sort, isActive, onSort }: PlaceHeadingProps) {
  return (
    <th
      scope="col"
      className={styles.heading}
      data-whole={isWhole || undefined}
      aria-sort={sort ?? 'none'}
      aria-label={place.name}
    >
      <a data-page="" href={address} className={styles.place} tabIndex={-1} title={place.name}>
        {place.shortName}
      </a>
      <button
        type="button"
        className={styles.sort}
        aria-label={`Sort by ${place.name}`}
        data-tip={`Sort by ${place.name}`}
        data-column={place.slug}
        tabIndex={isActive ? 0 : -1}
        onClick={() => onSort(place.slug)}
      >
        {sort === null ? '↕' : sort === 'ascending' ? '↑' : '↓'}
      </button>
    </th>
  );
}

interface NameCellProps {
  readonly row: MatrixRow;
  readonly address: string;
  readonly isActive: boolean;
  readonly face: MatrixFace;
}

function NameCell({ row: { indicator, unranked }, address, isActive, face }: NameCellProps) {
  const unit = indicator.unit === '%' ? null : indicator.unit;
  return (
    <th scope="row" className={styles.name}>
      <a
        data-page=""
        href={address}
        data-column={NAME}
        tabIndex={isActive ? 0 : -1}
        className={styles.nameLink}
      >
        <span className={styles.ref}>{indicator.ref}</span>
        <span>
          {indicator.name ?? 'Name not legible'}
          {unit !== null && <span className={styles.unit}> {unit}</span>}
          {face === 'RANK' && unranked !== null && (
            <span className={styles.unranked} data-tip={unranked}>
              {' '}
              not ranked
            </span>
          )}
        </span>
      </a>
    </th>
  );
}

function Gap({ height }: { readonly height: number }) {
  return (
    <tr role="presentation" className={styles.gap} style={{ height }}>
      <td role="presentation" />
    </tr>
  );
}
