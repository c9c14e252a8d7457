import { curveLinear, line } from 'd3-shape';
import { scaleLinear } from 'd3-scale';
import { formatLimit, formatValue } from '@vital-signs/domain';
import { useId, useMemo, useRef } from 'react';
import { AxisBreak } from './AxisBreak';
import type { ComparedFigure } from './compared-figure';
import { funnelLayout } from './funnel-layout';
import type { FunnelLimits } from './funnel-layout';
import { useFrameSize } from './use-frame-size';
import styles from './FunnelChart.module.css';

interface FunnelChartProps {
  readonly title: string;
  readonly unit: string;
  readonly whole: ComparedFigure;
  readonly places: readonly ComparedFigure[];
  readonly limits: FunnelLimits;
  /** What the width counts: assessments authorised. */
  readonly denominatorLabel: string;
}

/**
 * Places by their size and their figure, within the limits in which a place of each size would lie
 * by chance alone. The figures themselves stand in the table of the places.
 */
export function FunnelChart(props: FunnelChartProps) {
  const { title, unit, whole, places, limits, denominatorLabel } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { width, em } = useFrameSize(frame);
  const clip = useId();
  const layout = useMemo(
    () => funnelLayout({ unit, whole, places, limits, width, em }),
    [unit, whole, places, limits, width, em],
  );
  const { plot, axis, sizes } = layout;
  const across = scaleLinear().domain(sizes.domain).range([plot.left, plot.right]);
  const up = scaleLinear().domain(axis.domain).range([plot.bottom, plot.top]);
  const path = (values: readonly (number | null)[]) =>
    line<number | null>()
      .curve(curveLinear)
      .digits(1)
      .defined((value) => value !== null)
      .x((_, index) => across(limits.denominators[index] ?? 0))
      .y((value) => up(value ?? 0))(values) ?? '';
  return (
    <div ref={frame} className={styles.frame}>
      <svg
        className={styles.plot}
        style={{ fontSize: em }}
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        role="img"
        aria-label={title}
      >
        {axis.ticks.map((tick) => (
          <g key={tick} className={styles.tick}>
            <line x1={plot.left} x2={plot.right} y1={up(tick)} y2={up(tick)} />
            <text x={plot.left - 0.5 * em} y={up(tick)} dy="0.36em" textAnchor="end">
              {formatValue(tick, unit, axis.decimals)}
            </text>
          </g>
        ))}
        {sizes.ticks.map((tick) => (
          <text key={tick} x={across(tick)} y={plot.bottom + 1.4 * em} textAnchor="middle">
            {formatLimit(tick, '')}
          </text>
        ))}
        <text x={plot.right} y={plot.bottom + 2.9 * em} textAnchor="end">
          {denominatorLabel}
        </text>
        <clipPath id={clip}>
          <rect
            x={plot.left}
            y={plot.top}
            width={plot.right - plot.left}
            height={plot.bottom - plot.top}
          />
        </clipPath>
        {axis.isBroken && <AxisBreak x={plot.left} bottom={plot.bottom} em={em} />}
        {[limits.lower998, limits.upper998].map((values, index) => (
          <path key={index} className={styles.outer} d={path(values)} clipPath={`url(#${clip})`} />
        ))}
        {[limits.lower95, limits.upper95].map((values, index) => (
          <path key={index} className={styles.inner} d={path(values)} clipPath={`url(#${clip})`} />
        ))}
        {whole.value !== null && (
          <line
            className={styles.whole}
            {...{ x1: plot.left, x2: plot.right, y1: up(whole.value), y2: up(whole.value) }}
          />
        )}
        {layout.edgeLabels.map(({ text, middle, isWhole }) => (
          <text
            key={text}
            className={isWhole ? styles.wholeName : undefined}
            x={plot.right + 0.5 * em}
            y={middle}
            dy="0.36em"
          >
            {text}
          </text>
        ))}
        {layout.dots.map(({ place, x, y }) => (
          <circle
            key={place.key}
            className={styles.dot}
            data-uncertain={place.isUncertain || undefined}
            cx={x}
            cy={y}
            r={0.36 * em}
          />
        ))}
        {layout.names.map(({ label, lead }) =>
          lead === null ? null : <path key={label} className={styles.lead} d={lead} />,
        )}
        {layout.names.map(({ label, box }) => (
          <text
            key={label}
            className={styles.name}
            x={(box.left + box.right) / 2}
            y={box.bottom}
            dy="-0.2em"
            textAnchor="middle"
          >
            {label}
          </text>
        ))}
      </svg>
    </div>
  );
}
