import { formatPeriod, indicatorTitle, parsePeriodKey } from '@vital-signs/domain';
import { indicatorAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { Figure } from '../../ui/Figure';
import { isUnread } from './breakdown-groups';
import type { BreakdownGroup, ShownBreakdown } from './breakdown-groups';
import { PartsAmiss } from './PartsAmiss';
import styles from './BreakdownTable.module.css';

interface BreakdownMonthProps {
  readonly authority: string;
  readonly group: BreakdownGroup;
  readonly standpoint: Standpoint;
}

/** The latest month of breakdowns with the same categories, side by side, with the share of each. */
export function BreakdownMonth({ authority, group, standpoint }: BreakdownMonthProps) {
  const { breakdowns, categories, dimension } = group;
  const key = breakdowns[0]?.months.at(-1);
  if (key === undefined) return null;
  const name = formatPeriod(parsePeriodKey(key));
  return (
    <div className={styles.part}>
      <div
        className={styles.frame}
        role="group"
        aria-label={`By ${dimension}, ${name}`}
        tabIndex={0}
      >
        <table className={styles.table} data-month="">
          <caption>{name}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.category}>
                {dimension.charAt(0).toUpperCase() + dimension.slice(1)}
              </th>
              {breakdowns.map((breakdown) => (
                <MonthHeadings
                  key={breakdown.indicator.key}
                  {...{ authority, breakdown, standpoint }}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((category, index) => (
              <tr key={category}>
                <th scope="row" className={styles.category}>
                  {category}
                </th>
                {breakdowns.map((breakdown) => (
                  <MonthCells key={breakdown.indicator.key} breakdown={breakdown} index={index} />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={styles.category}>
                The whole
              </th>
              {breakdowns.map((breakdown) => (
                <WholeCells key={breakdown.indicator.key} breakdown={breakdown} />
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {breakdowns.map((breakdown) => (
        <PartsAmiss
          key={breakdown.indicator.key}
          breakdown={breakdown}
          months={[key]}
          isNamed={breakdowns.length > 1}
        />
      ))}
    </div>
  );
}

interface CellProps {
  readonly breakdown: ShownBreakdown;
}

function MonthHeadings({
  authority,
  breakdown,
  standpoint,
}: CellProps & Pick<BreakdownMonthProps, 'authority' | 'standpoint'>) {
  const { indicator } = breakdown;
  const title = indicatorTitle({ ...indicator, key: '' });
  return (
    <>
      <th scope="col" className={styles.headed}>
        {indicator.onScorecard ? (
          <AppLink href={indicatorAddress(authority, indicator.key, standpoint)}>{title}</AppLink>
        ) : (
          title
        )}
      </th>
      {hasShares(breakdown) && <th scope="col">Share of it</th>}
    </>
  );
}

function MonthCells({ breakdown, index }: CellProps & { readonly index: number }) {
  const { indicator, values, shares, codes } = breakdown;
  const code = codes[index]?.at(-1);
  const value = values[index]?.at(-1) ?? null;
  const unread = value === null && isUnread(breakdown, index);
  return (
    <>
      <td data-unread={code?.absence === 'NOT_LEGIBLE' || undefined}>
        {unread ? (
          'not legible'
        ) : (
          <Figure
            value={value}
            unit={indicator.unit ?? ''}
            decimals={indicator.decimals}
            provenance={code?.provenance}
            absence={code?.absence}
            doesNotRecompute={code?.doesNotRecompute}
            columnDecimals={indicator.decimals}
            current
          />
        )}
      </td>
      {hasShares(breakdown) && (
        <td data-unread={code?.absence === 'NOT_LEGIBLE' || undefined}>
          <Share share={shares[index]?.at(-1) ?? null} absence={code?.absence} />
        </td>
      )}
    </>
  );
}

function Share({
  share,
  absence,
}: {
  readonly share: number | null;
  readonly absence: ShownBreakdown['codes'][number][number]['absence'] | undefined;
}) {
  return (
    <span className={styles.share}>
      <Figure value={share} unit="%" decimals={1} absence={absence} />
      <span
        className={styles.bar}
        aria-hidden="true"
        style={{ inlineSize: `${Math.min(100, share ?? 0) / 20}em` }}
      />
    </span>
  );
}

function WholeCells({ breakdown }: CellProps) {
  const { indicator, totals } = breakdown;
  return (
    <>
      <td>
        <Figure
          value={totals.at(-1) ?? null}
          unit={indicator.unit ?? ''}
          decimals={indicator.decimals}
          columnDecimals={indicator.decimals}
          current
        />
      </td>
      {hasShares(breakdown) && <td />}
    </>
  );
}

/** A mix of percentages is its own shares. */
function hasShares({ partOfWhole, indicator }: ShownBreakdown): boolean {
  return partOfWhole && indicator.unit !== '%';
}
