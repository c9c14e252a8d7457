import { scaleLinear } from 'd3-scale';
import { formatValue } from '@vital-signs/domain';
import { useMemo, useRef } from 'react';
import { AxisBreak } from './AxisBreak';
import { KEY, overlayLayout } from './overlay-layout';
import type { OverlaySeries } from './overlay-layout';
import { seriesLines } from './series-lines';
import { useFrameSize } from './use-frame-size';
import styles from './OverlayChart.module.css';

interface OverlayChartProps {
  /** What is drawn, with the figures, for whoever does not see it. */
  readonly label: string;
  readonly unit: string;
  readonly series: readonly OverlaySeries[];
  /** First and last period, as the axis prints them. */
  readonly span: readonly [first: string, last: string];
}

/** Several series on one scale, each named at its end. */
export function OverlayChart({ label, unit, series, span }: OverlayChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, em } = useFrameSize(frame);
  const layout = useMemo(
    () => overlayLayout({ unit, series, width, em }),
    [unit, series, width, em],
  );
  const { plot, axis, labels, count } = layout;
  const along = scaleLinear()
    .domain([0, Math.max(1, count - 1)])
    .range([plot.left + 0.4 * em, plot.right - 0.4 * em]);
  const up = scaleLinear().domain(axis.domain).range([plot.bottom, plot.top]);
  const [x, y] = [(index: number) => along(index), (value: number) => up(value)];
  return (
    <div ref={frame} className={styles.frame}>
      <svg
        className={styles.plot}
        style={{ fontSize: em }}
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        role="img"
        aria-label={label}
      >
        {axis.ticks.map((tick) => (
          <g key={tick} className={styles.tick}>
            <line x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} />
            <text x={plot.left - 0.4 * em} y={y(tick)} dy="0.36em" textAnchor="end">
              {formatValue(tick, unit, axis.decimals)}
            </text>
          </g>
        ))}
        {axis.isBroken && <AxisBreak x={plot.left} bottom={plot.bottom} em={em} />}
        <text x={plot.left} y={plot.bottom + 1.5 * em}>
          {span[0]}
        </text>
        <text x={plot.right} y={plot.bottom + 1.5 * em} textAnchor="end">
          {span[1]}
        </text>
        {series.map((one, order) => {
          const points = one.values.map((value, index) => ({
            value,
            isModelled: one.isModelled(index),
          }));
          const lines = seriesLines(points, x, y);
          const placed = labels.find(({ key }) => key === one.key);
          return (
            <g key={one.key} className={styles.series} data-order={order}>
              {lines.modelled && (
                <path className={styles.line} data-modelled="" d={lines.modelled} />
              )}
              {lines.reported && <path className={styles.line} d={lines.reported} />}
              {placed && (
                <>
                  <circle
                    className={styles.point}
                    data-modelled={one.isModelled(placed.index) || undefined}
                    cx={x(placed.index)}
                    cy={placed.anchor}
                    r={0.27 * em}
                  />
                  <path
                    className={styles.lead}
                    d={`M${x(placed.index) + 0.4 * em},${placed.anchor}L${plot.right + 0.5 * em},${placed.middle}`}
                  />
                  <path
                    className={styles.line}
                    d={`M${plot.right + 0.6 * em},${placed.middle}h${KEY * em}`}
                  />
                  <text
                    className={styles.name}
                    x={plot.right + (1 + KEY) * em}
                    y={placed.middle}
                    dy="0.36em"
                  >
                    {placed.text}
                  </text>
                </>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
