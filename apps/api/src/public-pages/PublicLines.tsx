/** @jsxRuntime automatic */
import {
  formatPeriod,
  formatValue,
  parsePeriodKey,
  type PublicIndicator,
} from '@vital-signs/domain';
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

type Points = readonly (number | null)[];

/** Least and greatest of what is shown, with a little room; those who see the line learn no more than the table says. */
function reach(values: readonly number[]): [low: number, high: number] {
  const [low = 0, high = 0] = extent(values);
  const room = high > low ? 0 : Math.abs(low) || 1;
  return [low - room, high + room];
}

function pathOf(points: Points, x: (month: number) => number, y: (value: number) => number) {
  const draw = line<number | null>()
    .defined((point) => point !== null)
    .x((_, index) => x(index))
    .y((point) => y(point ?? 0))
    .digits(1);
  return draw([...points]) ?? '';
}

const SPARK = { width: 92, height: 20, inset: 3 };

/** The months of a reading as a small line. What it shows is in the table of the indicator's own page. */
export function SparkLine({ points }: { readonly points: Points }) {
  const values = points.filter((point) => point !== null);
  if (values.length < 2) return null;
  const { width, height, inset } = SPARK;
  const x = scaleLinear([0, points.length - 1], [inset, width - inset]);
  const y = scaleLinear(reach(values), [height - inset, inset]);
  const last = points.findLastIndex((point) => point !== null);
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <path d={pathOf(points, x, y)} />
      <circle cx={x(last).toFixed(1)} cy={y(points[last] ?? 0).toFixed(1)} r="2" />
    </svg>
  );
}

interface SeriesPictureProps {
  readonly months: readonly string[];
  readonly points: Points;
  readonly indicator: PublicIndicator;
  /** The target of the period; null: none. */
  readonly target: number | null;
  /** What is drawn, in a sentence. */
  readonly summary: string;
}

/** How the name of a period stands at its point, so that none runs out of the picture. */
function anchorOf(index: number, count: number): 'start' | 'middle' | 'end' {
  if (count === 1) return 'start';
  return index === count - 1 ? 'end' : 'middle';
}

const PICTURE = { width: 720, height: 240, left: 56, right: 16, top: 12, bottom: 30 };

/** The months of an indicator as a line; a month that is not shown leaves a gap. */
export function SeriesPicture({ months, points, indicator, target, summary }: SeriesPictureProps) {
  const values = points.filter((point) => point !== null);
  if (values.length === 0) return null;
  const { width, height, left, right, top, bottom } = PICTURE;
  const x = scaleLinear([0, Math.max(1, months.length - 1)], [left, width - right]);
  const y = scaleLinear(reach(target === null ? values : [...values, target]), [
    height - bottom,
    top,
  ]).nice(4);
  const unit = indicator.unit ?? '';
  return (
    <svg
      className="series"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary}
      preserveAspectRatio="xMidYMid meet"
    >
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className="grid" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end">
            {formatValue(tick, unit, Number.isInteger(tick) ? 0 : indicator.decimals)}
          </text>
        </g>
      ))}
      {months.map((key, index) =>
        (months.length - 1 - index) % 3 === 0 ? (
          <text key={key} x={x(index)} y={height - 8} textAnchor={anchorOf(index, months.length)}>
            {formatPeriod(parsePeriodKey(key), 'SHORT')}
          </text>
        ) : null,
      )}
      {target !== null && (
        <>
          <line className="target" x1={left} x2={width - right} y1={y(target)} y2={y(target)} />
          <text className="target-label" x={left + 4} y={y(target) - 5}>
            target {formatValue(target, unit, Number.isInteger(target) ? 0 : indicator.decimals)}
          </text>
        </>
      )}
      <path d={pathOf(points, x, y)} />
      {points.map((point, index) =>
        point === null ? null : (
          <circle key={months[index]} cx={x(index).toFixed(1)} cy={y(point).toFixed(1)} r="3" />
        ),
      )}
    </svg>
  );
}
