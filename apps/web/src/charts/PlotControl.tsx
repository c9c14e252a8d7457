import type { ChartPoint, ControlOverlay } from './chart-point';
import { steppedLine } from './series-lines';
import type { SeriesLayout } from './series-layout';
import styles from './SeriesChart.module.css';

interface PlotControlProps {
  readonly control: ControlOverlay;
  readonly layout: SeriesLayout;
  readonly points: readonly ChartPoint[];
  /** How large rings are, in times those of a page. */
  readonly dots: number;
}

/** Mean and limits of each stretch, and an open ring round each point that takes part in a signal. */
export function PlotControl({ control, layout, points, dots }: PlotControlProps) {
  const { x, y, em, edges } = layout;
  return (
    <>
      {control.phases.map(({ first, last, mean, lower, upper }) => {
        const [left] = edges(first);
        const [, right] = edges(last);
        return [lower, mean, upper].map((value, index) => (
          <line
            key={`${first} ${index}`}
            className={index === 1 ? styles.mean : styles.limit}
            {...{ x1: left, x2: right, y1: y(value), y2: y(value) }}
          />
        ));
      })}
      {control.binomial &&
        [control.binomial.lower, control.binomial.upper].map((limits, index) => (
          <path key={index} className={styles.binomial} d={steppedLine(limits, edges, y)} />
        ))}
      {control.signals.map(({ index }) => {
        const value = points[index]?.value ?? null;
        return value === null ? null : (
          <circle
            key={index}
            className={styles.signal}
            {...{ cx: x(index), cy: y(value), r: 0.68 * dots * em }}
          />
        );
      })}
    </>
  );
}
