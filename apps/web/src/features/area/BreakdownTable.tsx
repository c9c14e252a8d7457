import { formatWithUnit } from '@vital-signs/domain';
import { useLayoutEffect, useRef } from 'react';
import { periodTicks } from '../../charts/period-ticks';
import { Figure } from '../../ui/Figure';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { isUnread } from './breakdown-groups';
import type { ShownBreakdown } from './breakdown-groups';
import styles from './BreakdownTable.module.css';

interface BreakdownTableProps {
  readonly breakdown: ShownBreakdown;
  readonly title: string;
  /** Shares of the whole in place of the figures. */
  readonly isShares: boolean;
}

/** A breakdown by month: its categories, the whole, and by how much they differ. */
export function BreakdownTable({ breakdown, title, isShares }: BreakdownTableProps) {
  const { indicator, categories, months, totals, differences, partOfWhole } = breakdown;
  const [unit, decimals] = isShares ? ['%', 1] : [indicator.unit ?? '', indicator.decimals];
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element) element.scrollLeft = element.scrollWidth;
  }, [breakdown, isShares]);
  const last = months.length - 1;
  const isAmiss = partOfWhole && differences.some((difference) => (difference ?? 0) !== 0);
  const label = `${title}${isShares ? ', shares of the whole' : ''}`;
  return (
    <div ref={frame} className={styles.frame} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.category}>
              {isShares ? 'Share of the whole' : 'Category'}
            </th>
            {months.map((key, index) => (
              <th key={key} scope="col" data-current={index === last || undefined}>
                <span aria-hidden="true">
                  {periodTicks(key).tick} {key.slice(2, 4)}
                </span>
                <VisuallyHidden>{periodTicks(key).name}</VisuallyHidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, index) => (
            <tr key={category}>
              <th scope="row" className={styles.category}>
                {category}
              </th>
              {isUnread(breakdown, index) ? (
                <td colSpan={months.length} data-unread="" className={styles.wide}>
                  not legible in the source
                </td>
              ) : (
                months.map((key, at) => {
                  const code = breakdown.codes[index]?.[at];
                  const series = isShares ? breakdown.shares[index] : breakdown.values[index];
                  return (
                    <td key={key} data-unread={code?.absence === 'NOT_LEGIBLE' || undefined}>
                      <Figure
                        value={series?.[at] ?? null}
                        {...{ unit, decimals }}
                        provenance={isShares ? null : code?.provenance}
                        absence={code?.absence}
                        doesNotRecompute={isShares ? false : code?.doesNotRecompute}
                        columnDecimals={decimals}
                        current={at === last}
                      />
                    </td>
                  );
                })
              )}
            </tr>
          ))}
        </tbody>
        {!isShares && (
          <tfoot>
            <tr>
              <th scope="row" className={styles.category}>
                The whole
              </th>
              {months.map((key, at) => (
                <td key={key}>
                  <Figure
                    value={totals[at] ?? null}
                    {...{ unit, decimals }}
                    columnDecimals={decimals}
                    current={at === last}
                  />
                </td>
              ))}
            </tr>
            {isAmiss && (
              <tr>
                <th scope="row" className={styles.category}>
                  Parts less the whole
                </th>
                {months.map((key, at) => (
                  <td key={key} data-amiss={(differences[at] ?? 0) !== 0 || undefined}>
                    {differenceText(differences[at] ?? null, decimals)}
                  </td>
                ))}
              </tr>
            )}
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** "−8.1", "+3", "0"; a dash where not all can be read. */
function differenceText(difference: number | null, decimals: number): string {
  if (difference === null) return '–';
  if (difference === 0) return '0';
  const size = formatWithUnit(Math.abs(difference), '', decimals);
  return difference < 0 ? `−${size}` : `+${size}`;
}
