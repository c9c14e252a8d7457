import { monthCodeOf, seriesSummary } from '@vital-signs/domain';
import { Sparkline } from '../../charts/Sparkline';
import { indicatorAddress } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { AppLink } from '../../ui/AppLink';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { ComparedReading } from './ComparedReading';
import { compareTitle } from './compare-words';
import type { Comparison } from './comparison';
import styles from './ComparePage.module.css';

interface IndicatorsTableProps {
  readonly authority: string;
  readonly comparison: Comparison;
}

/** Indicators one beneath another, since each has a unit of its own. */
export function IndicatorsTable({ authority, comparison }: IndicatorsTableProps) {
  const { columns, rows, months } = comparison;
  const cells = rows[0]?.cells ?? [];
  const title = compareTitle(comparison);
  return (
    <div className={styles.scroll} role="group" aria-label={title} tabIndex={0}>
      <table className={styles.table} data-cards="">
        <caption>
          <VisuallyHidden>{title}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col" className={styles.column}>
              {columns[0]?.period.name}
            </th>
            <th scope="col">{months.length} months</th>
            <th scope="col">Direction, and whether it is real</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ indicator, place, period }, index) => {
            const cell = cells[index];
            if (indicator === null || cell === undefined) return null;
            const summary = { months, values: cell.values, decimals: indicator.decimals };
            return (
              <tr key={indicator.key}>
                <th scope="row">
                  <span className={styles.name}>
                    <span className={styles.ref}>{indicator.ref}</span>
                    <AppLink
                      href={indicatorAddress(authority, indicator.key, {
                        place: place.slug,
                        period: period.key,
                      })}
                    >
                      {indicator.name ?? 'Name not legible'}
                    </AppLink>
                  </span>
                </th>
                <td>
                  <ComparedReading cell={cell} unit={indicator.unit ?? ''} />
                </td>
                <td className={styles.trend}>
                  <Sparkline
                    values={cell.values}
                    label={seriesSummary({ ...summary, unit: indicator.unit ?? '' })}
                    modelled={months.some(
                      (_, at) => monthCodeOf(cell.codes, at).provenance === 'MODELLED',
                    )}
                  />
                </td>
                <td className={styles.words}>
                  {asSentence(cell.reading.directionSentence)}{' '}
                  {asSentence(cell.reading.verdictSentence)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
