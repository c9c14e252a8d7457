import { AxisBreak } from '../../charts/AxisBreak';
import { seriesLines, steppedLine } from '../../charts/series-lines';
import type { SeriesFigures, SeriesLayout } from '../../charts/series-layout';
import { formatValue } from '@vital-signs/domain';
import styles from './SeriesDrawing.module.css';

interface SeriesDrawingProps {
  readonly figures: SeriesFigures;
  readonly layout: SeriesLayout;
  /** Index of the period that is pointed at. */
  readonly pointed: number | null;
  readonly label: string;
}

/**
 * A series drawn to be seen from afar: by the layout of the product's charts, with stronger lines, and
 * the period that is pointed at marked by an arrow, a ring and a line.
 */
export function SeriesDrawing({ figures, layout, pointed, label }: SeriesDrawingProps) {
  const { points } = figures;
  const { plot, x, y, em, edges, width, height } = layout;
  const isModelled = (index: number) => points[index]?.provenance === 'MODELLED';
  const known = points.flatMap(({ value }, index) => (value === null ? [] : [{ index, value }]));
  const lines = seriesLines(
    points.map(({ value }, index) => ({ value, isModelled: isModelled(index) })),
    ...([x, y] as const),
    figures.pins.flatMap(({ index, rebases }) => (rebases ? [index] : [])),
  );
  const stepped = (of: (index: number) => number | null) =>
    steppedLine(
      points.map((_, index) => of(index)),
      edges,
      y,
    );
  const targets = stepped((index) => points[index]?.target ?? null);
  const planned = stepped((index) => points[index]?.planned ?? null);
  const last = known.at(-1)?.index;
  const at = pointed === null ? null : (points[pointed]?.value ?? null);
  return (
    <svg
      className={styles.drawing}
      style={{ fontSize: em }}
      {...{ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label }}
    >
      {figures.bands.map(({ state, first, last: end, from, to }) => {
        const [left, right] = [edges(first)[0], edges(end)[1]];
        const top = to === null ? plot.top : y(to);
        const bottom = from === null ? plot.bottom : y(from);
        return bottom - top < 0.5 ? null : (
          <rect
            key={`${state} ${first} ${from}`}
            {...{ className: styles.band, 'data-state': state, x: left, y: top }}
            {...{ width: right - left, height: bottom - top }}
          />
        );
      })}
      <Axes {...{ figures, layout }} />
      {figures.benchmarks.map(({ key, value }) => (
        <line
          key={key}
          className={styles.benchmark}
          {...{ x1: plot.left, x2: plot.right, y1: y(value), y2: y(value) }}
        />
      ))}
      {targets && <path className={styles.target} d={targets} />}
      {planned && <path className={styles.planned} d={planned} />}
      {pointed !== null && (
        <g className={styles.pointed}>
          <line {...{ x1: x(pointed), x2: x(pointed), y1: plot.top, y2: plot.bottom }} />
          <path
            d={`M${x(pointed) - 0.55 * em},${plot.top - 1.1 * em}h${1.1 * em}l${-0.55 * em},${0.9 * em}z`}
          />
        </g>
      )}
      {lines.modelled && <path className={styles.line} data-modelled="" d={lines.modelled} />}
      {lines.reported && <path className={styles.line} d={lines.reported} />}
      {(figures.control?.signals ?? []).map(({ index }) => {
        const value = points[index]?.value ?? null;
        return value === null ? null : (
          <circle
            key={index}
            {...{ className: styles.signal, cx: x(index), cy: y(value), r: 0.5 * em }}
          />
        );
      })}
      {known.map(({ index, value }) => (
        <circle
          key={index}
          {...{ className: styles.point, cx: x(index), cy: y(value) }}
          data-modelled={isModelled(index) || undefined}
          r={em * (index === last ? 0.3 : 0.2)}
        />
      ))}
      {at !== null && pointed !== null && (
        <circle className={styles.ring} {...{ cx: x(pointed), cy: y(at), r: 0.75 * em }} />
      )}
      {layout.valueLabels.map(({ label: { index, text }, box }) => (
        <text
          key={index}
          {...{ className: styles.value, x: (box.left + box.right) / 2, y: box.bottom }}
          {...{ dy: '-0.16em', textAnchor: 'middle' }}
        >
          {text}
        </text>
      ))}
      {layout.sideLabels.map(({ key, kind, state, lines: words, anchor, middle }) => (
        <g
          key={key}
          {...{ className: styles.side, 'data-kind': kind, 'data-state': state ?? undefined }}
        >
          {kind !== 'zone' && (
            <path
              className={styles.lead}
              d={`M${plot.right},${anchor}H${plot.right + 0.35 * em}L${plot.right + 0.95 * em},${middle}`}
            />
          )}
          {words.map((text, line) => (
            <text
              key={text}
              x={plot.right + 1.2 * em}
              y={middle + (line - (words.length - 1) / 2) * 1.25 * em}
              dy="0.36em"
            >
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

function Axes({ figures, layout }: Pick<SeriesDrawingProps, 'figures' | 'layout'>) {
  const { plot, x, y, em, valueAxis, periodAxis } = layout;
  const { points, unit } = figures;
  return (
    <g className={styles.axes}>
      {valueAxis.ticks.map((tick) => (
        <g key={tick}>
          <line {...{ x1: plot.left, x2: plot.right, y1: y(tick), y2: y(tick) }} />
          <text x={plot.left - 0.5 * em} y={y(tick)} dy="0.36em" textAnchor="end">
            {formatValue(tick, unit, valueAxis.decimals)}
          </text>
        </g>
      ))}
      {valueAxis.isBroken && <AxisBreak x={plot.left} bottom={plot.bottom} em={em} />}
      {periodAxis.named.map((index) => (
        <text key={index} x={x(index)} y={plot.bottom + 1.35 * em} textAnchor="middle">
          {points[index]?.tick}
        </text>
      ))}
      {periodAxis.groups.map(({ index, text }) => (
        <text key={index} x={x(index)} y={plot.bottom + 2.65 * em} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
}
