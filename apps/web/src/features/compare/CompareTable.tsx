import { Fragment } from 'react';
import { indicatorAddress, placeAddress, scorecardAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { ComparedReading } from './ComparedReading';
import { columnName, compareTitle } from './compare-words';
import type { Comparison, ComparisonColumn, ComparisonRow } from './comparison';
import styles from './ComparePage.module.css';

interface CompareTableProps {
  readonly authority: string;
  readonly comparison: Comparison;
}

/** Places or months side by side: one line for each indicator, under the headings of the report. */
export function CompareTable({ authority, comparison }: CompareTableProps) {
  const { by, columns, rows } = comparison;
  const title = compareTitle(comparison);
  return (
    <div className={styles.scroll} role="group" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{title}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            {columns.map((column, index) => (
              <th key={index} scope="col" className={styles.column}>
                <AppLink href={columnAddress(authority, by, column)}>
                  {columnName(by, column)}
                </AppLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.indicator?.key}>
              {areaOf(row) !== areaOf(rows[index - 1]) && (
                <tr className={styles.area}>
                  <th scope="rowgroup" colSpan={columns.length + 1}>
                    {areaOf(row)}
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row">
                  <span className={styles.name}>
                    <span className={styles.ref}>{row.indicator?.ref}</span>
                    {row.indicator && (
                      <AppLink
                        href={indicatorAddress(
                          authority,
                          row.indicator.key,
                          rowStandpoint(columns),
                        )}
                      >
                        {row.indicator.name ?? 'Name not legible'}
                      </AppLink>
                    )}
                  </span>
                </th>
                {row.cells.map((cell, at) => {
                  const column = columns[at];
                  return (
                    <td key={at}>
                      {column && row.indicator && (
                        <a
                          className={styles.cell}
                          data-page=""
                          href={indicatorAddress(authority, row.indicator.key, {
                            place: column.place.slug,
                            period: column.period.key,
                          })}
                        >
                          <ComparedReading cell={cell} unit={row.indicator.unit ?? ''} />
                        </a>
                      )}
                    </td>
                  );
                })}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function areaOf(row: ComparisonRow | undefined): string | undefined {
  return row?.indicator?.reportArea.name;
}

function columnAddress(
  authority: string,
  by: Comparison['by'],
  { place, period }: ComparisonColumn,
): string {
  const at = { place: place.slug, period: period.key };
  return by === 'PLACES' ? placeAddress(authority, at) : scorecardAddress(authority, at);
}

/** Where all columns are of one place or of one month, the page of a row is of that place or month. */
function rowStandpoint(columns: readonly ComparisonColumn[]) {
  const [first] = columns;
  const isOf = (same: (column: ComparisonColumn) => boolean) => columns.every(same);
  return {
    place: isOf(({ place }) => place.slug === first?.place.slug) ? first?.place.slug : null,
    period: isOf(({ period }) => period.key === first?.period.key) ? first?.period.key : null,
  };
}
