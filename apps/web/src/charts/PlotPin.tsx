import type { ChartPin } from './chart-point';
import type { SeriesLayout } from './series-layout';
import styles from './SeriesChart.module.css';

interface PlotPinProps {
  readonly pin: ChartPin;
  readonly pins: readonly ChartPin[];
  readonly layout: SeriesLayout;
}

/** A change as a circle where its period begins, or what was agreed as a square where its period ends. */
export function PlotPin({ pin, pins, layout }: PlotPinProps) {
  const { index, number, label, kind } = pin;
  const { plot, em, edges } = layout;
  const isAction = kind === 'ACTION';
  const [begin, end] = edges(index);
  const at = isAction ? end : begin;
  // A change of the next period stands in the same place: what was agreed before it stands to its left.
  const isMet = isAction && pins.some((other) => other.kind !== kind && other.index === index + 1);
  const middle = isMet ? at - 1.9 * em : at;
  const high = plot.top - 1.7 * em;
  const reach = 0.82 * em;
  return (
    <g className={styles.pin} data-kind={kind}>
      <title>{label}</title>
      <path d={`M${middle},${high + reach}L${at},${plot.top - 0.4 * em}V${plot.bottom}`} />
      {isAction ? (
        <rect x={middle - reach} y={high - reach} width={2 * reach} height={2 * reach} />
      ) : (
        <circle cx={middle} cy={high} r={reach} />
      )}
      <text x={middle} y={high} dy="0.36em" textAnchor="middle">
        {number}
      </text>
    </g>
  );
}
