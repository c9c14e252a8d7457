import type { MatrixView } from '@vital-signs/domain';
import { placeAddress } from '../../lib/page-address';
import type { GridCell } from '../../tables/grid-moves';
import { NAME_COLUMN, PLACE_ROW, SORT_ROW } from './matrix';
import type { MatrixPlace } from './matrix';
import styles from './MatrixHead.module.css';

interface MatrixHeadProps {
  readonly authority: string;
  readonly period: string;
  readonly places: readonly MatrixPlace[];
  readonly sort: MatrixView['sort'];
  /** The place to sort by, or null for the order of the report. */
  readonly onSort: (place: string | null) => void;
  readonly active: GridCell;
}

/** The places, each leading to its page, and beneath them what sorts by them. */
export function MatrixHead({ authority, period, places, sort, onSort, active }: MatrixHeadProps) {
  const stop = (row: string, column: string) =>
    active.row === row && active.column === column ? 0 : -1;
  return (
    <thead className={styles.head}>
      <tr role="row" aria-rowindex={1} data-row={PLACE_ROW}>
        <th scope="col" className={styles.corner}>
          <span data-column={NAME_COLUMN} tabIndex={stop(PLACE_ROW, NAME_COLUMN)}>
            Indicator
          </span>
        </th>
        {places.map((place, index) => (
          <th
            key={place.slug}
            scope="col"
            className={styles.heading}
            data-whole={index === 0 || undefined}
            aria-sort={ariaSort(sort, place)}
          >
            <a
              data-page=""
              href={placeAddress(authority, {
                period,
                place: place.kind === 'AUTHORITY' ? null : place.slug,
              })}
              aria-label={fullName(place)}
              data-tip={place.name}
              data-column={place.slug}
              tabIndex={stop(PLACE_ROW, place.slug)}
            >
              {place.shortName}
            </a>
          </th>
        ))}
      </tr>
      <tr
        role="row"
        aria-rowindex={2}
        data-row={SORT_ROW}
        data-download="none"
        className={styles.sorts}
      >
        <td className={styles.corner}>
          <button
            type="button"
            className={styles.sort}
            aria-pressed={sort === null}
            data-column={NAME_COLUMN}
            tabIndex={stop(SORT_ROW, NAME_COLUMN)}
            onClick={() => onSort(null)}
          >
            As in the report
          </button>
        </td>
        {places.map((place, index) => (
          <td key={place.slug} className={styles.heading} data-whole={index === 0 || undefined}>
            <button
              type="button"
              className={styles.sort}
              aria-label={`Sort by ${place.name}`}
              aria-pressed={sort?.place === place.slug}
              data-tip={`Sort by ${place.name}`}
              data-column={place.slug}
              tabIndex={stop(SORT_ROW, place.slug)}
              onClick={() => onSort(place.slug)}
            >
              {sort?.place !== place.slug ? '↕' : sort.turned ? '↓' : '↑'}
            </button>
          </td>
        ))}
      </tr>
    </thead>
  );
}

/** A name that holds what is written, so that it can be spoken to. */
function fullName({ name, shortName }: MatrixPlace): string {
  return name.includes(shortName) ? name : `${shortName}, ${name}`;
}

function ariaSort(sort: MatrixView['sort'], { slug }: MatrixPlace) {
  if (sort?.place !== slug) return 'none';
  return sort.turned ? 'descending' : 'ascending';
}
