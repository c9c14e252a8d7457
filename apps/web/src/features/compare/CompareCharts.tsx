import {
  formatPeriod,
  formatValue,
  indicatorTitle,
  parsePeriodKey,
  monthCodeOf,
} from '@vital-signs/domain';
import { OverlayChart } from '../../charts/OverlayChart';
import type { OverlaySeries } from '../../charts/overlay-layout';
import { indicatorAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { columnName } from './compare-words';
import type { ComparedIndicator, Comparison, ComparisonCell } from './comparison';
import styles from './ComparePage.module.css';

interface CompareChartsProps {
  readonly authority: string;
  readonly comparison: Comparison;
  readonly area: string | null;
}

/** What is compared, laid over one another on one scale: by indicator, or by unit where indicators are compared. */
export function CompareCharts({ authority, comparison, area }: CompareChartsProps) {
  const { by, months } = comparison;
  if (by === 'PERIODS') return null;
  if (by === 'PLACES' && area === null) {
    return <p className={styles.note}>Choose an area to see its indicators drawn, too.</p>;
  }
  const charts = by === 'PLACES' ? placeCharts(comparison) : unitCharts(comparison);
  const said = (key: string | undefined) =>
    key === undefined ? '' : formatPeriod(parsePeriodKey(key), 'SHORT');
  return (
    <section className={styles.charts} aria-labelledby="charts-heading">
      <h2 id="charts-heading">Month by month</h2>
      <ul className={styles.grid}>
        {charts.map(({ key, title, indicator, unit, series }) => (
          <li key={key} className={styles.chart}>
            <h3>
              {indicator === null ? (
                title
              ) : (
                <AppLink
                  href={indicatorAddress(authority, indicator.key, {
                    period: comparison.columns[0]?.period.key ?? null,
                  })}
                >
                  {title}
                </AppLink>
              )}
            </h3>
            <OverlayChart
              label={`${title}: ${series.map(({ name, shown }) => `${name} ${shown}`).join(', ')}`}
              unit={unit}
              series={series}
              span={[said(months[0]), said(months.at(-1))]}
            />
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        Each chart has one scale for all its lines. Dotted lines and open dots are modelled, not
        reported.
      </p>
    </section>
  );
}

interface ComparedChart {
  readonly key: string;
  readonly title: string;
  readonly indicator: ComparedIndicator | null;
  readonly unit: string;
  readonly series: readonly OverlaySeries[];
}

/** One chart for each indicator that has any figure. */
function placeCharts({ by, rows, columns }: Comparison): readonly ComparedChart[] {
  return rows.flatMap(({ indicator, cells }) => {
    if (indicator === null) return [];
    const series = cells.flatMap((cell, index) => {
      const column = columns[index];
      const name = column && (by === 'PLACES' ? column.place.shortName : columnName(by, column));
      return name === undefined ? [] : [seriesOf(`${index}`, name, indicator.unit ?? '', cell)];
    });
    if (series.every(({ values }) => values.every((value) => value === null))) return [];
    return [
      {
        key: indicator.key,
        title: indicatorTitle(indicator),
        indicator,
        unit: indicator.unit ?? '',
        series,
      },
    ];
  });
}

/** One chart for each unit: figures of different units have no scale in common. */
function unitCharts({ by, rows, columns }: Comparison): readonly ComparedChart[] {
  const cells = rows[0]?.cells ?? [];
  const byUnit = new Map<string, OverlaySeries[]>();
  columns.forEach((column, index) => {
    const cell = cells[index];
    if (column.indicator === null || cell === undefined) return;
    const unit = column.indicator.unit ?? '';
    byUnit.set(unit, [
      ...(byUnit.get(unit) ?? []),
      seriesOf(column.indicator.key, columnName(by, column), unit, cell),
    ]);
  });
  return [...byUnit].map(([unit, series]) => ({
    ...{ key: unit, unit, series, indicator: null },
    title: unit === '' ? 'Counts' : unit === '%' ? 'Percentages' : `Figures in ${unit}`,
  }));
}

function seriesOf(key: string, name: string, unit: string, cell: ComparisonCell): OverlaySeries {
  const { value, decimals } = cell.reading;
  return {
    ...{ key, name, values: cell.values },
    // The unit stands in the title; behind every name it would leave no room for the lines.
    shown: value === null ? '–' : formatValue(value, unit, decimals),
    isModelled: (index) => monthCodeOf(cell.codes, index).provenance === 'MODELLED',
  };
}
