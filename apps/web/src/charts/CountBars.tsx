import { formatLimit } from '@vital-signs/domain';
import type { ChartPoint } from './chart-point';
import type { CountStrip, SeriesLayout } from './series-layout';
import styles from './SeriesChart.module.css';

interface CountBarsProps {
  readonly points: readonly ChartPoint[];
  readonly layout: SeriesLayout;
  readonly strip: CountStrip;
}

/** Beneath each point its denominator as a pale bar with the numerator in it, and both in figures. */
export function CountBars({ points, layout, strip }: CountBarsProps) {
  const { x, em, plot } = layout;
  const foot = strip.top + strip.barHeight;
  return (
    <>
      <line className={styles.foot} {...{ x1: plot.left, x2: plot.right, y1: foot, y2: foot }} />
      {strip.hasFigures &&
        strip.names.map((name, row) => (
          <text
            key={name}
            className={styles.row}
            x={plot.right + 1.2 * em}
            y={foot + 1.3 * (row + 1) * em}
          >
            {name}
          </text>
        ))}
      {points.map(({ key, numerator, denominator, provenance }, index) => {
        if (numerator === null && denominator === null) return null;
        const left = x(index) - strip.barWidth / 2;
        const bar = (count: number, part: string) => (
          <rect
            className={styles.bar}
            data-part={part}
            {...{ x: left, y: foot - strip.height(count) }}
            {...{ width: strip.barWidth, height: strip.height(count) }}
          />
        );
        return (
          <g
            key={key}
            className={styles.counts}
            data-modelled={provenance === 'MODELLED' || undefined}
          >
            {denominator !== null && bar(denominator, 'denominator')}
            {numerator !== null && bar(numerator, 'numerator')}
            {strip.hasFigures && (
              <>
                <text x={x(index)} y={foot + 1.3 * em} textAnchor="middle">
                  {numerator === null ? '–' : formatLimit(numerator, '')}
                </text>
                {denominator !== null && (
                  <text
                    x={x(index)}
                    y={foot + 2.6 * em}
                    textAnchor="middle"
                    data-part="denominator"
                  >
                    {formatLimit(denominator, '')}
                  </text>
                )}
              </>
            )}
          </g>
        );
      })}
    </>
  );
}
