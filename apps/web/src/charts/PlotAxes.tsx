import { formatValue } from '@vital-signs/domain';
import { AxisBreak } from './AxisBreak';
import type { ChartPoint } from './chart-point';
import type { SeriesLayout } from './series-layout';
import styles from './SeriesChart.module.css';

interface PlotAxesProps {
  readonly layout: SeriesLayout;
  readonly points: readonly ChartPoint[];
  readonly unit: string;
}

/** Lines at round values, and the names of the periods; a broken axis is marked by its zigzag. */
export function PlotAxes({ layout, points, unit }: PlotAxesProps) {
  const { plot, x, y, em, valueAxis, periodAxis } = layout;
  const { left, bottom } = plot;
  return (
    <>
      {valueAxis.ticks.map((tick) => (
        <g key={tick} className={styles.tick} data-zero={tick === 0 || undefined}>
          <line {...{ x1: left, x2: plot.right, y1: y(tick), y2: y(tick) }} />
          <text x={left - 0.5 * em} y={y(tick)} dy="0.36em" textAnchor="end">
            {formatValue(tick, unit, valueAxis.decimals)}
          </text>
        </g>
      ))}
      {unit !== '' && unit !== '%' && (
        <text className={styles.unit} x={0} y={plot.top - 1.1 * em}>
          {unit}
        </text>
      )}
      {valueAxis.isBroken && <AxisBreak x={left} bottom={bottom} em={em} />}
      {points.map(({ key, value }, index) =>
        value === null ? (
          <text
            key={key}
            className={styles.missing}
            x={x(index)}
            y={bottom - 0.5 * em}
            textAnchor="middle"
          >
            –
          </text>
        ) : null,
      )}
      {periodAxis.named.map((index) => (
        <text
          key={index}
          className={styles.period}
          x={x(index)}
          y={bottom + 1.35 * em}
          textAnchor="middle"
        >
          {points[index]?.tick}
        </text>
      ))}
      {periodAxis.groups.map(({ index, text }) => (
        <text
          key={index}
          className={styles.group}
          x={x(index)}
          y={bottom + 2.65 * em}
          textAnchor="middle"
        >
          {text}
        </text>
      ))}
    </>
  );
}
