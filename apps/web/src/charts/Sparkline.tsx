import { sparklineGeometry } from './sparkline-geometry';
import type { SparklineBand } from './sparkline-geometry';
import styles from './Sparkline.module.css';

interface SparklineProps {
  /** One value a month, oldest first; null where there is none. */
  readonly values: readonly (number | null)[];
  readonly bands?: readonly SparklineBand[] | undefined;
  /** The series in words: seriesSummary makes it. Left out: the picture is passed over. */
  readonly label?: string | undefined;
  /** In units of the drawing; the style sheet scales it. */
  readonly width?: number;
  readonly height?: number;
  readonly modelled?: boolean | undefined;
  readonly tipKey?: string | undefined;
}

const INSET = 3;
const NO_BANDS: readonly SparklineBand[] = [];

/** A line in the height of a row, over the zones of its tolerance. No state, no listener. */
export function Sparkline(props: SparklineProps) {
  const { values, bands = NO_BANDS, label, width = 96, height = 22, modelled, tipKey } = props;
  const shapes = sparklineGeometry(values, bands, { width, height, inset: INSET });
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${width} ${height}`}
      style={{ aspectRatio: `${width} / ${height}` }}
      data-modelled={modelled || undefined}
      data-tip-key={tipKey}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {shapes.bands.map(({ state, path }) => (
        <path key={path} className={styles.band} data-state={state} d={path} />
      ))}
      {shapes.line && <path className={styles.line} d={shapes.line} />}
      {shapes.singles && <path className={styles.single} d={shapes.singles} />}
      {shapes.last && <path className={styles.last} d={shapes.last} />}
    </svg>
  );
}
